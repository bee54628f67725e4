// U-17, U-18, U-19 and R-06 on one respondent in a square area, with another beside it in the same district.
import { describe, expect, test } from 'vitest';
import {
  checksOnPlaces,
  type PlacesOfCase,
  type Position
} from '../../../src/lib/quality/batch-checks/places';
import { areaWithin } from '../../../src/lib/territory/border';

const square = (west: number) =>
  areaWithin({
    type: 'Polygon',
    coordinates: [
      [
        [west, 33.6],
        [west + 0.01, 33.6],
        [west + 0.01, 33.61],
        [west, 33.61],
        [west, 33.6]
      ]
    ]
  });
const own = square(119);
const borders = { own, district: [own, square(119.01)] };

/** A thousandth of a degree of latitude is 111 m. */
const at = (lat: number, lon = 119.005, accuracy: number | null = 12): Position => ({
  lat,
  lon,
  accuracy
});
const inside = at(33.605);
const found = (of: Partial<PlacesOfCase>) =>
  checksOnPlaces({ result: '1', collectedAt: inside, metAt: [inside], ...of }, borders);

test('a shop that was met where it is hits nothing', () => {
  expect(found({})).toEqual([]);
});

describe('U-17, outside the area', () => {
  test('34 m outside is hit, 28 m are within the margin', () => {
    expect(found({ collectedAt: at(33.61031), metAt: [at(33.61031)] })).toEqual(['U-17']);
    expect(found({ collectedAt: at(33.61025), metAt: [at(33.61025)] })).toEqual([]);
  });

  test('the last visit is the place where the form has none', () => {
    const nextDoor = at(33.605, 119.015);
    expect(found({ collectedAt: null, metAt: [inside, nextDoor] })).toEqual(['U-17']);
    expect(found({ collectedAt: null, metAt: [nextDoor, inside, null] })).toEqual([]);
  });

  test('nothing is said of who has no fixed site, or of an area nobody has drawn', () => {
    expect(found({ result: '8', collectedAt: at(33.62) })).toEqual([]);
    const undrawn = { own: null, district: null };
    expect(checksOnPlaces({ result: '1', collectedAt: at(35), metAt: [at(35)] }, undrawn)).toEqual(
      []
    );
  });
});

describe('U-18, outside the district', () => {
  test('520 m from every area is hit, and is not said to be outside the area too', () => {
    expect(found({ collectedAt: at(33.61468), metAt: [at(33.61468)] })).toEqual(['U-18']);
  });

  test('480 m are outside the area only', () => {
    expect(found({ collectedAt: at(33.61432), metAt: [at(33.61432)] })).toEqual(['U-17']);
  });

  test('it is not decided while an area is not drawn', () => {
    const far = { result: '1', collectedAt: at(35), metAt: [at(35)] };
    expect(checksOnPlaces(far, { own, district: null })).toEqual(['U-17']);
  });
});

describe('U-19, not exact', () => {
  const accurateTo = (accuracy: number | null) =>
    found({ collectedAt: at(33.605, 119.005, accuracy) });

  test('101 m is hit, 100 m is not', () => {
    expect(accurateTo(101)).toEqual(['U-19']);
    expect(accurateTo(100)).toEqual([]);
  });

  test('a position that claims to be exact is made up; one that says nothing is not', () => {
    expect(accurateTo(0)).toEqual(['U-19']);
    expect(accurateTo(null)).toEqual([]);
  });
});

describe('R-06, filled in by telephone', () => {
  test('nobody was met at the door', () => {
    expect(found({ metAt: [] })).toEqual(['R-06']);
    expect(found({ result: 'N', metAt: [] })).toEqual(['R-06']);
  });

  test('a visit 105 m from where the form says it was is none, one at 95 m is', () => {
    expect(found({ metAt: [at(33.60595)] })).toEqual(['R-06']);
    expect(found({ metAt: [at(33.60585)] })).toEqual([]);
    expect(found({ metAt: [at(33.60595), inside] })).toEqual([]);
  });

  test('a visit without a position is taken at its word', () => {
    expect(found({ metAt: [null] })).toEqual([]);
  });

  test('who was not found or has no site was not filled in', () => {
    expect(found({ result: '5', collectedAt: null, metAt: [] })).toEqual([]);
    expect(found({ result: '8', metAt: [] })).toEqual([]);
  });
});
