/**
 * How industry codes were chosen, beside the answers that hold them: the enumerator's choice is a suggestion to the
 * coder in the office, and says whether the assistant led to it. Pure; tablet and office keep the same.
 */
import { answerAt, parsePlace, type Place } from '../census-forms/label';
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

/** The codings with that of a place replaced, or added; of a place that is none as they are. */
export function withCoding(
  codings: readonly Coding[],
  place: string,
  choice: Pick<Coding, 'code' | 'by'>
): Coding[] {
  const at = parsePlace(place);
  if (!at) return [...codings];
  const { form, item, row } = at;
  const { code, by } = choice;
  const others = codings.filter((one) => !isAt(one, at));
  return [...others, { form, item, ...(row === undefined ? {} : { row }), code, by }];
}

/** How the code at a place was chosen; undefined where nobody chose it, or where another code is answered by now. */
export function codingAt(
  codings: readonly Coding[],
  place: string,
  code: unknown
): Coding | undefined {
  const at = parsePlace(place);
  return at && codings.find((one) => isAt(one, at) && one.code === code);
}

function isAt(coding: Coding, { form, item, row }: Place): boolean {
  return coding.form === form && coding.item === item && coding.row === row;
}
