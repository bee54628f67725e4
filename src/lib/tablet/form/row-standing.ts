/** What is wrong in the rows of a repeating section, row by row, in one pass: there may be a thousand. */
import type { Violation } from '../../form-engine/evaluate';
import { rowPlace } from '../answers';
import type { Capture } from '../capture.svelte';
import { isAbout, stepPath, type Step } from '../steps';

export type RowStanding = { mandatory: number; verify: number };

export const FINE: RowStanding = { mandatory: 0, verify: 0 };

/** By row; as beside the items, only what was filled in is judged before the section has been left. */
export function rowStandings(capture: Capture, step: Step, count: number): RowStanding[] {
  const standings = Array.from({ length: count }, () => FINE);
  const isRevealed = capture.isRevealed(stepPath(step));
  for (const violation of capture.open) {
    const { row, severity } = violation;
    if (row === undefined || severity === 'hint' || !isAbout(violation, step.section)) continue;
    if (!isRevealed && !isFilled(capture, step, violation, row)) continue;
    const before = standings[row];
    if (before) standings[row] = { ...before, [severity]: before[severity] + 1 };
  }
  return standings;
}

/** The next row after one with something wrong in it, from the top again after the last; null where none has. */
export function nextWrongRow(standings: readonly RowStanding[], after: number): number | null {
  const wrong = standings.flatMap((one, row) => (one.mandatory + one.verify > 0 ? [row] : []));
  return wrong.find((row) => row > after) ?? wrong[0] ?? null;
}

function isFilled(capture: Capture, { form, section }: Step, violation: Violation, row: number) {
  return violation.items
    .map((item) => rowPlace(form, section.id, row, item))
    .some((place) => capture.isFilled(place) && !capture.isPrefilled(place));
}
