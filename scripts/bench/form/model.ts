// The one form that all engines are measured with, in terms none of them owns: 300 items, of which 290 stand in ten
// sections (a tenth calculated, a tenth asked only under a condition) and 10 in each of 50 rows; and 200 checks.
export const ROWS = 50;
export const COLUMNS = 10;
export const PLAIN = 290;
const SECTION = 29;

export interface PlainItem {
  id: string;
  /** Sum of the two items before it. */
  sumOf?: [string, string];
  /** Asked only where this item is at least zero. */
  after?: string;
}

/** `left <= one + other`, of plain items; in rows of columns; or the sum of a column and a plain item. */
export type ModelCheck =
  | { kind: 'plain'; id: string; left: string; one: string; other: string }
  | { kind: 'row'; id: string; left: string; one: string; other: string }
  | { kind: 'column'; id: string; column: string; item: string };

const plainId = (at: number) => `n${at % PLAIN}`;
const columnId = (at: number) => `x${at % COLUMNS}`;

export const sections: readonly PlainItem[][] = Array.from(
  { length: PLAIN / SECTION },
  (_, section) =>
    Array.from({ length: SECTION }, (_, place) => {
      const at = section * SECTION + place;
      if (place % 10 === 9) return { id: plainId(at), sumOf: [plainId(at - 1), plainId(at - 2)] };
      return place % 10 === 5 ? { id: plainId(at), after: plainId(at - 1) } : { id: plainId(at) };
    })
);

export const columns: readonly string[] = Array.from({ length: COLUMNS }, (_, at) => columnId(at));

export const checks: readonly ModelCheck[] = [
  ...Array.from({ length: 150 }, (_, at): ModelCheck => ({
    kind: 'plain',
    id: `p${at}`,
    left: plainId(at * 2 + 1),
    one: plainId(at * 2),
    other: plainId(at * 7 + 3)
  })),
  ...Array.from({ length: 40 }, (_, at): ModelCheck => ({
    kind: 'row',
    id: `r${at}`,
    left: columnId(at),
    one: columnId(at + 1),
    other: columnId(at * 3 + 2)
  })),
  ...Array.from({ length: 10 }, (_, at): ModelCheck => ({
    kind: 'column',
    id: `c${at}`,
    column: columnId(at),
    item: plainId(at * 29)
  }))
];

/** The answer an item begins with. */
export function firstValue(at: number): number {
  return (at * 37) % 100;
}

/** What is typed, one after the other: a plain item, or one of a row, and its new value. */
export interface Keystroke {
  item: string;
  row?: number;
  value: number;
}

export function keystrokes(count: number): Keystroke[] {
  const typed = sections.flat().filter(({ sumOf }) => !sumOf);
  return Array.from({ length: count }, (_, at) => {
    const value = (at * 53) % 1000;
    if (at % 4 === 3) return { item: columnId(at), row: at % ROWS, value };
    return { item: (typed[(at * 31) % typed.length] as PlainItem).id, value };
  });
}
