/**
 * What helps to answer an item: what belongs to it and what does not, its measure, where in the respondent's books it
 * stands. Data beside the forms (data/help), by form and item; each text names what it rests on.
 */
import * as z from 'zod';
import type { Text } from '../form-engine/definition';

export const formHelp = z.strictObject({
  form: z.string().min(1),
  items: z.record(
    z.string().min(1),
    z.strictObject({ zh: z.string().min(1), en: z.string().min(1), source: z.string().min(1) })
  )
});

export type FormHelp = z.infer<typeof formHelp>;

/** By form and item, without the sources: what travels to the tablets. */
export type HelpTexts = Readonly<Record<string, Readonly<Record<string, Text>>>>;

export function helpTexts(helps: readonly FormHelp[]): HelpTexts {
  return Object.fromEntries(
    helps.map(({ form, items }) => [
      form,
      Object.fromEntries(Object.entries(items).map(([item, { zh, en }]) => [item, { zh, en }]))
    ])
  );
}
