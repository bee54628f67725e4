// What a form is, as it is stored, hashed and downloaded (form-language §1). The types stand by themselves, so that the
// browser can `import type` them; the zod schema below is for what comes in from outside.
import * as z from 'zod';
import { TEXT_FORMATS, type TextFormat } from './text-format';

/** A text shown to people: Chinese always, English where there is one. */
export interface Text {
  zh: string;
  en?: string;
}

/** The source of an expression (form-language §2). */
export type ExpressionSource = string;

export type ItemType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'month'
  | 'choice'
  | 'choices'
  | 'code'
  | 'yesno'
  | 'photo'
  | 'signature'
  | 'position';

export type Severity = 'mandatory' | 'verify' | 'hint';

export interface OptionDefinition {
  code: string;
  label: Text;
  when?: ExpressionSource;
}

export interface ItemDefinition {
  id: string;
  label: Text;
  type: ItemType;
  /** Unit of measure shown beside the input: 千元, 人, ㎡. */
  unit?: string | Text;
  help?: Text;
  relevant?: ExpressionSource;
  required?: ExpressionSource | true;
  calculate?: ExpressionSource;
  initial?: ExpressionSource;
  options?: OptionDefinition[];
  list?: string;
  level?: string;
  /** Numbers for numbers, `2024-04-12` for dates, `2024-04` for months; both ends belong to the range. */
  min?: number | string;
  max?: number | string;
  /** Code points. */
  maxLength?: number;
  /** Must match the whole text (M3). */
  pattern?: string;
  /** How typing becomes the text that is stored, and what is said to be expected; evaluation knows nothing of it. */
  format?: TextFormat;
}

export interface SectionDefinition {
  id: string;
  title: Text;
  relevant?: ExpressionSource;
  items: ItemDefinition[];
  /** A section with `repeat`, even an empty one, has rows. */
  repeat?: { min?: number; max?: number };
}

export interface CheckDefinition {
  id: string;
  severity: Severity;
  when?: ExpressionSource;
  holds: ExpressionSource;
  items: string[];
  /** Id of a repeating section: the check is evaluated once for each of its rows. */
  rows?: string;
  message: Text;
  source: string;
}

/** One thing that changed between two versions. `section` names the repeating section whose rows are meant. */
export type MigrationMove =
  | { kind: 'rename'; item: string; to: string; section?: string }
  /** Codes by what they became; null where no option stands for them any more. */
  | { kind: 'recode'; item: string; codes: Record<string, string | null>; section?: string }
  | { kind: 'drop'; item: string; section?: string }
  | { kind: 'renameSection'; section: string; to: string };

/** How answers of version `from` become those of `to`; absent: of the form's own version. */
export interface Migration {
  from: string;
  to?: string;
  moves: MigrationMove[];
}

export interface FormDefinition {
  form: string;
  version: string;
  round: string;
  title: Text;
  sections: SectionDefinition[];
  checks: CheckDefinition[];
  /** From older versions to this one (migration.ts). */
  migrations?: Migration[];
}

const id = z.string().regex(/^[\p{L}\p{N}_]+$/u);
const formId = z.string().regex(/^[\p{L}\p{N}_-]+$/u);
const text = z.strictObject({ zh: z.string(), en: z.string().optional() });
const count = z.int().nonnegative();

const itemDefinition = z.strictObject({
  id,
  label: text,
  type: z.enum([
    'text',
    'integer',
    'decimal',
    'money',
    'date',
    'month',
    'choice',
    'choices',
    'code',
    'yesno',
    'photo',
    'signature',
    'position'
  ]),
  unit: z.union([z.string(), text]).optional(),
  help: text.optional(),
  relevant: z.string().optional(),
  required: z.union([z.string(), z.literal(true)]).optional(),
  calculate: z.string().optional(),
  initial: z.string().optional(),
  options: z
    .array(z.strictObject({ code: z.string().min(1), label: text, when: z.string().optional() }))
    .optional(),
  list: z.string().optional(),
  level: z.string().optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  maxLength: count.optional(),
  pattern: z.string().optional(),
  format: z.enum(TEXT_FORMATS).optional()
});

const sectionDefinition = z.strictObject({
  id,
  title: text,
  relevant: z.string().optional(),
  items: z.array(itemDefinition),
  repeat: z.strictObject({ min: count.optional(), max: count.optional() }).optional()
});

const checkDefinition = z.strictObject({
  id: z.string().min(1),
  severity: z.enum(['mandatory', 'verify', 'hint']),
  when: z.string().optional(),
  holds: z.string(),
  items: z.array(id),
  rows: id.optional(),
  message: text,
  source: z.string()
});

const inSection = { section: id.optional() };
const move = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rename'), item: id, to: id, ...inSection }),
  z.strictObject({
    kind: z.literal('recode'),
    item: id,
    codes: z.record(z.string().min(1), z.union([z.string().min(1), z.null()])),
    ...inSection
  }),
  z.strictObject({ kind: z.literal('drop'), item: id, ...inSection }),
  z.strictObject({ kind: z.literal('renameSection'), section: id, to: id })
]);

const migration = z.strictObject({
  from: z.string().min(1),
  to: z.string().min(1).optional(),
  moves: z.array(move)
});

/** Says whether JSON has the shape of a form. Whether its expressions mean anything is said by `load`. */
export const formDefinition: z.ZodType<FormDefinition> = z.strictObject({
  form: formId,
  version: z.string().min(1),
  round: z.string().min(1),
  title: text,
  sections: z.array(sectionDefinition),
  checks: z.array(checkDefinition),
  migrations: z.array(migration).optional()
});
