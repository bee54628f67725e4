/**
 * What stands under a violation: the rule as a sentence, and what of the office's knowledge it was compared with.
 * Made only for what is shown; a sentence is made once for each check and language.
 */
import { amountEcho, formatNumber } from '../../i18n/format';
import type { Translate } from '../../i18n/dictionary';
import type { Language } from '../../i18n/language';
import type { Text } from '../../form-engine/definition';
import { comparedContext } from '../../form-engine/compared-context';
import type { Violation } from '../../form-engine/evaluate';
import type { FieldMessage } from '../../ui/field';
import type { Capture } from '../capture.svelte';
import type { LoadedForms } from '../loaded-forms';
import { placesOf } from '../steps';
import { isAboutReading, limitsOf, unreadReason } from '../unread';
import { sentenceOf } from './explainer.svelte';
import { read, violationText } from './violation-text';

/** The group of context that is named by items. */
const PREVIOUS = 'previous.';
const THOUSAND_YUAN = '千元';

export type ComparedFact = { term: string; value: string };

const sentences = new WeakMap<LoadedForms, Map<string, string>>();

/** Blank for built-in violations, whose message says it all. */
export function ruleOf(forms: LoadedForms, { form, check }: Violation, language: Language): string {
  const known = sentences.get(forms) ?? new Map<string, string>();
  sentences.set(forms, known);
  const key = `${language} ${form} ${check}`;
  const told = known.get(key) ?? sentenceOf(forms.set, form, check, language, forms.vocabulary);
  if (told !== '') known.set(key, told);
  return told;
}

/** The values of the context that a violation's check compares with, in the words of the census. */
export function comparedFacts(
  { forms, context }: Pick<Capture, 'forms' | 'context'>,
  { form, check }: Violation,
  language: Language
): ComparedFact[] {
  return comparedContext(forms.set, form, check, context).map(({ name, value }) => {
    const words = forms.vocabulary.context[name];
    const item = name.startsWith(PREVIOUS)
      ? forms.set.item(form, name.slice(PREVIOUS.length))
      : undefined;
    const label = words?.label ?? item?.definition.label;
    const unit = words?.unit ?? unitText(item?.definition.unit);
    const option = words?.options?.[String(value)];
    return {
      term: label ? capitalised(read(label, language)) : name,
      value: option ? read(option, language) : valueText(value, unit, language)
    };
  });
}

/** A violation as the message of a field, with everything that stands under it. */
export function fieldMessage(
  capture: Capture,
  violation: Violation,
  t: Translate,
  language: Language
): FieldMessage {
  const facts = comparedFacts(capture, violation, language);
  return {
    severity: violation.severity,
    text: unreadText(capture, violation, t) ?? violationText(violation, capture.forms.set, t, language), // prettier-ignore
    facts: facts.map(({ term, value }) => t('tablet.named', { name: term, value })),
    rule: ruleOf(capture.forms, violation, language)
  };
}

/** Where what was typed could not be read: the words themselves, and why not. */
function unreadText(capture: Capture, violation: Violation, t: Translate): string | undefined {
  if (!isAboutReading(violation)) return undefined;
  const { form, items } = violation;
  const definition = capture.forms.set.item(form, items[0] ?? '')?.definition;
  const [place = ''] = placesOf(violation, capture.forms.set);
  const answer = capture.answer(place);
  const reason = definition && unreadReason(definition, answer);
  if (!reason) return undefined;
  const unit = limitsOf(definition).unit;
  return t('tablet.form.unread', {
    text: String(answer),
    reason: t(`ui.${reason.problem}`, { decimals: reason.decimals, unit })
  });
}

function valueText(value: unknown, unit: Text | undefined, language: Language): string {
  if (typeof value !== 'number') return String(value);
  if (unit?.zh === THOUSAND_YUAN) return amountEcho(value, language);
  return unit ? `${formatNumber(value)} ${read(unit, language)}` : formatNumber(value);
}

function unitText(unit: string | Text | undefined): Text | undefined {
  return typeof unit === 'string' ? { zh: unit } : unit;
}

/** Labels of the vocabulary stand within sentences; here one begins a line. */
function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
