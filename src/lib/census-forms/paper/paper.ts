/**
 * A form as the official paper table: head with the statutory marks, questions, figures in two column groups where there
 * are many, tables with rows to fill, signatures. In Chinese, as the law's forms are. Pure; PaperForm.svelte draws it.
 */
import type {
  FormDefinition,
  ItemDefinition,
  SectionDefinition
} from '../../form-engine/definition';
import { cellText, fieldOf, valueAt, type PaperField, type PaperFilling } from './paper-field';
import { codeOf, questionLines, type PaperLine } from './paper-line';
import type { PaperLayout } from './paper-layout';

/** A heading goes over all columns of its group; null fills a group that has fewer lines. */
export type PaperEntry = { heading: string } | PaperFigure | null;
export type PaperFigure = { code: string; field: PaperField };
/** Width in percent, 0 where the others leave it what they leave. */
export type PaperColumn = {
  id: string;
  title: string;
  notes: string[];
  measure: string;
  width: number;
};

export type PaperBlock =
  | { kind: 'questions'; parts: { heading: string; lines: PaperLine[][] }[] }
  | { kind: 'figures'; groups: 1 | 2; rows: PaperEntry[][] }
  | { kind: 'rows'; heading: string; columns: PaperColumn[]; rows: string[][] };

export type PaperForm = {
  form: string;
  title: string;
  landscape: boolean;
  authorities: readonly string[];
  period: string;
  /** null where the form asks for them among its items. */
  identity: { code: string; name: string } | null;
  /** '' where the form has no one measure for its figures. */
  measure: string;
  blocks: PaperBlock[];
  signatures: { title: string; name: string }[];
  /** `2024-04-08`, '' where none is answered. */
  reportDate: string;
  /** Whether anything is marked 免填, which the foot then explains. */
  hasCalculated: boolean;
};

/** More figures than this stand in two groups beside each other. */
const ONE_GROUP_HOLDS = 12;
/** So many lines from the middle a section may begin to be where the groups part. */
const NEAR_HALF = 3;
const FIGURES = ['money', 'integer', 'decimal', 'yesno'];
const NUMERALS = '一二三四五六七八九十';

/** @param filling absent for the empty form; what is not relevant in it is printed empty */
export function paperForm(
  definition: FormDefinition,
  layout: PaperLayout,
  filling?: PaperFilling
): PaperForm {
  const sections = printedSections(definition, layout);
  const text = (place: string) => String(valueAt(filling, place) ?? '');
  const items = sections.flatMap((section) => section.items);
  return {
    form: definition.form,
    title: definition.title.zh,
    landscape: layout.landscape,
    authorities: layout.authorities,
    period: layout.period,
    identity: layout.identity && {
      code: text(layout.identity.code),
      name: text(layout.identity.name)
    },
    measure: measureOf(items),
    blocks: blocksOf(definition.form, sections, layout, filling),
    signatures: layout.signatures.map(({ title, place }) => ({
      title,
      name: place ? text(place) : ''
    })),
    reportDate: text(layout.reportDate),
    hasCalculated: items.some((item) => item.calculate !== undefined)
  };
}

function printedSections(definition: FormDefinition, layout: PaperLayout): SectionDefinition[] {
  return definition.sections
    .filter((section) => section.id !== layout.signing)
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => !layout.unprinted.includes(item.id))
    }));
}

/** Money is in 千元 on all forms; without money the measure all figures share. */
function measureOf(items: readonly ItemDefinition[]): string {
  const measures = [...new Set(items.flatMap((item) => textOf(item.unit) || []))];
  if (items.some((item) => item.type === 'money')) return '千元';
  return measures.length === 1 ? measures[0]! : '';
}

type Part = { section: SectionDefinition; heading: string };

