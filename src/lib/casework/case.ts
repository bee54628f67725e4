/** A case as rules see it, and a move: one step of its life cycle with all that must change with it. */
import type { CaseState, FreezeState, Round, Transition } from './lifecycle';

export type CaseFacts = {
  id: string;
  round: Round;
  frameEntryId: string;
  orgUnitId: string;
  areaId: string;
  state: CaseState;
  enumeratorId: string | null;
  epoch: number;
  version: number;
  currentSubmissionId: string | null;
  updatedAt: string;
  updatedByName: string;
  freeze: FreezeState;
};

export type Move = {
  caseId: string;
  transition: Transition;
  /** null when the case is being opened. */
  from: CaseState | null;
  to: CaseState;
  round: Round;
  orgUnitId: string;
  areaId: string;
  enumeratorBefore: string | null;
  enumeratorAfter: string | null;
  epochAfter: number;
  /** The row version the decision was made on. */
  version: number;
  /** Given by submit: what the case's current submission becomes. */
  submission?: { id: string; outcome: string };
};
