/**
 * How industry codes were chosen, beside the answers that hold them: the enumerator's choice is a suggestion to the
 * coder in the office, and says whether the assistant led to it. Pure; tablet and office keep the same.
 */
import { answerAt } from '../census-forms/label';
import { rowKey } from '../form-engine/evaluate';
import type { FormSet } from '../form-engine/form';
import type { Answers } from '../form-engine/state';
import type { Coding } from './operation';

/** The place of a coding's answer, `611:103_code` or `611-1:A[0].9`; undefined where the forms have none. */
export function codingPlace(
  forms: FormSet,
  { form, item, row }: Pick<Coding, 'form' | 'item' | 'row'>
): string | undefined {
  const known = forms.item(form, item);
  if (!known) return undefined;
  if (!known.section.repeating) return row === undefined ? known.key : undefined;
  return row === undefined ? undefined : rowKey(form, known.section.id, row, item);
}

/** Those whose code still is the answer, in their order; of several at one place the last. */
export function standingCodings(
  forms: FormSet,
  answers: Answers,
  codings: readonly Coding[]
): Coding[] {
  const byPlace = new Map<string, Coding>();
  for (const coding of codings) {
    const place = codingPlace(forms, coding);
    if (place !== undefined && answerAt(answers, place) === coding.code) byPlace.set(place, coding);
  }
  return [...byPlace.values()];
}