/** Neighbouring sections of one kind share a table, so that its head is printed once; rows have a table each. */
function blocksOf(
  form: string,
  sections: readonly SectionDefinition[],
  layout: PaperLayout,
  filling: PaperFilling | undefined
): PaperBlock[] {
  const tables: { kind: PaperBlock['kind']; parts: Part[] }[] = [];
  sections.forEach((section, index) => {
    const kind = kindOf(section);
    const title = section.title.zh;
    const part = { section, heading: sections.length > 1 ? `${NUMERALS[index]}、${title}` : title };
    const last = tables.at(-1);
    if (last?.kind === kind && kind !== 'rows') last.parts.push(part);
    else tables.push({ kind, parts: [part] });
  });
  const valueOf = (item: ItemDefinition) => valueAt(filling, `${form}:${item.id}`);
  return tables.map(({ kind, parts }) => {
    switch (kind) {
      case 'questions':
        return questionsBlock(parts, layout, valueOf);
      case 'figures':
        return figuresBlock(parts, layout, valueOf);
      case 'rows':
        return rowsBlock(form, parts[0]!, layout, filling);
    }
  });
}

function kindOf(section: SectionDefinition): PaperBlock['kind'] {
  if (section.repeat) return 'rows';
  return section.items.every((item) => FIGURES.includes(item.type)) ? 'figures' : 'questions';
}

function questionsBlock(
  parts: readonly Part[],
  layout: PaperLayout,
  valueOf: (item: ItemDefinition) => unknown
): PaperBlock {
  return {
    kind: 'questions',
    parts: parts.map(({ section, heading }) => ({
      heading,
      lines: questionLines(section.items, layout, valueOf)
    }))
  };
}

/** First all of the left group, then the right, as the official tables are read. */
function figuresBlock(
  parts: readonly Part[],
  layout: PaperLayout,
  valueOf: (item: ItemDefinition) => unknown
): PaperBlock {
  const entries = parts.flatMap(({ section, heading }): PaperEntry[] => [
    { heading },
    ...section.items.map((item) => ({
      code: codeOf(item, layout),
      field: fieldOf(item, valueOf(item), 0)
    }))
  ]);
  if (entries.length <= ONE_GROUP_HOLDS)
    return { kind: 'figures', groups: 1, rows: entries.map((entry) => [entry]) };
  const left = leftOf(entries);
  const height = Math.max(left, entries.length - left);
  const rows = Array.from({ length: height }, (_, row) => [
    (row < left && entries[row]) || null,
    entries[left + row] ?? null
  ]);
  return { kind: 'figures', groups: 2, rows };
}

/** How many stand in the left group: half, or up to a section that begins near it; a heading never ends a group. */
function leftOf(entries: readonly PaperEntry[]): number {
  const half = Math.ceil(entries.length / 2);
  const isHeading = (index: number) => 'heading' in (entries[index] ?? {});
  const near = Array.from({ length: 2 * NEAR_HALF + 1 }, (_, step) => half - NEAR_HALF + step);
  const begins = near.filter(isHeading).sort((a, b) => Math.abs(a - half) - Math.abs(b - half));
  return begins[0] ?? half;
}

function rowsBlock(
  form: string,
  { section, heading }: Part,
  layout: PaperLayout,
  filling: PaperFilling | undefined
): PaperBlock {
  const answered = filling?.answers[form]?.[section.id];
  const filled = Array.isArray(answered) ? answered.length : 0;
  const rows = Array.from({ length: Math.max(filled, layout.rows) }, (_, row) =>
    section.items.map((item) =>
      cellText(item, valueAt(filling, `${form}:${section.id}[${row}].${item.id}`))
    )
  );
  return {
    kind: 'rows',
    heading,
    columns: section.items.map((item) => columnOf(item, layout)),
    rows
  };
}

function columnOf(item: ItemDefinition, layout: PaperLayout): PaperColumn {
  return {
    id: item.id,
    title: item.label.zh,
    notes: (item.options ?? []).map(({ code, label }) => `${code} ${label.zh}`),
    measure: textOf(item.unit),
    width: layout.widths[item.id] ?? 0
  };
}

function textOf(unit: ItemDefinition['unit']): string {
  return typeof unit === 'string' ? unit : (unit?.zh ?? '');
}
