/**
 * How a case stands, as heads and deputies see it (design §4): progress, cause and a card of what happened when and by
 * whom. Never an answer, a remark or an economic value.
 */
import { isLeadDepartment, type Role } from '../access/actor';
import type { CaseEvent } from '../casework/case-line';
import type { CaseState } from '../casework/lifecycle';
import type { ContactMade } from '../collection/context';

export type VisitResult = 'met' | 'notMet' | 'appointment' | 'refused';

/** Why a case stands where it stands. */
export type Cause =
  | { kind: 'returned'; by: string; level: 'orgUnit' | 'leadDepartment' }
  | { kind: 'takenBack'; by: string }
  | { kind: 'outcome'; outcome: string }
  | { kind: 'contact'; channel: ContactMade['channel']; result: VisitResult; at: string }
  | { kind: 'notVisited' }
  | { kind: 'notGiven' };

/** A case as the query finds it: its state, what moved it last, and the last contact. */
export type StatusFacts = {
  state: CaseState;
  outcome: string | null;
  transition: string;
  movedByName: string;
  movedByRole: Role;
  contact: { channel: ContactMade['channel']; result: VisitResult; at: string } | null;
};

export type StatusLine = {
  id: string;
  name: string;
  state: CaseState;
  areaName: string;
  enumeratorName: string | null;
  /** When it last changed its state. */
  movedAt: string;
  /** Whole census days since then. */
  idleDays: number;
  cause: Cause;
};

export type StatusPage = {
  lines: StatusLine[];
  total: number;
  /** Idle days of the case, of all that match, that has not moved for longest; null where none of them waits. */
  longestIdle: number | null;
  page: number;
  pageSize: number;
};

export type StatusCard = StatusLine & {
  frameNo: string;
  creditCode: string | null;
  contacts: { id: string; at: string; channel: ContactMade['channel']; result: VisitResult }[];
  history: CaseEvent[];
};

/** What keeps a case where it is; of one handed in, what was found. */
export function causeOf(facts: StatusFacts): Cause {
  const { state, outcome, movedByName: by } = facts;
  switch (state) {
    case 'unassigned':
      return facts.transition === 'takeBack' ? { kind: 'takenBack', by } : { kind: 'notGiven' };
    case 'assigned':
    case 'inProgress':
      return facts.contact ? { kind: 'contact', ...facts.contact } : { kind: 'notVisited' };
    case 'returned':
      return { kind: 'returned', by, level: levelOf(facts.movedByRole) };
    case 'submitted':
    case 'approved':
      return { kind: 'outcome', outcome: outcome! };
    default:
      return state satisfies never;
  }
}

function levelOf(role: Role): 'orgUnit' | 'leadDepartment' {
  return isLeadDepartment(role) ? 'leadDepartment' : 'orgUnit';
}
