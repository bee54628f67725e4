/**
 * Adding, copying, moving and taking out rows of a repeating section, with everything in the draft that names a row
 * (row-order.ts). A row keeps its key wherever it moves, so that what is open on screen stays open.
 */
import { parsePlace } from '../census-forms/label';
import type { DraftContent } from '../collection/operation';
import type { FormSet } from '../form-engine/form';
import { rowPlace, rowsOf, type Row } from './answers';
import { arrange, type Arrangement, type RowSection } from './row-order';

export type RowEditor = {
  of(form: string, section: string): Row[];
  /** By position, what a row is called as long as the form set is open. */
  keys(form: string, section: string): readonly number[];
  add(form: string, section: string): void;
  /** @param own items that belong to one row alone and stay blank in the copy */
  copy(form: string, section: string, row: number, own?: readonly string[]): void;
  /** To another position; beyond the ends is the end. */
  move(form: string, section: string, row: number, to: number): void;
  /** Takes it out with its marks and explanations, and answers how to put all of it back. */
  remove(form: string, section: string, row: number): () => void;
};

type Write = (next: Partial<DraftContent>, form: string, section: string, rows: Row[]) => void;

export function editRows(forms: FormSet, read: () => DraftContent, write: Write): RowEditor {
  const keysBySection: Record<string, number[]> = {};
  let lastKey = 0;

  const of = (form: string, section: string) => rowsOf(read().answers, form, section);

  function keys(form: string, section: string): number[] {
    const known = (keysBySection[`${form}:${section}`] ??= []);
    const count = of(form, section).length;
    while (known.length < count) known.push((lastKey += 1));
    known.length = count;
    return known;
  }

  function rearrange(form: string, section: string, next: Arrangement) {
    const before = [...keys(form, section)];
    const { rows, changed } = arrange(read(), sectionOf(forms, form, section), next);
    keysBySection[`${form}:${section}`] = next.map((one) =>
      typeof one === 'number' ? (before[one] ?? 0) : (lastKey += 1)
    );
    write(changed, form, section, rows);
  }

  const order = (form: string, section: string): (number | Row)[] =>
    of(form, section).map((_, row) => row);

  function restore(form: string, section: string, taken: Taken) {
    const { row, content, key } = taken;
    const at = Math.min(row, of(form, section).length);
    rearrange(form, section, order(form, section).toSpliced(at, 0, content));
    keysBySection[`${form}:${section}`]?.splice(at, 1, key);
    write(withTaken(read(), form, section, at, taken), form, section, of(form, section));
  }

  return {
    of,
    keys: (form, section) => [...keys(form, section)],
    add: (form, section) => rearrange(form, section, [...order(form, section), {}]),
    copy(form, section, row, own = []) {
      const copied = Object.entries(of(form, section)[row] ?? {}).filter(
        ([item]) => !own.includes(item)
      );
      const next = order(form, section).toSpliced(row + 1, 0, Object.fromEntries(copied));
      rearrange(form, section, next);
    },
    move(form, section, row, to) {
      const rows = order(form, section);
      const target = Math.max(0, Math.min(to, rows.length - 1));
      if (target !== row)
        rearrange(form, section, rows.toSpliced(row, 1).toSpliced(target, 0, row));
    },
    remove(form, section, row) {
      const taken = take(read(), form, section, row, keys(form, section)[row] ?? 0);
      rearrange(form, section, order(form, section).toSpliced(row, 1));
      return () => restore(form, section, taken);
    }
  };
}

function sectionOf(forms: FormSet, form: string, section: string): RowSection {
  const found = forms.form(form);
  const items = found?.sections.find((one) => one.id === section)?.items ?? [];
  const checks = found?.definition.checks ?? [];
  const rowChecks = checks.filter((check) => check.rows === section).map((check) => check.id);
  // What is built in (`required:4`) is said row by row too, but never explained.
  return {
    form,
    section,
    items: new Set(items.map((item) => item.id)),
    rowChecks: new Set(rowChecks)
  };
}

type Taken = {
  row: number;
  key: number;
  content: Row;
  origin: number | null;
  prefilled: string[];
  explanations: DraftContent['explanations'];
  codings: DraftContent['codings'];
};

function take(draft: DraftContent, form: string, section: string, row: number, key: number): Taken {
  const isIts = (place: string) => {
    const parsed = parsePlace(place);
    return parsed?.form === form && parsed.section === section && parsed.row === row;
  };
  const origins = draft.rowOrigins?.[`${form}:${section}`];
  return {
    row,
    key,
    content: { ...rowsOf(draft.answers, form, section)[row] },
    origin: origins ? (origins[row] ?? null) : row,
    prefilled: draft.prefilled.filter(isIts).map((place) => parsePlace(place)?.item ?? ''),
    explanations: draft.explanations.filter((one) => one.form === form && one.row === row),
    codings: draft.codings.filter((one) => one.form === form && one.row === row)
  };
}

function withTaken(
  draft: DraftContent,
  form: string,
  section: string,
  at: number,
  { origin, prefilled, explanations, codings }: Taken
): Partial<DraftContent> {
  const name = `${form}:${section}`;
  return {
    prefilled: [...draft.prefilled, ...prefilled.map((item) => rowPlace(form, section, at, item))],
    explanations: [...draft.explanations, ...explanations.map((one) => ({ ...one, row: at }))],
    codings: [...draft.codings, ...codings.map((one) => ({ ...one, row: at }))],
    rowOrigins: {
      ...draft.rowOrigins,
      [name]: (draft.rowOrigins?.[name] ?? []).toSpliced(at, 1, origin)
    }
  };
}
