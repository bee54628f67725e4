/**
 * The batch checks of one case over places: U-17, U-18, U-19 on where the forms were filled in, R-06 on whether somebody
 * was there. An address has no coordinates, so the respondent's place is the position the form took; a form without
 * one lies where somebody was last met at the door.
 */
import {
  isNearAny,
  metresBetween,
  metresOutside,
  type Area,
  type LonLat
} from '../../territory/border';
import type { BatchCheckId } from './check';

/** Degrees (WGS 84) and metres, as the device gave them. */
export type Position = { lat: number; lon: number; accuracy: number | null };

export type PlacesOfCase = {
  /** Code of domain §4.4. */
  result: string;
  /** Item `pos` of the form. */
  collectedAt: Position | null;
  /** Visits at the door at which somebody was met, in order; null for one without a position. */
  metAt: readonly (Position | null)[];
};

export type Borders = {
  /** Of the case's area; null while nobody has drawn it. */
  own: Area | null;
  /** Of all areas of the district; null while one of them is not drawn. */
  district: readonly Area[] | null;
};

/** U-17, U-18, R-06. */
export const METRES_OUTSIDE_AREA = 30;
export const METRES_OUTSIDE_DISTRICT = 500;
export const METRES_FROM_ADDRESS = 100;
/** U-19. */
export const METRES_OF_ACCURACY = 100;

/** Results with forms; 8 and 9 were reached by telephone, and may be (domain §4.4). */
const FILLED_IN_ON_SITE = ['1', 'N'];
const NO_FIXED_SITE = '8';

/** The checks that are hit. A place outside the district is not said to be outside its area too. */
export function checksOnPlaces(of: PlacesOfCase, borders: Borders): BatchCheckId[] {
  const place = of.collectedAt ?? of.metAt.findLast((position) => position !== null) ?? null;
  const hit: BatchCheckId[] = [];
  if (place && of.result !== NO_FIXED_SITE) hit.push(...outside(lonLat(place), borders));
  if (place && !isExact(place)) hit.push('U-19');
  if (FILLED_IN_ON_SITE.includes(of.result) && !wasMetThere(of)) hit.push('R-06');
  return hit;
}

function outside(place: LonLat, { own, district }: Borders): BatchCheckId[] {
  if (own && metresOutside(own, place) <= METRES_OUTSIDE_AREA) return [];
  if (district && !isNearAny(district, place, METRES_OUTSIDE_DISTRICT)) return ['U-18'];
  return own ? ['U-17'] : [];
}

/** A browser does not tell a made-up position; but no receiver claims to be exact. */
function isExact({ accuracy }: Position): boolean {
  return accuracy === null || (accuracy > 0 && accuracy <= METRES_OF_ACCURACY);
}

function wasMetThere({ collectedAt, metAt }: PlacesOfCase): boolean {
  return metAt.some(
    (visit) =>
      visit === null ||
      collectedAt === null ||
      metresBetween(lonLat(visit), lonLat(collectedAt)) <= METRES_FROM_ADDRESS
  );
}

function lonLat({ lat, lon }: Position): LonLat {
  return [lon, lat];
}
