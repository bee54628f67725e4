/**
 * Why a form, or a section of it, applies to a respondent, with the answers that decided it. Whether it applies is said
 * by the form's own `relevant`; the reasons are data beside the forms (data/reasons.json) and only put that into words.
 */
import type { FormDefinition, Text } from '../form-engine/definition';
import { censusFormReasons } from '../i18n/census-form-reasons';
import type { Language } from '../i18n/language';
import { fillMessage } from '../i18n/message';
import { answerText, itemAt } from './label';

/** Of several reasons for one form the first whose conditions all hold is given; the last has none. */
export type ReasonRule = {
  form: string;
  section?: string;
  because: Text;
  when: { place: string; in: string[] }[];
  decidedBy: string[];
};

export type DecidingAnswer = { place: string; label: Text; answer: Text };
export type Reason = { form: string; section?: string; because: Text; decidedBy: DecidingAnswer[] };

/** The answer or the calculated value at a place; undefined or null where it is blank. */
export type ValueAt = (place: string) => unknown;

/**
 * The reason why an applicable form, or section of a form, applies; undefined where the rules have none. Asked about
 * one that does not apply it gives an answer all the same: ask the evaluation first.
 */
export function reasonFor(
  target: { form: string; section?: string },
  rules: readonly ReasonRule[],
  forms: readonly FormDefinition[],
  valueAt: ValueAt
): Reason | undefined {
  const rule = rules.find(
    (candidate) =>
      candidate.form === target.form &&
      candidate.section === target.section &&
      candidate.when.every(({ place, in: codes }) => codes.includes(String(valueAt(place))))
  );
  if (!rule) return undefined;
  const decidedBy = rule.decidedBy.flatMap((place) => decidingAnswer(forms, place, valueAt) ?? []);
  return { ...target, because: rule.because, decidedBy };
}

/** One sentence: `611-6 适用：行政事业单位，未执行企业会计准则（211 机构类型＝20 事业单位；…）`. */
export function reasonSentence(reason: Reason, language: Language): string {
  const read = (text: Text) => text[language] ?? text.zh;
  const answers = reason.decidedBy.map(({ place, label, answer }) =>
    fillMessage(censusFormReasons['censusForms.decidingAnswer'], language, {
      item: itemCode(place) + read(label),
      answer: read(answer)
    })
  );
  const key = answers.length > 0 ? 'censusForms.appliesBecause' : 'censusForms.applies';
  return fillMessage(censusFormReasons[key], language, {
    form: reason.section ? `${reason.form} ${reason.section}` : reason.form,
    reason: read(reason.because),
    answers: answers.join(language === 'zh' ? '；' : '; ')
  });
}

/**
 * Why a form, or a section of it, is not asked, or not known to be asked: whom it is for, and the answers that decide it
 * as they are now, blank ones too. undefined where the rules say nothing of it. Ask the evaluation first which it is.
 */
export function notAskedSentence(
  target: { form: string; section?: string },
  rules: readonly ReasonRule[],
  forms: readonly FormDefinition[],
  valueAt: ValueAt,
  language: Language,
  standing: 'notAsked' | 'notKnownYet' = 'notAsked'
): string | undefined {
  const its = rules.filter((one) => one.form === target.form && one.section === target.section);
  if (its.length === 0) return undefined;
  const read = (text: Text) => text[language] ?? text.zh;
  const say = (key: keyof typeof censusFormReasons, values: Record<string, string> = {}) =>
    fillMessage(censusFormReasons[key], language, values);
  const places = [...new Set(its.flatMap((rule) => rule.decidedBy))];
  const answers = places.flatMap((place) => {
    const label = itemAt(forms, place)?.label;
    if (!label) return [];
    const given = decidingAnswer(forms, place, valueAt)?.answer;
    const answer = given ? read(given) : say('censusForms.notAnswered');
    return [say('censusForms.decidingAnswer', { item: itemCode(place) + read(label), answer })];
  });
  const because = `censusForms.${standing}Because` as const;
  return say(answers.length > 0 ? because : 'censusForms.notAsked', {
    form: target.section ? `${target.form} ${target.section}` : target.form,
    reason: its.map((rule) => read(rule.because)).join(say('censusForms.or')),
    answers: answers.join(language === 'zh' ? '；' : '; ')
  });
}

function decidingAnswer(
  forms: readonly FormDefinition[],
  place: string,
  valueAt: ValueAt
): DecidingAnswer | undefined {
  const item = itemAt(forms, place);
  const answer = item && answerText(item, valueAt(place));
  return item && answer ? { place, label: item.label, answer } : undefined;
}

/** Official numbers are shown, as on the printed form; keys of our own are not. */
function itemCode(place: string): string {
  const item = place.slice(place.indexOf(':') + 1);
  return /^\d/.test(item) ? `${item} ` : '';
}
