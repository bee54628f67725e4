/**
 * Where a point lies by the border of an area: inside, or how many metres outside. Borders are GeoJSON (RFC 7946) in
 * WGS 84, as `area.geometry` holds them. A county is small enough for a plane with its origin at the point: over
 * twenty kilometres the error is below a metre, where the rules count in tens.
 */
export type LonLat = readonly [longitude: number, latitude: number];
type Ring = readonly LonLat[];
type PolygonRings = readonly Ring[];

export type Border =
  | { type: 'Polygon'; coordinates: PolygonRings }
  | { type: 'MultiPolygon'; coordinates: readonly PolygonRings[] };

/** The border as it is searched: polygons with their rings, and the box around all. */
export type Area = {
  polygons: readonly PolygonRings[];
  west: number;
  south: number;
  east: number;
  north: number;
};

/** A metre in degrees of latitude, on a sphere with the mean radius of the earth. */
const METRES_A_DEGREE = (6_371_008.8 * Math.PI) / 180;

export function areaWithin(border: Border): Area {
  const polygons = border.type === 'Polygon' ? [border.coordinates] : border.coordinates;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [outer = []] of polygons) {
    for (const [longitude, latitude] of outer) {
      box.west = Math.min(box.west, longitude);
      box.east = Math.max(box.east, longitude);
      box.south = Math.min(box.south, latitude);
      box.north = Math.max(box.north, latitude);
    }
  }
  return { polygons, ...box };
}

/** Metres from the point to the area; 0 inside and on the border. Infinity for an area without a ring. */
export function metresOutside(area: Area, point: LonLat): number {
  let nearest = Infinity;
  for (const rings of area.polygons) {
    if (contains(rings, point)) return 0;
    for (const ring of rings) nearest = Math.min(nearest, metresToRing(ring, point));
  }
  return nearest;
}

/** Whether any area is at most so far from the point. Areas whose boxes are further away are not looked at. */
export function isNearAny(areas: Iterable<Area>, point: LonLat, metres: number): boolean {
  for (const area of areas) {
    if (isNearBox(area, point, metres) && metresOutside(area, point) <= metres) return true;
  }
  return false;
}

export function metresBetween(one: LonLat, other: LonLat): number {
  const [x, y] = asSeenFrom(one, other);
  return Math.hypot(x, y);
}

/** In the first ring and in none of the holes, by the number of sides that a ray to the east crosses. */
function contains(rings: PolygonRings, point: LonLat): boolean {
  const [outer = [], ...holes] = rings;
  return isInRing(outer, point) && !holes.some((hole) => isInRing(hole, point));
}

function isInRing(ring: Ring, [x, y]: LonLat): boolean {
  let isInside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1]!;
    const [bx, by] = ring[at]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

function metresToRing(ring: Ring, point: LonLat): number {
  let nearest = Infinity;
  for (let at = 1; at < ring.length; at += 1) {
    const from = asSeenFrom(point, ring[at - 1]!);
    const to = asSeenFrom(point, ring[at]!);
    nearest = Math.min(nearest, metresToSide(from, to));
  }
  return nearest;
}

/** From the origin to the side between two points of the plane. */
function metresToSide([ax, ay]: LonLat, [bx, by]: LonLat): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Metres to the east and to the north of the origin. */
function asSeenFrom([longitude, latitude]: LonLat, [x, y]: LonLat): LonLat {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return [(x - longitude) * METRES_A_DEGREE * shrink, (y - latitude) * METRES_A_DEGREE];
}

function isNearBox(area: Area, [x, y]: LonLat, metres: number): boolean {
  const high = metres / METRES_A_DEGREE;
  const wide = high / Math.cos((y * Math.PI) / 180);
  return (
    x >= area.west - wide &&
    x <= area.east + wide &&
    y >= area.south - high &&
    y <= area.north + high
  );
}
