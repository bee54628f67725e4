/**
 * What becomes of a draft when the rows of a repeating section are put in another order, added or taken out: whatever
 * names a row goes with it. Pure. Marks and explanations follow their rows; an explanation of a whole column keeps
 * standing where only the order changed, and is void, as ever, where a value came or went.
 */
import { parsePlace } from '../census-forms/label';
import type { DraftContent } from '../collection/operation';
import { rowPlace, rowsOf, withRows, type Row } from './answers';

/** By new position: the position a row had, or the content of one that was not there. */
export type Arrangement = readonly (number | Row)[];

export type RowSection = {
  form: string;
  section: string;
  items: ReadonlySet<string>;
  /** Ids of the checks that are made row by row. */
  rowChecks: ReadonlySet<string>;
};

export function arrange(
  content: DraftContent,
  of: RowSection,
  next: Arrangement
): { rows: Row[]; changed: Partial<DraftContent> } {
  const before = rowsOf(content.answers, of.form, of.section);
  const rows = next.map((one) => (typeof one === 'number' ? (before[one] ?? {}) : one));
  const now = (row: number) => next.indexOf(row);
  return {
    rows,
    changed: {
      answers: withRows(content.answers, of.form, of.section, rows),
      prefilled: content.prefilled.flatMap((place) => placeAfter(place, of, now) ?? []),
      explanations: content.explanations.flatMap(
        (one) => explanationAfter(one, of, next, before.length) ?? []
      ),
      codings: content.codings.flatMap((one) => codingAfter(one, of, next) ?? []),
      rowOrigins: {
        ...content.rowOrigins,
        [keyOf(of)]: next.map((one) =>
          typeof one === 'number' ? originOf(content, of, one) : null
        )
      }
    }
  };
}

/** The row of the returned submission that a row is; null for one made since. */
export function originOf(content: DraftContent, of: RowName, row: number): number | null {
  const origins = content.rowOrigins?.[keyOf(of)];
  return origins ? (origins[row] ?? null) : row;
}

/**
 * Where a place of the returned submission is now; `611-1:A`, the section itself, where its row was taken out. Places
 * outside of rows stay.
 */
export function placeNow(content: DraftContent, place: string): string {
  const parsed = parsePlace(place);
  if (parsed?.section === undefined || parsed.row === undefined) return place;
  const { form, section, row, item } = parsed;
  const origins = content.rowOrigins?.[keyOf({ form, section })];
  if (!origins) return place;
  const now = origins.indexOf(row);
  return now < 0 ? keyOf({ form, section }) : rowPlace(form, section, now, item);
}

type RowName = { form: string; section: string };

function keyOf({ form, section }: RowName): string {
  return `${form}:${section}`;
}

function placeAfter(place: string, of: RowName, now: (row: number) => number): string | null {
  const parsed = parsePlace(place);
  if (parsed?.form !== of.form || parsed.section !== of.section || parsed.row === undefined)
    return place;
  const row = now(parsed.row);
  return row < 0 ? null : rowPlace(of.form, of.section, row, parsed.item);
}

type Coding = DraftContent['codings'][number];

function codingAfter(one: Coding, of: RowSection, next: Arrangement): Coding | null {
  if (one.form !== of.form || one.row === undefined || !of.items.has(one.item)) return one;
  const row = next.indexOf(one.row);
  return row < 0 ? null : { ...one, row };
}

type Kept = DraftContent['explanations'][number];

function explanationAfter(
  one: Kept,
  of: RowSection,
  next: Arrangement,
  count: number
): Kept | null {
  if (one.form !== of.form) return one;
  if (one.row !== undefined) {
    if (!of.rowChecks.has(one.check)) return one;
    const row = next.indexOf(one.row);
    return row < 0 ? null : { ...one, row };
  }
  const order = next.filter((row) => typeof row === 'number');
  if (order.length !== count || next.length !== count) return one;
  return { ...one, values: inOrder(one.values, of.items, order) };
}

/** Of a whole column, the values stand row by row (form-engine/completeness). */
function inOrder(
  values: Record<string, unknown>,
  items: ReadonlySet<string>,
  order: readonly number[]
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([item, value]) => {
      const isColumn = items.has(item) && Array.isArray(value) && value.length === order.length;
      return [item, isColumn ? order.map((row) => (value as unknown[])[row]) : value];
    })
  );
}
