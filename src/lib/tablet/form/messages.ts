/** Which violations show at an item. Everything is said on the screen of problems; beside the items, what helps there. */
import type { Violation } from '../../form-engine/evaluate';
import type { FormSet } from '../../form-engine/form';
import type { Translate } from '../../i18n/dictionary';
import type { Capture } from '../capture.svelte';
import { placesOf } from '../steps';

const NONE: readonly Violation[] = [];

/**
 * What is wrong at a place. Before its section has been left or checked, only about what was filled in: an empty
 * form is not a wrong one.
 */
export function violationsAt(capture: Capture, place: string, path: string): readonly Violation[] {
  const isReady =
    capture.isRevealed(path) || (capture.isFilled(place) && !capture.isPrefilled(place));
  return isReady ? capture.violationsAt(place) : NONE;
}

/** Where one would begin to correct it: the first blank item that is asked, else the first asked. */
export function homePlace(violation: Violation, capture: Capture): string {
  return capture.homeOf(placesOf(violation, capture.forms.set));
}

export function isExplained(capture: Capture, violation: Violation): boolean {
  return violation.severity === 'verify' && !capture.open.includes(violation);
}

/** How many stand in the way; what there is none of is not spoken of. */
export function openCounts(t: Translate, counts: { mandatory: number; verify: number }): string {
  const kinds = (['mandatory', 'verify'] as const).filter((kind) => counts[kind] > 0);
  return kinds
    .map((kind) => t(`tablet.problems.${kind}`, { count: counts[kind] }))
    .join(t('tablet.problems.separator'));
}

export function violationKey({ form, check, row }: Violation): string {
  return `${form}/${check}/${row ?? ''}`;
}

/** The number on paper: 109, 214a; blank where the id is only ours. */
export function printedCode(id: string): string | undefined {
  return /^\d+[a-z]?(?=_|$)/.exec(id)?.[0];
}

/** The item's place where its explanation stands: the first of its check that is asked. */
export function isHomeOf(violation: Violation, itemId: string, forms: FormSet): boolean {
  const asked = violation.items.filter(
    (id) => forms.item(violation.form, id)?.definition.calculate === undefined
  );
  return (asked[0] ?? violation.items[0]) === itemId;
}
