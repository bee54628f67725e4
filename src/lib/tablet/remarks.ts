/**
 * Remarks of a return, as the office will judge their answers (collection/remark-answer): a changed value answers
 * by itself, an unchanged one needs a reason. A remark in a row goes where the row goes. Pure.
 */
import type { TabletRemark } from '../collection/exchange';
import type { RemarkAnswer } from '../collection/operation';
import { hasChanged } from '../collection/remark-answer';
import type { Answers } from './answers';

export type RemarkStatus = {
  /** With its place as it is now: where its row was moved to, or the section it was taken out of. */
  remark: TabletRemark;
  /** Where it stood in the submission that was returned. */
  madeAt: string;
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
  now: Answered,
  placeNow: (place: string) => string = (place) => place
): RemarkStatus[] {
  return remarks
    .filter((remark) => remark.answer === null)
    .map((remark) => {
      const place = placeNow(remark.place);
      const changed =
        before !== null && hasChanged({ place: remark.place, at: place }, before, now);
      const reason = given.find((one) => one.remarkId === remark.id)?.text ?? '';
      const answered = changed || reason.trim() !== '';
      return { remark: { ...remark, place }, madeAt: remark.place, changed, reason, answered };
    });
}

/** The answers to hand in; unanswered remarks have none. */
export function remarkAnswers(statuses: readonly RemarkStatus[]): RemarkAnswer[] {
  return statuses
    .filter((status) => status.answered)
    .map(({ remark, madeAt, changed, reason }) => ({
      remarkId: remark.id,
      kind: changed ? 'changed' : 'confirmed',
      text: reason.trim(),
      ...(remark.place === madeAt ? {} : { at: remark.place })
    }));
}
