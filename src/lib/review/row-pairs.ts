/**
 * Which row of a newer revision is which of the older one. Rows have no ids: they are known by what is in them, as
 * whoever compares two sheets of paper knows them. What was moved is what does not fit the longest run that kept its
 * order, so that one row carried to the top is one move and not one for each that it passed.
 */

export type Row = Readonly<Record<string, unknown>>;

/** `from`: number of the older row; undefined for a row that is new. `moved`: it stands in another order than before. */
export type RowPair = { from: number | undefined; moved: boolean };

/** Of answers that two rows have between them, the share that has to be equal for them to be one. */
const ALIKE = 0.5;

/** For each newer row, in their order, where it comes from. */
export function pairRows(before: readonly Row[], after: readonly Row[]): RowPair[] {
  const old = before.map(cellsOf);
  const now = after.map(cellsOf);
  const from = new Array<number | undefined>(after.length).fill(undefined);
  const free = new Set(before.keys());
  const join = (row: number, older: number) => {
    from[row] = older;
    free.delete(older);
  };
  pairEqual(old, now, free, join);
  const left = () => [...after.keys()].filter((row) => from[row] === undefined);
  for (const { row, older } of byLikeness(old, now, free, left())) {
    if (from[row] === undefined && free.has(older)) join(row, older);
  }
  // As many came as went: they were rewritten where they stood.
  const rewritten = left();
  if (rewritten.length === free.size)
    [...free].forEach((older, index) => join(rewritten[index]!, older));
  const kept = longestInOrder(from);
  return from.map((older, row) => ({
    from: older,
    moved: older !== undefined && !kept.has(row)
  }));
}

/** An answer as text, by item; blanks are left out. */
function cellsOf(row: Row): Map<string, string> {
  const said = Object.entries(row).filter(
    ([, value]) => value !== undefined && value !== null && value !== ''
  );
  return new Map(said.map(([item, value]) => [item, JSON.stringify(value)]));
}

type Cells = ReadonlyMap<string, string>;

/** Rows that are the same to the letter belong together first, in their order. */
function pairEqual(
  old: readonly Cells[],
  now: readonly Cells[],
  free: ReadonlySet<number>,
  join: (row: number, older: number) => void
): void {
  const keyOf = (cells: Cells) => JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));
  const byKey = new Map<string, number[]>();
  for (const older of free) {
    const key = keyOf(old[older]!);
    byKey.set(key, [...(byKey.get(key) ?? []), older]);
  }
  now.forEach((cells, row) => {
    const older = byKey.get(keyOf(cells))?.shift();
    if (older !== undefined) join(row, older);
  });
}

type Likeness = { row: number; older: number; share: number };

/** Pairs of the rest that are alike enough, the likest first; among equals those nearest to their old place. */
function byLikeness(
  old: readonly Cells[],
  now: readonly Cells[],
  free: ReadonlySet<number>,
  rows: readonly number[]
): Likeness[] {
  const pairs: Likeness[] = [];
  for (const row of rows) {
    for (const older of free) {
      const share = likeness(old[older]!, now[row]!);
      if (share >= ALIKE) pairs.push({ row, older, share });
    }
  }
  const way = ({ row, older }: Likeness) => Math.abs(row - older);
  return pairs.sort((a, b) => b.share - a.share || way(a) - way(b));
}

function likeness(one: Cells, other: Cells): number {
  let same = 0;
  for (const [item, text] of one) if (other.get(item) === text) same += 1;
  const all = one.size + [...other.keys()].filter((item) => !one.has(item)).length;
  return all === 0 ? 0 : same / all;
}

/** The rows of the longest run whose older numbers rise. */
function longestInOrder(from: readonly (number | undefined)[]): Set<number> {
  const lengths: number[] = [];
  const previous: (number | undefined)[] = [];
  let end: number | undefined;
  from.forEach((older, row) => {
    if (older === undefined) return;
    lengths[row] = 1;
    for (let earlier = 0; earlier < row; earlier += 1) {
      const other = from[earlier];
      if (other === undefined || other > older || lengths[earlier]! < lengths[row]!) continue;
      lengths[row] = lengths[earlier]! + 1;
      previous[row] = earlier;
    }
    if (end === undefined || lengths[row]! > lengths[end]!) end = row;
  });
  const kept = new Set<number>();
  for (let row = end; row !== undefined; row = previous[row]) kept.add(row);
  return kept;
}
