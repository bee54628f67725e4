/**
 * A draft's answers and marks by place, each a state of its own: typing in one field redraws that field alone. Drafts
 * are never changed in place, so what differs between two of them is found by looking only where they are not the same.
 */
import { parsePlace } from '../census-forms/label';
import type { DraftContent } from '../collection/operation';
import { answerAt, isBlankAnswer, rowPlace, rowsOf, type Answers } from './answers';

export type DraftByPlace = {
  /** undefined where there is none; at a section's place (`611-1:A`) its rows, at `611-1:A[2]` one of them. */
  answer(place: string): unknown;
  /** Whether there is one that is not blank: changes less often than what is typed, and redraws less. */
  isFilled(place: string): boolean;
  /** The same for whoever does not draw: nobody is told when it changes, and it costs a tenth. */
  isFilledNow(place: string): boolean;
  isPrefilled(place: string): boolean;
  /** When it is known that nothing else has changed: spares looking for what has. */
  put(place: string, answers: Answers): void;
  follow(before: DraftContent, after: DraftContent): void;
  /** How often rows of the section (`611-1:A`) have come, gone or changed places. */
  arranged(section: string): number;
  /** They have changed places; that they have come or gone is seen by itself. */
  rearrange(section: string): void;
};

export function draftByPlace(first: Pick<DraftContent, 'answers' | 'prefilled'>): DraftByPlace {
  const opening = placesOf(first.answers);
  const answers = $state<Record<string, unknown>>(Object.fromEntries(opening));
  const prefilled = $state(Object.fromEntries(first.prefilled.map((place) => [place, true])));
  const isFilled = new Map(opening.map(([place, value]) => [place, !isBlankAnswer(value)]));
  const filled = $state(Object.fromEntries(isFilled));
  const put = (place: string, value: unknown) => {
    answers[place] = value;
    const is = !isBlankAnswer(value);
    if ((isFilled.get(place) ?? false) === is) return;
    isFilled.set(place, is);
    filled[place] = is;
  };
  const arranged = $state<Record<string, number>>({});
  const rearrange = (section: string) => void (arranged[section] = (arranged[section] ?? 0) + 1);
  return {
    answer: (place) => answers[place],
    isFilled: (place) => filled[place] === true,
    isFilledNow: (place) => isFilled.get(place) === true,
    isPrefilled: (place) => prefilled[place] === true,
    put(place, answers) {
      const parsed = parsePlace(place);
      if (parsed?.section !== undefined) {
        const { form, section, row = 0 } = parsed;
        const rows = rowsOf(answers, form, section);
        put(`${form}:${section}`, rows);
        put(`${form}:${section}[${row}]`, rows[row]);
      }
      put(place, answerAt(answers, place));
    },
    follow(before, after) {
      if (before.answers !== after.answers)
        eachChange(before.answers, after.answers, put, rearrange);
      if (before.prefilled === after.prefilled) return;
      for (const place of before.prefilled) {
        if (!after.prefilled.includes(place)) prefilled[place] = false;
      }
      for (const place of after.prefilled) prefilled[place] = true;
    },
    arranged: (section) => arranged[section] ?? 0,
    rearrange
  };
}

/** All at once: written one by one into a state, each of hundreds would be heard of. */
function placesOf(answers: Answers): [place: string, value: unknown][] {
  const places: [string, unknown][] = [];
  eachChange(
    {},
    answers,
    (place, value) => void places.push([place, value]),
    () => undefined
  );
  return places;
}

function eachChange(
  before: Answers,
  after: Answers,
  put: (place: string, value: unknown) => void,
  rearrange: (section: string) => void
): void {
  for (const form of new Set([...Object.keys(before), ...Object.keys(after)])) {
    eachDifference(before[form], after[form], (key, was, is) => {
      put(`${form}:${key}`, is);
      const [rowsBefore, rows] = [rowsIn(was), rowsIn(is)];
      if (rowsBefore.length !== rows.length) rearrange(`${form}:${key}`);
      for (let row = 0; row < Math.max(rowsBefore.length, rows.length); row += 1) {
        if (rowsBefore[row] === rows[row]) continue;
        put(`${form}:${key}[${row}]`, rows[row]);
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
