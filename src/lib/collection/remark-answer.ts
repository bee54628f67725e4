/**
 * Answers to the remarks of a return: each must be answered before the next submission, by a value that really
 * changed at its place, or by confirming the old one with a reason. Rows may have been put in another order since: then
 * the answer says where the place is now (`at`), or names the section where its row was taken out.
 */
import { parsePlace } from '../census-forms/label';
import { canonicalJson } from '../platform/canonical-json';
import type { Problem } from '../platform/problem';
import type { RemarkAnswer } from './operation';
import { collectionProblem } from './problems';

export type OpenRemark = { id: string; place: string };

/** What places are looked up in: a submission's answers, and its calculated items by place. */
export type AnsweredForms = {
  answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  calculated: Readonly<Record<string, unknown>>;
};

export type RemarkFault = { remarkId: string; why: 'unanswered' | 'notChanged' | 'noReason' };

/** The answers to keep, one an open remark, or `remarks_unanswered` with every fault. Other answers are let go. */
export function decideRemarkAnswers(
  open: readonly OpenRemark[],
  given: readonly RemarkAnswer[],
  before: AnsweredForms,
  now: AnsweredForms
): { ok: true; value: RemarkAnswer[] } | { ok: false; problem: Problem } {
  const byRemark = new Map(given.map((answer) => [answer.remarkId, answer]));
  const faults: RemarkFault[] = open.flatMap(({ id, place }) => {
    const why = faultOf(place, byRemark.get(id), before, now);
    return why ? [{ remarkId: id, why }] : [];
  });
  if (faults.length > 0) {
    return { ok: false, problem: collectionProblem('collection.remarks_unanswered', { faults }) };
  }
  return { ok: true, value: open.flatMap(({ id }) => byRemark.get(id) ?? []) };
}

function faultOf(
  place: string,
  answer: RemarkAnswer | undefined,
  before: AnsweredForms,
  now: AnsweredForms
): RemarkFault['why'] | null {
  if (!answer) return 'unanswered';
  if (answer.kind === 'confirmed') return answer.text.trim() === '' ? 'noReason' : null;
  return hasChanged({ place, at: answer.at ?? place }, before, now) ? null : 'notChanged';
}

/**
 * Whether the value of a place is another now. `at` is where the place is by now: the same item in another row, or the
 * section of a row that is gone, which is believed only if no row is left that says the same.
 */
export function hasChanged(
  { place, at }: { place: string; at: string },
  before: AnsweredForms,
  now: AnsweredForms
): boolean {
  if (at === place) return !sameValue(valueAt(before, place), valueAt(now, place));
  const old = parsePlace(place);
  const moved = parsePlace(at);
  if (old?.section === undefined || old.form !== moved?.form) return false;
  if (moved.section === old.section && moved.item === old.item) {
    return !sameValue(valueAt(before, place), valueAt(now, at));
  }
  if (at !== `${old.form}:${old.section}`) return false;
  const gone = rowOf(before.answers[old.form]?.[old.section], old.row ?? 0);
  const left: unknown = now.answers[old.form]?.[old.section];
  return !(Array.isArray(left) && left.some((row) => sameValue(row, gone)));
}

/** The value at a place (`611-3:301`, `611-1:A[0].10`); with place '' all answers; null where blank. */
export function valueAt(forms: AnsweredForms, place: string): unknown {
  if (place === '') return forms.answers;
  const parsed = parsePlace(place);
  if (!parsed) return null;
  const form = forms.answers[parsed.form] ?? {};
  const values = parsed.section === undefined ? form : rowOf(form[parsed.section], parsed.row ?? 0);
  return values[parsed.item] ?? forms.calculated[place] ?? null;
}

function rowOf(rows: unknown, row: number): Record<string, unknown> {
  const found: unknown = Array.isArray(rows) ? rows[row] : null;
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

function sameValue(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
