// Draws areas as neighbouring quadrilaterals on a bent grid: they share their corners, so none overlaps another and no
// gap is left. Areas follow a Hilbert curve, which keeps those of one district, and districts of one town, together.
import { randomFrom } from '../random';

export type Point = [longitude: number, latitude: number];
export type Polygon = { type: 'Polygon'; coordinates: Point[][] };

const SIDE = 16;
const SOUTH_WEST: Point = [119.02, 33.52];
/** Degrees of a cell: about one kilometre each way at 33.6° north. */
const CELL: Point = [0.0108, 0.009];
const BEND = 0.28;

/** The cell of the curve's place, 0 … 255, as a closed ring against the clock (RFC 7946). */
export function drawnArea(place: number): Polygon {
  if (place >= SIDE * SIDE) throw new Error('more areas than the map has room for');
  const [x, y] = hilbertCell(place);
  const ring = [
    corner(x, y),
    corner(x + 1, y),
    corner(x + 1, y + 1),
    corner(x, y + 1),
    corner(x, y)
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** A corner of the grid, always bent the same way: every area that has it gets the same point. */
function corner(x: number, y: number): Point {
  const random = randomFrom(`corner ${x} ${y}`);
  const bent = (at: number) => at + random.between(-BEND, BEND);
  return [rounded(SOUTH_WEST[0] + bent(x) * CELL[0]), rounded(SOUTH_WEST[1] + bent(y) * CELL[1])];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function hilbertCell(place: number): [number, number] {
  let [x, y] = [0, 0];
  let rest = place;
  for (let size = 1; size < SIDE; size *= 2) {
    const right = 1 & (rest >> 1);
    const up = 1 & (rest ^ right);
    if (up === 0) {
      if (right === 1) [x, y] = [size - 1 - x, size - 1 - y];
      [x, y] = [y, x];
    }
    x += size * right;
    y += size * up;
    rest >>= 2;
  }
  return [x, y];
}
