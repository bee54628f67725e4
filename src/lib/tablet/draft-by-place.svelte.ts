/**
 * A draft's answers and marks by place, each a state of its own: typing in one field redraws that field alone. Drafts
 * are never changed in place, so what differs between two of them is found by looking only where they are not the same.
 */
import type { DraftContent } from '../collection/operation';
import { rowPlace, type Answers } from './answers';

export type DraftByPlace = {
  /** undefined where there is none; at a section's place (`611-1:A`) its rows. */
  answer(place: string): unknown;
  isPrefilled(place: string): boolean;
  /** For an answer outside of rows, when it is known that nothing else changes: spares looking for what does. */
  put(place: string, value: unknown): void;
  follow(before: DraftContent, after: DraftContent): void;
};

export function draftByPlace(first: Pick<DraftContent, 'answers' | 'prefilled'>): DraftByPlace {
  const answers = $state<Record<string, unknown>>({});
  const prefilled = $state<Record<string, boolean>>({});
  const put = (place: string, value: unknown) => void (answers[place] = value);
  eachChange({}, first.answers, put);
  for (const place of first.prefilled) prefilled[place] = true;
  return {
    answer: (place) => answers[place],
    isPrefilled: (place) => prefilled[place] === true,
    put,
    follow(before, after) {
      if (before.answers !== after.answers) eachChange(before.answers, after.answers, put);
      if (before.prefilled === after.prefilled) return;
      for (const place of before.prefilled) {
        if (!after.prefilled.includes(place)) prefilled[place] = false;
      }
      for (const place of after.prefilled) prefilled[place] = true;
    }
  };
}

function eachChange(
  before: Answers,
  after: Answers,
  put: (place: string, value: unknown) => void
): void {
  for (const form of new Set([...Object.keys(before), ...Object.keys(after)])) {
    eachDifference(before[form], after[form], (key, was, is) => {
      put(`${form}:${key}`, is);
      const [rowsBefore, rows] = [rowsIn(was), rowsIn(is)];
      for (let row = 0; row < Math.max(rowsBefore.length, rows.length); row += 1) {
        const place = (item: string) => rowPlace(form, key, row, item);
        eachDifference(rowsBefore[row], rows[row], (item, _, value) => put(place(item), value));
      }
    });
  }
}

type Fields = Record<string, unknown>;

function eachDifference(
  before: Fields = {},
  after: Fields = {},
  told: (key: string, was: unknown, is: unknown) => void
): void {
  if (before === after) return;
  for (const key in after) if (before[key] !== after[key]) told(key, before[key], after[key]);
  for (const key in before) if (!(key in after)) told(key, before[key], undefined);
}

/** Rows are lists of records; a list of codes is an answer. */
function rowsIn(value: unknown): Fields[] {
  const isRows = Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null;
  return isRows ? (value as Fields[]) : [];
}
