/**
 * The life cycle of a case (one respondent in one round): one table, used by commands, screens and tests.
 * unassigned → assigned → inProgress → submitted → approved, and submitted/approved → returned → submitted.
 * Taking back moves assigned, inProgress and returned cases to unassigned and raises the epoch.
 */

export const CASE_STATES = [
  'unassigned',
  'assigned',
  'inProgress',
  'submitted',
  'returned',
  'approved'
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const TRANSITIONS = {
  open: { from: [], to: 'unassigned' },
  assign: { from: ['unassigned'], to: 'assigned' },
  takeBack: { from: ['assigned', 'inProgress', 'returned'], to: 'unassigned' },
  start: { from: ['assigned'], to: 'inProgress' },
  submit: { from: ['inProgress', 'returned'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  return: { from: ['submitted', 'approved'], to: 'returned' }
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState }>;

export type Transition = keyof typeof TRANSITIONS;

export const ROUNDS = [
  'frameCheck',
  'registration',
  'reinterview',
  'postEnumeration',
  'training'
] as const;
export type Round = (typeof ROUNDS)[number];

/** The round that this census's demo and skeleton run in. */
export const CURRENT_ROUND: Round = 'registration';

/** Rounds whose cases are assigned, filled in on tablets and reviewed; figures are those of the current round. */
export const FIELD_ROUNDS = ['registration', 'frameCheck'] as const satisfies readonly Round[];

export function mayTake(transition: Transition, state: CaseState): boolean {
  return (TRANSITIONS[transition].from as readonly CaseState[]).includes(state);
}

export function stateAfter(transition: Transition): CaseState {
  return TRANSITIONS[transition].to;
}

/** Done, as progress counts it: handed in, whether or not reviewed. */
export const DONE_STATES: readonly CaseState[] = ['submitted', 'approved'];

/** On a tablet: the enumerator has it and the office has no valid submission. */
export const TABLET_STATES: readonly CaseState[] = ['assigned', 'inProgress', 'returned'];

export type LedgerLine = 'notStarted' | 'onTablets' | 'received' | 'returned';

/** The ledger's line of a state: frame = not started + on tablets + received + returned + void. */
export function ledgerLine(state: CaseState): LedgerLine {
  switch (state) {
    case 'unassigned':
      return 'notStarted';
    case 'assigned':
    case 'inProgress':
      return 'onTablets';
    case 'submitted':
    case 'approved':
      return 'received';
    case 'returned':
      return 'returned';
    default: {
      const impossible: never = state;
      return impossible;
    }
  }
}

/** Sign-off state of an org unit in a round; everything but `open` freezes its cases. */
export const FREEZE_STATES = [
  'open',
  'deputySigned',
  'headSigned',
  'accepted',
  'disputed'
] as const;
export type FreezeState = (typeof FREEZE_STATES)[number];

export function isFrozen(state: FreezeState): boolean {
  return state !== 'open';
}
