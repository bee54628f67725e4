/**
 * What stands under a violation, on the tablet as in the offices: what of the office's knowledge it was compared with.
 * Pure; forms, vocabulary and context are handed in. The rule as a sentence is the engine's (form-engine/explain).
 */
import { comparedContext } from '../form-engine/compared-context';
import type { Text } from '../form-engine/definition';
import type { Context, Violation } from '../form-engine/evaluate';
import type { Vocabulary } from '../form-engine/explain';
import type { FormSet } from '../form-engine/form';
import { amountEcho, formatMeasured, formatNumber } from '../i18n/format';
import type { Language } from '../i18n/language';
import { textIn } from './violation-text';

export type ComparedFact = { term: string; value: string };

type Named = Pick<Violation, 'form' | 'check'>;
type Words = { forms: FormSet; vocabulary: Vocabulary; language: Language };

/** The group of the context whose names are those of items. */
const PREVIOUS = 'previous.';

/** The values a violation's check compares answers with, amounts of 千元 with their echo; blanks are left out. */
export function comparedFacts(words: Words, violation: Named, context: Context): ComparedFact[] {
  const { form, check } = violation;
  return comparedContext(words.forms, form, check, context).map(({ name, value }) => {
    const { label, unit, options } = wordsFor(words, form, name);
    const option = options?.[String(value)];
    return {
      term: label ? capitalised(textIn(label, words.language)) : name,
      value: option ? textIn(option, words.language) : valueText(value, unit, words.language)
    };
  });
}

function wordsFor({ forms, vocabulary }: Words, form: string, name: string) {
  const known = vocabulary.context[name];
  if (known || !name.startsWith(PREVIOUS)) return { ...known };
  const item = forms.item(form, name.slice(PREVIOUS.length))?.definition;
  const unit = typeof item?.unit === 'string' ? { zh: item.unit } : item?.unit;
  return { label: item?.label, unit, options: undefined };
}

function valueText(value: unknown, unit: Text | undefined, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (unit?.zh === '千元') return amountEcho(value, language);
  return unit ? formatMeasured(value, textIn(unit, language)) : formatNumber(value);
}

/** Labels of the vocabulary stand within sentences; here one begins a line. */
function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
