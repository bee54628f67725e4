/** A row that was put in, taken out or moved, as the list of changes tells it: what it says in one line. Pure. */
import { textIn } from '../census-forms/violation-text';
import type { ItemDefinition } from '../form-engine/definition';
import type { RowChange } from './changes';
import type { ReadChange, ReadingParts } from './reading';
import type { Row } from './row-pairs';

type Written = (parts: ReadingParts, item: ItemDefinition, value: unknown) => string | null;

/** None where the forms have no such section any more. */
export function readRowChange(
  parts: ReadingParts,
  change: RowChange,
  written: Written
): ReadChange[] {
  const { kind, form, row } = change;
  const section = parts.forms
    .find((one) => one.form === form)
    ?.sections.find(({ id }) => id === change.section);
  if (!section) return [];
  const { t } = parts;
  const title = textIn(section.title, parts.language);
  const name = t('review.rowOf', { section: title, number: String(row + 1) });
  const place = `section-${form}:${section.id}[${row}]`;
  const line = (cells: Row) => rowInOneLine(parts, section.items, cells, written);
  switch (kind) {
    case 'rowAdded':
      return [{ kind, place, code: '', label: name, before: null, after: line(change.cells) }];
    case 'rowRemoved': {
      const label = t('review.rowRemovedFrom', { section: title, number: String(row + 1) });
      const first = `section-${form}:${section.id}[0]`;
      return [{ kind, place: first, code: '', label, before: line(change.cells), after: null }];
    }
    case 'rowMoved': {
      const numbered = (number: number) => t('review.row', { number: String(number + 1) });
      const { from } = change;
      return [{ kind, place, code: '', label: name, before: numbered(from), after: numbered(row) }];
    }
    default:
      return kind satisfies never;
  }
}

/** Its answers in the order of the form; null where it has none. */
function rowInOneLine(
  parts: ReadingParts,
  items: readonly ItemDefinition[],
  cells: Row,
  written: Written
): string | null {
  const said = items.flatMap((item) => {
    const value = written(parts, item, cells[item.id]);
    if (value === null) return [];
    return [parts.t('review.cell', { label: textIn(item.label, parts.language), value })];
  });
  return said.length === 0 ? null : said.join(parts.t('review.cellSeparator'));
}
