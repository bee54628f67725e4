/**
 * Reading and changing a draft's answers by place (`611-3:301`, in a row `611-1:A[0].10`). Pure: each change gives
 * new answers and leaves the old ones as they were. Blank answers are left out.
 */
import { parsePlace } from '../census-forms/label';

export type Answers = Record<string, Record<string, unknown>>;
export type Row = Record<string, unknown>;

export function isBlankAnswer(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** undefined where there is none, also for a place that is none. */
export function answerAt(answers: Answers, place: string): unknown {
  const parsed = parsePlace(place);
  if (!parsed) return undefined;
  const form = answers[parsed.form];
  if (parsed.section === undefined) return form?.[parsed.item];
  return rowsOf(answers, parsed.form, parsed.section)[parsed.row ?? 0]?.[parsed.item];
}

export function withAnswer(answers: Answers, place: string, value: unknown): Answers {
  const parsed = parsePlace(place);
  if (!parsed) return answers;
  const { form, section, row = 0, item } = parsed;
  if (section === undefined) return withKey(answers, form, item, value);
  const rows = rowsOf(answers, form, section);
  const changed = rows.map((one, index) => (index === row ? setKey(one, item, value) : one));
  return withKey(answers, form, section, changed);
}

export function rowsOf(answers: Answers, form: string, section: string): Row[] {
  const rows = answers[form]?.[section];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

export function withRows(answers: Answers, form: string, section: string, rows: Row[]): Answers {
  return withKey(answers, form, section, rows);
}

export function rowPlace(form: string, section: string, row: number, item: string): string {
  return `${form}:${section}[${row}].${item}`;
}

function withKey(answers: Answers, form: string, key: string, value: unknown): Answers {
  return { ...answers, [form]: setKey(answers[form] ?? {}, key, value) };
}

function setKey(record: Row, key: string, value: unknown): Row {
  if (!isBlankAnswer(value)) return { ...record, [key]: value };
  const { [key]: _before, ...others } = record;
  return others;
}
