/**
 * What changed between two revisions of a case's answers, place by place. Rows of repeating sections are compared with
 * those they were before (row-pairs.ts): one that was put in, taken out or moved is told as that, once.
 */
import type { Answers } from '../form-engine/state';
import { pairRows, type Row } from './row-pairs';

export type AnswerChange = { kind: 'answer'; place: string; before: unknown; after: unknown };

/** Rows are numbered from 0: in the newer answers, a removed one in the older. */
export type RowChange =
  | { kind: 'rowAdded' | 'rowRemoved'; form: string; section: string; row: number; cells: Row }
  | { kind: 'rowMoved'; form: string; section: string; row: number; from: number };

export type Change = AnswerChange | RowChange;

/** In the order of the newer answers, then what is gone; blanks are undefined, and never a change to each other. */
export function changesSince(before: Answers, after: Answers): Change[] {
  return keysOf(after, before).flatMap((form) => {
    const old = before[form] ?? {};
    const now = after[form] ?? {};
    return keysOf(now, old).flatMap((key) =>
      isRows(now[key]) || isRows(old[key])
        ? rowChanges(form, key, rowsIn(old[key]), rowsIn(now[key]))
        : answerChange(`${form}:${key}`, old[key], now[key])
    );
  });
}

function rowChanges(
  form: string,
  section: string,
  before: readonly Row[],
  after: readonly Row[]
): Change[] {
  const pairs = pairRows(before, after);
  const come = pairs.flatMap(({ from, moved }, row): Change[] => {
    const cells = after[row]!;
    if (from === undefined) return [{ kind: 'rowAdded', form, section, row, cells }];
    const move: Change[] = moved ? [{ kind: 'rowMoved', form, section, from, row }] : [];
    return [...move, ...cellChanges(`${form}:${section}[${row}]`, before[from]!, cells)];
  });
  const kept = new Set(pairs.map(({ from }) => from));
  const gone = before.flatMap((cells, row): Change[] =>
    kept.has(row) ? [] : [{ kind: 'rowRemoved', form, section, row, cells }]
  );
  return [...come, ...gone];
}

const cellChanges = (row: string, before: Row, after: Row): Change[] =>
  keysOf(after, before).flatMap((item) =>
    answerChange(`${row}.${item}`, before[item], after[item])
  );

function answerChange(place: string, before: unknown, after: unknown): Change[] {
  const same = JSON.stringify(before) === JSON.stringify(after);
  return same ? [] : [{ kind: 'answer', place, before, after }];
}

/** Keys of the first, in their order, then those that only the second has. */
const keysOf = (first: object, second: object) => [
  ...new Set([...Object.keys(first), ...Object.keys(second)])
];

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

const rowsIn = (value: unknown): readonly Row[] => (isRows(value) ? value : []);

function isRows(value: unknown): value is Row[] {
  return (
    Array.isArray(value) &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)) &&
    value.length > 0
  );
}
