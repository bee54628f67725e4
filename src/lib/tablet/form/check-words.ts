/**
 * What stands under a violation: the rule as a sentence, and what of the office's knowledge it was compared with.
 * Made only for what is shown; a sentence is made once for each check and language.
 */
import { comparedFacts, type ComparedFact } from '../../census-forms/check-words';
import type { Translate } from '../../i18n/dictionary';
import type { Language } from '../../i18n/language';
import type { Violation } from '../../form-engine/evaluate';
import type { FieldMessage } from '../../ui/field';
import type { Capture } from '../capture.svelte';
import type { LoadedForms } from '../loaded-forms';
import { placesOf } from '../steps';
import { isAboutReading, limitsOf, unreadReason } from '../unread';
import { sentenceOf } from './explainer.svelte';
import { violationText } from './violation-text';

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

/** What its check compared with, as the office knows it. */
export function factsOf(
  { forms, context }: Pick<Capture, 'forms' | 'context'>,
  violation: Violation,
  language: Language
): ComparedFact[] {
  const words = { forms: forms.set, vocabulary: forms.vocabulary, language };
  return comparedFacts(words, violation, context);
}

/** A violation as the message of a field, with everything that stands under it. */
export function fieldMessage(
  capture: Capture,
  violation: Violation,
  t: Translate,
  language: Language
): FieldMessage {
  const facts = factsOf(capture, violation, language);
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
