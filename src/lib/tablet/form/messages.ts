/** Which violations show at an item, and how. */
import type { Violation } from '../../form-engine/evaluate';
import type { Capture } from '../capture.svelte';
import { placesOf } from '../steps';

/**
 * Everything wrong at a place. What is merely not filled in yet shows only once its section has been left or checked:
 * an empty form is not a wrong one.
 */
export function violationsAt(capture: Capture, place: string, path: string): Violation[] {
  const isRevealed = capture.isRevealed(path);
  return capture.evaluation.violations.filter(
    (violation) =>
      (isRevealed || !violation.check.startsWith('required:')) &&
      placesOf(violation, capture.forms.set).includes(place)
  );
}

export function isExplained(capture: Capture, violation: Violation): boolean {
  return violation.severity === 'verify' && !capture.open.includes(violation);
}

export function violationKey({ form, check, row }: Violation): string {
  return `${form}/${check}/${row ?? ''}`;
}
