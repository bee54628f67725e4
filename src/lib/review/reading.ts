/**
 * A submission as a reviewer reads it: sections and items in the order of the printed forms, with what the checks say
 * beside them, the explanations, and what was there before. Pure: definitions and words are handed in.
 */
import type { ComparedFact } from '../census-forms/check-words';
import { answerText, itemAt, parsePlace } from '../census-forms/label';
import { textIn, violationText } from '../census-forms/violation-text';
import { codingAt } from '../collection/coding';
import type { Coding } from '../collection/operation';
import type {
  FormDefinition,
  ItemDefinition,
  SectionDefinition,
  Severity
} from '../form-engine/definition';
import type { Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { Answers } from '../form-engine/state';
import { amountEcho, formatNumber } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { Translate } from '../i18n/dictionary';
import { changesSince, flatten, type AnswerChange, type Change } from './changes';
import { readRowChange } from './row-reading';

export type ReadViolation = {
  check: string;
  severity: Severity;
  text: string;
  /** Codes of the other items it is about. */
  others: string[];
  explanation: { cause: string; text: string } | null;
  /** What of the frame or the field work it was compared with. */
  facts: ComparedFact[];
  /** The check as a sentence; '' for those built in. */
  rule: string;
};

export type ReadItem = {
  /** `611-3:301`, `611-1:A[0].10` */
  place: string;
  /** The printed number, '' for keys of our own. */
  code: string;
  label: string;
  /** null where nothing was answered. */
  answer: string | null;
  number: boolean;
  /** The hash of a photo, which is looked at by itself. */
  photo?: string;
  /** What stood there before, where it changed; null where nothing stood. */
  before?: string | null;
  /** How an industry code was chosen, where the enumerator chose it. */
  chosenBy?: Coding['by'];
  violations: ReadViolation[];
};

export type ReadSection = {
  key: string;
  form: string;
  title: string;
  formTitle: string;
  /** From 0, for a row of a repeating section. */
  row: number | null;
  /** What happened to the row since the last revision: 'added', or the number it had, from 0, before it was moved. */
  since?: 'added' | number;
  items: ReadItem[];
  /** Of the section as a whole. */
  violations: ReadViolation[];
};

export type ReadChange = {
  /** A row is told as a whole where it was put in, taken out or moved. */
  kind: Change['kind'];
  /** Where on the page it is to be read: an item's place, or the id of a row's section; of a removed row the first. */
  place: string;
  code: string;
  label: string;
  before: string | null;
  after: string | null;
};

export type Reading = { sections: ReadSection[]; changes: ReadChange[] };

export type ReadingParts = {
  forms: readonly FormDefinition[];
  /** By place, as the evaluation gives it. */
  relevant: Readonly<Record<string, boolean>>;
  answers: Answers;
  calculated: Readonly<Record<string, unknown>>;
  previousAnswers: Answers | null;
  violations: readonly Violation[];
  explanations: readonly Explanation[];
  codings: readonly Coding[];
  /** What stands under a violation. */
  noteOn(violation: Violation): Pick<ReadViolation, 'facts' | 'rule'>;
  /** Name of a code of a list; undefined where it has none. */
  codeName(list: string, code: string): string | undefined;
  t: Translate;
  language: Language;
};

export function readSubmission(parts: ReadingParts): Reading {
  const values = new Map<string, unknown>([
    ...Object.entries(parts.calculated),
    ...flatten(parts.answers)
  ]);
  const changes = parts.previousAnswers ? changesSince(parts.previousAnswers, parts.answers) : [];
  const before = new Map(
    changes.flatMap((one) => (one.kind === 'answer' ? [[one.place, one.before] as const] : []))
  );
  const sections = parts.forms.flatMap((form) =>
    form.sections.flatMap((section) =>
      rowsOf(parts.answers, form, section).map((row) =>
        readSection(parts, form, section, row, values, before)
      )
    )
  );
  const rowsSince = new Map(changes.flatMap(sinceOf));
  return {
    sections: sections
      .filter(({ items, violations }) => items.length + violations.length > 0)
      .map((section) => {
        const since = rowsSince.get(section.key);
        return since === undefined ? section : { ...section, since };
      }),
    changes: changes.flatMap((change) => readChange(parts, change))
  };
}

/** By the key of the row's section. */
function sinceOf(change: Change): [string, 'added' | number][] {
  if (change.kind === 'rowAdded')
    return [[`${change.form}:${change.section}[${change.row}]`, 'added']];
  if (change.kind === 'rowMoved')
    return [[`${change.form}:${change.section}[${change.row}]`, change.from]];
  return [];
}

/** null stands for a section without rows. */
function rowsOf(
  answers: Answers,
  form: FormDefinition,
  section: SectionDefinition
): (number | null)[] {
  if (!section.repeat) return [null];
  const rows = answers[form.form]?.[section.id];
  return Array.isArray(rows) ? rows.map((_, number) => number) : [null];
}

function readSection(
  parts: ReadingParts,
  form: FormDefinition,
  section: SectionDefinition,
  row: number | null,
  values: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, unknown>
): ReadSection {
  const placeOf = (id: string) =>
    row === null ? `${form.form}:${id}` : `${form.form}:${section.id}[${row}].${id}`;
  const isEmptyTable = section.repeat !== undefined && row === null;
  const items = (isEmptyTable ? [] : section.items).flatMap((item): ReadItem[] => {
    const place = placeOf(item.id);
    const violations = parts.violations.filter((violation) =>
      standsAt(violation, form, section, item.id, row)
    );
    const changed = before.has(place);
    const coding = codingAt(parts.codings, place, values.get(place));
    if (!parts.relevant[place] && violations.length === 0 && !changed) return [];
    return [
      {
        ...nameOf(item, parts.language),
        place,
        answer: written(parts, item, values.get(place)),
        number: ['money', 'integer', 'decimal'].includes(item.type),
        ...photoOf(item, values.get(place)),
        ...(coding ? { chosenBy: coding.by } : {}),
        ...(changed ? { before: written(parts, item, before.get(place)) } : {}),
        violations: violations.map((violation) => readViolation(parts, violation))
      }
    ];
  });
  const own = parts.violations.filter((violation) => isOfSection(violation, form, section, row));
  return {
    key: `${form.form}:${section.id}${row === null ? '' : `[${row}]`}`,
    form: form.form,
    title: textIn(section.title, parts.language),
    formTitle: textIn(form.title, parts.language),
    row,
    items,
    violations: own.map((violation) => readViolation(parts, violation))
  };
}

/** A violation stands once, at the first of its items that is in reach. */
function standsAt(
  violation: Violation,
  form: FormDefinition,
  section: SectionDefinition,
  item: string,
  row: number | null
): boolean {
  if (violation.form !== form.form || violation.items[0] !== item) return false;
  return section.repeat ? violation.row === (row ?? undefined) : true;
}

function isOfSection(
  violation: Violation,
  form: FormDefinition,
  section: SectionDefinition,
  row: number | null
): boolean {
  if (violation.form !== form.form) return false;
  const [first] = violation.items;
  if (first === undefined)
    return violation.check.endsWith(`:${section.id}`) && violation.row === (row ?? undefined);
  // About a column as a whole: said once, above the first row.
  const isColumn = section.repeat !== undefined && violation.row === undefined && (row ?? 0) === 0;
  return isColumn && section.items.some(({ id }) => id === first);
}

function readViolation(parts: ReadingParts, violation: Violation): ReadViolation {
  const { check, form, row, severity } = violation;
  const explanation = parts.explanations.find(
    (one) => one.check === check && one.form === form && one.row === row
  );
  return {
    check,
    severity,
    text: violationText(violation, parts.forms, parts.t, parts.language),
    others: violation.items.slice(1),
    explanation: explanation
      ? { cause: parts.t(`formEngine.cause.${explanation.cause}`), text: explanation.text }
      : null,
    ...parts.noteOn(violation)
  };
}

function readChange(parts: ReadingParts, change: Change): ReadChange[] {
  if (change.kind !== 'answer') return readRowChange(parts, change, written);
  return readAnswerChange(parts, change);
}

function readAnswerChange(parts: ReadingParts, change: AnswerChange): ReadChange[] {
  const item = itemAt(parts.forms, change.place);
  if (!item) return [];
  return [
    {
      kind: 'answer',
      ...nameOf(item, parts.language, parsePlace(change.place)?.row),
      place: change.place,
      before: written(parts, item, change.before),
      after: written(parts, item, change.after)
    }
  ];
}

function nameOf(
  item: ItemDefinition,
  language: Language,
  row?: number
): { code: string; label: string } {
  const label = textIn(item.label, language);
  return {
    code: /^\d+/.exec(item.id)?.[0] ?? '',
    label: row === undefined ? label : `${label} · ${row + 1}`
  };
}

function photoOf(item: ItemDefinition, value: unknown): Pick<ReadItem, 'photo'> {
  return item.type === 'photo' && typeof value === 'string' && value !== '' ? { photo: value } : {};
}

/** An answer with its measure, or the name of its code; null where blank. */
function written(parts: ReadingParts, item: ItemDefinition, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (item.type === 'money' && typeof value === 'number') return amountEcho(value, parts.language);
  if (typeof value === 'number') return numberText(item, value, parts.language);
  if (item.list !== undefined && typeof value === 'string') {
    return [value, parts.codeName(item.list, value) ?? ''].join(' ').trim();
  }
  if (item.type === 'position') return positionText(value);
  if (item.type === 'photo' || item.type === 'signature') return String(value).slice(0, 12);
  const text = answerText(item, value);
  return text ? textIn(text, parts.language) : null;
}

/** A number without a measure is a year, a month or a count of its own: its digits are not parted. */
function numberText({ unit }: ItemDefinition, value: number, language: Language): string {
  if (unit === undefined) return String(value);
  return `${formatNumber(value)} ${typeof unit === 'string' ? unit : textIn(unit, language)}`;
}

function positionText(value: unknown): string | null {
  const { lat, lon, accuracy } = (value ?? {}) as { lat?: number; lon?: number; accuracy?: number };
  if (lat === undefined || lon === undefined) return null;
  return `${lat.toFixed(5)}, ${lon.toFixed(5)} ± ${Math.round(accuracy ?? 0)} m`;
}
