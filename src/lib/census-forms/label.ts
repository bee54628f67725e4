/**
 * What a place of the forms is called: label, help, measure and options, from the definitions as downloaded.
 * Places are those of the engine's results: `611-3:301`, in a row `611-1:A[0].10`. Pure: the tablet uses it too.
 */
import type {
  FormDefinition,
  ItemDefinition,
  OptionDefinition,
  Text
} from '../form-engine/definition';
import type { Answers } from '../form-engine/state';
import { firstWords } from '../i18n/first-words';

/** `row` counts from 0 and comes with its section; both are absent outside repeating sections. */
export type Place = { form: string; item: string; section?: string; row?: number };

const PLACE = /^([\w-]+):(?:(\w+)\[(\d+)\]\.)?(\w+)$/;

/** A yesno has these two options, whatever the form. */
const YES_NO: readonly OptionDefinition[] = [
  { code: 'true', label: firstWords['ui.yes'] },
  { code: 'false', label: firstWords['ui.no'] }
];

/** undefined where the text is no place, such as the context's `case.kind`. */
export function parsePlace(place: string): Place | undefined {
  const [, form, section, row, item] = PLACE.exec(place) ?? [];
  if (form === undefined || item === undefined) return undefined;
  return section === undefined ? { form, item } : { form, item, section, row: Number(row) };
}

/** The item at a place in any of the forms; undefined for a place that none of them has. */
export function itemAt(
  forms: readonly FormDefinition[],
  place: string
): ItemDefinition | undefined {
  const parsed = parsePlace(place);
  const form = forms.find((candidate) => candidate.form === parsed?.form);
  return form?.sections
    .flatMap((section) => section.items)
    .find((candidate) => candidate.id === parsed?.item);
}

/** The answer given at a place, of a row too; undefined where there is none. Calculated items have no answer. */
export function answerAt(answers: Answers, place: string): unknown {
  const parsed = parsePlace(place);
  const given = parsed && answers[parsed.form];
  if (parsed?.section === undefined) return parsed && given?.[parsed.item];
  const rows = given?.[parsed.section];
  return Array.isArray(rows) ? rows[parsed.row ?? 0]?.[parsed.item] : undefined;
}

/** All options of a choice, whatever their `when`; those of a yesno are `true` and `false`; else none. */
export function optionsOf(item: ItemDefinition): readonly OptionDefinition[] {
  return item.type === 'yesno' ? YES_NO : (item.options ?? []);
}

/** An answer as it is read aloud: `2 政府会计准则制度`, `是`, `1200`; undefined where it is blank. */
export function answerText(item: ItemDefinition, answer: unknown): Text | undefined {
  if (answer === undefined || answer === null || answer === '') return undefined;
  if (Array.isArray(answer)) {
    const parts = answer.flatMap((one) => answerText(item, one) ?? []);
    if (parts.length === 0) return undefined;
    return {
      zh: parts.map((part) => part.zh).join('、'),
      en: parts.map((part) => part.en ?? part.zh).join(', ')
    };
  }
  const code = String(answer);
  const label = optionsOf(item).find((option) => option.code === code)?.label;
  if (!label) return { zh: code, en: code };
  // A code in words is ours, not the paper's: only its label is for people.
  if (item.type === 'yesno' || /^[a-z]/.test(code)) return label;
  return { zh: `${code} ${label.zh}`, en: `${code} ${label.en ?? label.zh}` };
}
