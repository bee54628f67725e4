/** A submission as it is reviewed: as it is stored, and as its page shows it. */
import type { CaseEvent } from '../casework/case-line';
import { isFrozen, type CaseState, type FreezeState, type Round } from '../casework/lifecycle';
import type { TabletVisit } from '../collection/exchange';
import type { Coding } from '../collection/operation';
import type { Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { Answers, Context } from '../form-engine/state';
import type { Reading } from './reading';

export type ReviewedSubmission = {
  caseId: string;
  version: number;
  round: Round;
  state: CaseState;
  orgUnitId: string;
  freeze: FreezeState;
  name: string;
  address: string | null;
  creditCode: string | null;
  areaName: string;
  enumeratorName: string | null;
  submissionId: string;
  revision: number;
  outcome: string;
  outcomeFacts: Record<string, string>;
  answers: Answers;
  calculated: Record<string, unknown>;
  context: Context;
  violations: Violation[];
  explanations: Explanation[];
  codings: Coding[];
  signatureHash: string | null;
  signatureArrived: boolean;
  madeAt: string;
  receivedAt: string;
  answersDigest: string;
  previousAnswers: Answers | null;
};

export type RemarkLine = {
  id: string;
  place: string;
  text: string;
  byName: string;
  at: string;
  answerKind: 'changed' | 'confirmed' | null;
  answerText: string | null;
};

type Told = Omit<
  ReviewedSubmission,
  | 'answers'
  | 'calculated'
  | 'context'
  | 'violations'
  | 'explanations'
  | 'codings'
  | 'previousAnswers'
>;

export type SubmissionPage = Told & {
  reading: Reading;
  remarks: RemarkLine[];
  visits: TabletVisit[];
  history: CaseEvent[];
};

/** Whether it can still go back to the enumerator: it was handed in, and its org unit has not signed. */
export function isReturnable({ state, freeze }: Pick<Told, 'state' | 'freeze'>): boolean {
  return (state === 'submitted' || state === 'approved') && !isFrozen(freeze);
}
