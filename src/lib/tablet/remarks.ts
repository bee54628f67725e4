/**
 * Remarks of a return, as the office will judge their answers (collection/remark-answer): a changed value answers
 * by itself, an unchanged one needs a reason. Pure.
 */
import type { TabletRemark } from '../collection/exchange';
import type { RemarkAnswer } from '../collection/operation';
import { valueAt } from '../collection/remark-answer';
import { canonicalJson } from '../platform/canonical-json';
import type { Answers } from './answers';

export type RemarkStatus = {
  remark: TabletRemark;
  changed: boolean;
  reason: string;
  answered: boolean;
};

type Answered = { answers: Answers; calculated: Record<string, unknown> };

/** Open remarks (those without an answer at the office) against the answers of the submission that was returned. */
export function remarkStatuses(
  remarks: readonly TabletRemark[],
  given: readonly RemarkAnswer[],
  before: Answered | null,
  now: Answered
): RemarkStatus[] {
  return remarks
    .filter((remark) => remark.answer === null)
    .map((remark) => {
      const changed = before !== null && differs(remark.place, before, now);
      const reason = given.find((one) => one.remarkId === remark.id)?.text ?? '';
      return { remark, changed, reason, answered: changed || reason.trim() !== '' };
    });
}

/** The answers to hand in; unanswered remarks have none. */
export function remarkAnswers(statuses: readonly RemarkStatus[]): RemarkAnswer[] {
  return statuses
    .filter((status) => status.answered)
    .map(({ remark, changed, reason }) => ({
      remarkId: remark.id,
      kind: changed ? 'changed' : 'confirmed',
      text: reason.trim()
    }));
}

function differs(place: string, before: Answered, now: Answered): boolean {
  return canonicalJson(valueAt(before, place)) !== canonicalJson(valueAt(now, place));
}
