/** Which violations are said at which place, each place a state of its own. Beside the items only what helps there. */
import type { Violation } from '../form-engine/evaluate';
import type { FormSet } from '../form-engine/form';
import { keptIfSame } from './kept-if-same';
import { placesOf } from './steps';

/** A check of more items than this is said once, not beside each of them. */
const MOST_PLACES = 3;
const NONE: readonly Violation[] = [];

export type ViolationsByPlace = {
  at(place: string): readonly Violation[];
  follow(violations: readonly Violation[]): void;
};

/** @param homeOf where one would begin to correct a violation of many places */
export function violationsByPlace(
  forms: FormSet,
  homeOf: (places: readonly string[]) => string
): ViolationsByPlace {
  /** Lists behind functions: of lists themselves `$state` would hand out copies, and of a map readers of what is not there hear everything. */
  const byPlace = $state<Record<string, () => readonly Violation[]>>({});
  const placesKnown = new WeakMap<Violation, string[]>();

  let known: readonly Violation[] = NONE;
  /** The same as `byPlace`, for comparing: at each key all of it is looked at. */
  let shown = new Map<string, readonly Violation[]>();

  function placesOfIt(violation: Violation): string[] {
    const places = placesKnown.get(violation) ?? placesOf(violation, forms);
    placesKnown.set(violation, places);
    return places;
  }

  function shownPlaces(violation: Violation): readonly string[] {
    const places = placesOfIt(violation);
    return places.length <= MOST_PLACES ? places : [homeOf(places)];
  }

  return {
    at: (place) => byPlace[place]?.() ?? NONE,
    follow(violations) {
      // A place of many may have been filled in since, and the next one be where to begin.
      if (violations === known && !violations.some((one) => placesOfIt(one).length > MOST_PLACES))
        return;
      known = violations;
      const next = new Map<string, readonly Violation[]>();
      for (const violation of violations) {
        for (const place of shownPlaces(violation)) {
          next.set(place, [...(next.get(place) ?? NONE), violation]);
        }
      }
      for (const place of shown.keys()) if (!next.has(place)) byPlace[place] = () => NONE;
      for (const [place, its] of next) {
        const before = shown.get(place) ?? NONE;
        if (keptIfSame(before, its) === before) next.set(place, before);
        else byPlace[place] = () => its;
      }
      shown = next;
    }
  };
}
