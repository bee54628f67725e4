/** Shape of a table and the pure part of its keyboard: which row is next, what is selected then. */

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** `end` for every number. */
  readonly align?: 'end' | undefined;
  /** Content as text; a snippet of the same key in `cells` takes its place. */
  readonly text?: ((row: Row) => string) | undefined;
  readonly sortable?: boolean | undefined;
  /** A CSS length; without it the content decides. */
  readonly width?: string | undefined;
  /** Lets long text break instead of being cut. */
  readonly wrap?: boolean | undefined;
  /** Left out where the screen or the sheet is narrow: it helps, but the list is read without it. */
  readonly spare?: boolean | undefined;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Where the focus goes from row `index` of `count`; null if the key does not move. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + 10, count - 1);
    case 'PageUp':
      return Math.max(index - 10, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export function withToggled(selected: readonly string[], key: string): string[] {
  return selected.includes(key) ? selected.filter((other) => other !== key) : [...selected, key];
}

/** Adds all rows from one to another, as a shift-click or shift-arrow does. */
export function withRange(
  selected: readonly string[],
  keys: readonly string[],
  from: number,
  to: number
): string[] {
  const range = keys.slice(Math.min(from, to), Math.max(from, to) + 1);
  return [...new Set([...selected, ...range])];
}

/** The other way round on the column already sorted by, else ascending. */
export function sortAfter(current: Sort | undefined, key: string): Sort {
  const turned = current?.key === key && current.direction === 'ascending';
  return { key, direction: turned ? 'descending' : 'ascending' };
}
