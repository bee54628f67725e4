/**
 * The sums of a repeating section beside what they are held against (data/rows.json). Whether they agree is the word of
 * the form's own checks, so that no tolerance is written down twice. Pure.
 */
import type { FormDefinition, ItemDefinition, Severity } from '../form-engine/definition';
import { itemAt, parsePlace } from './label';
import type { RowPresentation } from './row-presentation';

export type RowSum = {
  /** undefined for the number of rows. */
  item: ItemDefinition | undefined;
  /** null where no row has a value. */
  total: number | null;
  /** null where nothing it is held against applies. */
  against: { form: string; item: ItemDefinition; value: number | null } | null;
  /** `open`: one of the two is missing; `told`: no check compares them. */
  state: 'open' | 'told' | 'agrees' | Severity;
};

export type RowFigures = {
  rows: readonly Readonly<Record<string, unknown>>[];
  /** The answer or calculated value at a place outside of rows; undefined or null where blank or not asked. */
  valueAt: (place: string) => unknown;
  isAsked: (place: string) => boolean;
  violations: readonly { form: string; check: string; severity: Severity; row?: number }[];
};

/** The number of rows first, where it is held against something; then one entry a sum, in the order of the data. */
export function rowSums(
  presentation: RowPresentation,
  forms: readonly FormDefinition[],
  figures: RowFigures
): RowSum[] {
  const { form, section, count, sums } = presentation;
  const items = forms
    .find((one) => one.form === form)
    ?.sections.find((one) => one.id === section)?.items;
  const counted = count ? [sumOf(undefined, figures.rows.length, count)] : [];
  const summed = sums.map((one) => {
    const item = items?.find((candidate) => candidate.id === one.item);
    return sumOf(item, columnTotal(figures.rows, one.item), one);
  });
  return [...counted, ...summed];

  function sumOf(
    item: ItemDefinition | undefined,
    total: number | null,
    held: { against: string[]; checks: string[] }
  ): RowSum {
    const against = heldAgainst(held.against, forms, figures);
    const isKnown = total !== null && against !== null && against.value !== null;
    const fired = figures.violations.find(
      (one) => one.form === form && one.row === undefined && held.checks.includes(one.check)
    );
    const judged = held.checks.length === 0 ? 'told' : (fired?.severity ?? 'agrees');
    return { item, total, against, state: isKnown ? judged : 'open' };
  }
}

function heldAgainst(
  places: readonly string[],
  forms: readonly FormDefinition[],
  { valueAt, isAsked }: RowFigures
): RowSum['against'] {
  const place = places.find(isAsked);
  const item = place === undefined ? undefined : itemAt(forms, place);
  if (place === undefined || !item) return null;
  const value = valueAt(place);
  const form = parsePlace(place)?.form ?? '';
  return { form, item, value: typeof value === 'number' ? value : null };
}

function columnTotal(rows: RowFigures['rows'], item: string): number | null {
  const values = rows.map((row) => row[item]).filter((value) => typeof value === 'number');
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
