// Distances by the border of an area, on a square of about one kilometre at 33.6° north, and where polygons are odd.
import { describe, expect, test } from 'vitest';
import {
  areaWithin,
  isNearAny,
  metresBetween,
  metresOutside,
  type LonLat
} from '../../src/lib/territory/border';

const square = (west: number, south: number, side = 0.01): LonLat[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south]
];
const village = areaWithin({ type: 'Polygon', coordinates: [square(119, 33.6)] });

describe('metres to an area', () => {
  test('are none inside and on the border', () => {
    expect(metresOutside(village, [119.005, 33.605])).toBe(0);
    expect(metresOutside(village, [119, 33.605])).toBeCloseTo(0, 6);
  });

  test('are measured to the nearest side, or to a corner', () => {
    expect(metresOutside(village, [119.005, 33.6101])).toBeCloseTo(11.1, 1);
    // A degree of longitude is shorter here by the cosine of the latitude.
    expect(metresOutside(village, [119.0101, 33.605])).toBeCloseTo(9.26, 1);
    expect(metresOutside(village, [119.0101, 33.6101])).toBeCloseTo(Math.hypot(11.12, 9.26), 1);
  });

  test('count a hole as outside, and each part of an enclave as inside', () => {
    const holed = areaWithin({
      type: 'Polygon',
      coordinates: [square(119, 33.6), square(119.004, 33.604, 0.002)]
    });
    expect(metresOutside(holed, [119.005, 33.605])).toBeGreaterThan(80);
    const enclave = areaWithin({
      type: 'MultiPolygon',
      coordinates: [[square(119, 33.6)], [square(119.1, 33.6)]]
    });
    expect(metresOutside(enclave, [119.105, 33.605])).toBe(0);
    expect(metresOutside(enclave, [119.005, 33.605])).toBe(0);
  });

  test('are endless to an area without a ring', () => {
    expect(metresOutside(areaWithin({ type: 'Polygon', coordinates: [] }), [119, 33.6])).toBe(
      Infinity
    );
  });
});

test('near any area is one that is near enough, whatever its box says', () => {
  const other = areaWithin({ type: 'Polygon', coordinates: [square(119.1, 33.6)] });
  const between: LonLat = [119.0145, 33.605];
  expect(isNearAny([village, other], between, 500)).toBe(true);
  expect(isNearAny([village, other], between, 400)).toBe(false);
  expect(isNearAny([], between, 500)).toBe(false);
});

test('between two points a thousandth of a degree of latitude is 111 metres', () => {
  expect(metresBetween([119, 33.6], [119, 33.601])).toBeCloseTo(111.2, 1);
});
