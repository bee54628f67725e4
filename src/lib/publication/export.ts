/**
 * The export of approved cases: one row a case, one column an item, codes with their labels; the rows of
 * 611-1 as a second file. Column titles begin with the place, which is what a script reads.
 */
import * as z from 'zod';
import type { FormDefinition, ItemDefinition } from '../form-engine/definition';
import { answerText } from '../census-forms/label';

export const EXPORT_PURPOSES = [
  'audit',
  'acceptance',
  'postEnumeration',
  'registerUpdate',
  'submission'
] as const;

export const exportInput = z.object({
  /** `county`, or the code of an org unit. */
  scope: z.string().min(1).max(20),
  purpose: z.enum(EXPORT_PURPOSES)
});

export type ExportColumn = { form: string; item: ItemDefinition; title: string };

/** Columns of the file of cases: every item outside repeating sections, evidence left out. */
export function caseColumns(forms: readonly FormDefinition[]): ExportColumn[] {
  return columnsOf(forms, (section) => !section.repeat);
}

/** Columns of the file of establishments: the items of 611-1's rows. */
export function establishmentColumns(forms: readonly FormDefinition[]): ExportColumn[] {
  return columnsOf(
    forms.filter((form) => form.form === '611-1'),
    (section) => section.repeat !== undefined
  );
}

const EVIDENCE = ['photo', 'signature', 'position'];

function columnsOf(
  forms: readonly FormDefinition[],
  wanted: (section: FormDefinition['sections'][number]) => boolean
): ExportColumn[] {
  return forms.flatMap((form) =>
    form.sections
      .filter(wanted)
      .flatMap((section) => section.items)
      .filter((item) => !EVIDENCE.includes(item.type))
      .map((item) => ({ form: form.form, item, title: `${form.form}:${item.id} ${item.label.zh}` }))
  );
}

export type ListLabels = (list: string, code: string) => string | undefined;

/** A cell: numbers plain, choices and codes as `code label`; blank is the empty text. */
export function cellOf(item: ItemDefinition, value: unknown, labels: ListLabels): string {
  if (value === undefined || value === null) return '';
  if (item.list && typeof value === 'string') {
    const label = labels(item.list, value);
    return label ? `${value} ${label}` : value;
  }
  const text = answerText(item, value)?.zh ?? '';
  return isNumeric(item) ? text : withoutFormula(text);
}

function isNumeric(item: ItemDefinition): boolean {
  return ['integer', 'decimal', 'money'].includes(item.type);
}

/** A text that a spreadsheet would take for a formula gets a leading quote; numbers are never touched. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
