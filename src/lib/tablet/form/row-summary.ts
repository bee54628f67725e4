/** What a folded row says of itself: its name, and the facts that tell it from the others, as far as they are filled in. */
import { answerText } from '../../census-forms/label';
import type { RowPresentation } from '../../census-forms/row-presentation';
import type { ItemDefinition } from '../../form-engine/definition';
import type { Section } from '../../form-engine/form';
import { formatMeasured } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import type { Row } from '../answers';
import { read } from './violation-text';

export type RowSummary = { name: string | null; facts: string[] };

/** A row is never changed in place, so that what it says of itself is made once. */
const made = new WeakMap<Row, Partial<Record<Language, RowSummary>>>();

/** Sections without a presentation are told by their first text. */
export function rowSummary(
  row: Row,
  section: Section,
  presentation: RowPresentation | undefined,
  language: Language
): RowSummary {
  const known = made.get(row) ?? {};
  made.set(row, known);
  return (known[language] ??= summaryOf(row, section, presentation, language));
}

function summaryOf(
  row: Row,
  section: Section,
  presentation: RowPresentation | undefined,
  language: Language
): RowSummary {
  const items = section.items.map((item) => item.definition);
  const byId = (id: string) => items.find((item) => item.id === id);
  const named = presentation
    ? byId(presentation.summary.name)
    : items.find((item) => item.type === 'text');
  const told = presentation?.summary.facts.flatMap((id) => byId(id) ?? []) ?? [];
  return {
    name: (named && factOf(named, row[named.id], language)) ?? null,
    facts: told.flatMap((item) => factOf(item, row[item.id], language) ?? [])
  };
}

function factOf(item: ItemDefinition, value: unknown, language: Language): string | undefined {
  if (typeof value !== 'number') {
    const said = answerText(item, value);
    return said && read(said, language);
  }
  const { unit } = item;
  const measure = typeof unit === 'object' ? read(unit, language) : (unit ?? '');
  return formatMeasured(value, measure);
}
