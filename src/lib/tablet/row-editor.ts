/** Adding, copying and taking out rows of a repeating section, with everything in the draft that names a row. */
import type { DraftContent } from '../collection/operation';
import { placesWithoutRow, rowsOf, withRows, type Row } from './answers';

export type RowEditor = {
  of(form: string, section: string): Row[];
  add(form: string, section: string): void;
  copy(form: string, section: string, row: number): void;
  /** Takes it out, with its marks and explanations; those of later rows move up. */
  remove(form: string, section: string, row: number): void;
};

export function editRows(
  read: () => DraftContent,
  write: (next: Partial<DraftContent>, form: string, section: string, rows: Row[]) => void
): RowEditor {
  const of = (form: string, section: string) => rowsOf(read().answers, form, section);
  function replace(form: string, section: string, rows: Row[], others: Partial<DraftContent> = {}) {
    const answers = withRows(read().answers, form, section, rows);
    write({ ...others, answers }, form, section, rows);
  }
  return {
    of,
    add: (form, section) => replace(form, section, [...of(form, section), {}]),
    copy(form, section, row) {
      const rows = of(form, section);
      replace(form, section, rows.toSpliced(row + 1, 0, { ...rows[row] }));
    },
    remove(form, section, row) {
      const { prefilled, explanations } = read();
      replace(form, section, of(form, section).toSpliced(row, 1), {
        prefilled: placesWithoutRow(prefilled, form, section, row),
        explanations: explanations.flatMap((one) => {
          if (one.form !== form || one.row === undefined || one.row < row) return [one];
          return one.row === row ? [] : [{ ...one, row: one.row - 1 }];
        })
      });
    }
  };
}
