// Plain geometry for drawn areas: is a ring simple, which way does it turn, does a point lie in it.
export type Point = readonly [number, number];

/** Twice the signed area: positive where the ring turns against the clock. */
export function turn(ring: readonly Point[]): number {
  return pairs(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

/** No two sides cross, but where they meet in a corner. */
export function isSimple(ring: readonly Point[]): boolean {
  const sides = pairs(ring);
  return sides.every((side, at) =>
    sides.every((other, place) => {
      const apart = Math.abs(at - place);
      return apart <= 1 || apart === sides.length - 1 || !cross(side, other);
    })
  );
}

export function contains(ring: readonly Point[], [x, y]: Point): boolean {
  const crossings = pairs(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
  );
  return crossings.length % 2 === 1;
}

/** Points inside the ring, a little away from its border. */
export function insides(ring: readonly Point[]): Point[] {
  const corners = ring.slice(0, -1);
  const mean = (axis: 0 | 1) =>
    corners.reduce((sum, point) => sum + point[axis], 0) / corners.length;
  const middle: Point = [mean(0), mean(1)];
  const towards = ([x, y]: Point): Point => [
    middle[0] + (x - middle[0]) * 0.9,
    middle[1] + (y - middle[1]) * 0.9
  ];
  return [middle, ...corners.map(towards)].filter((point) => contains(ring, point));
}

type Side = readonly [Point, Point];

function pairs(ring: readonly Point[]): Side[] {
  return ring.slice(1).map((point, at) => [ring[at]!, point] as const);
}

function cross([a, b]: Side, [c, d]: Side): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
