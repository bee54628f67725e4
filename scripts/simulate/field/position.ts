// Where an enumerator stood: a point inside an area's drawn border, as exact as a tablet among houses is.
import type { RecordVisitOperation } from '../../../src/lib/collection/operation';
import type { Point, Polygon } from '../county/tessellation';
import type { Random } from '../random';

type Position = NonNullable<RecordVisitOperation['visit']['position']>;

/** Between the middle and a corner. */
export function positionIn(border: Polygon, random: Random): Position {
  const corners = border.coordinates[0]!.slice(0, -1);
  const [x, y] = middleOf(corners);
  const [cornerX, cornerY] = random.pick(corners);
  const way = random.between(0.05, 0.8);
  return {
    lon: rounded(x + (cornerX - x) * way),
    lat: rounded(y + (cornerY - y) * way),
    // Indoors, some have not seen the sky.
    accuracy: random.chance(0.02) ? random.integer(105, 400) : random.integer(4, 30)
  };
}

function middleOf(corners: readonly Point[]): Point {
  const mean = (axis: 0 | 1) =>
    corners.reduce((sum, point) => sum + point[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
