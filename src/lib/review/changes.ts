/**
 * What changed between two revisions of a case's answers, place by place. Rows of repeating sections are
 * compared by position, as the form shows them.
 */
import type { Answers } from '../form-engine/state';

export type AnswerChange = { place: string; before: unknown; after: unknown };

/** Changed places in the order of the newer answers, then those that are gone; blanks are undefined. */
export function changedAnswers(before: Answers, after: Answers): AnswerChange[] {
  const old = flatten(before);
  const now = flatten(after);
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places
    .filter((place) => JSON.stringify(old.get(place)) !== JSON.stringify(now.get(place)))
    .map((place) => ({ place, before: old.get(place), after: now.get(place) }));
}

/** Answers by place: `611-3:301`, in rows `611-1:A[0].10`. */
export function flatten(answers: Answers): Map<string, unknown> {
  const places = new Map<string, unknown>();
  for (const [form, items] of Object.entries(answers)) {
    for (const [key, value] of Object.entries(items)) {
      if (isRows(value)) {
        value.forEach((row, index) => {
          for (const [item, cell] of Object.entries(row))
            places.set(`${form}:${key}[${index}].${item}`, cell);
        });
      } else {
        places.set(`${form}:${key}`, value);
      }
    }
  }
  return places;
}

function isRows(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)) &&
    value.length > 0
  );
}
