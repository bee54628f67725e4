import { describe, expect, it } from 'vitest';
import {
  CASE_STATES,
  ledgerLine,
  mayTake,
  stateAfter,
  TRANSITIONS,
  type CaseState,
  type Transition
} from '../../src/lib/casework/lifecycle';

/** The whole life cycle written out once more: what is not here is forbidden. */
const ALLOWED: Record<CaseState, Partial<Record<Transition, CaseState>>> = {
  unassigned: { assign: 'assigned' },
  assigned: { start: 'inProgress', takeBack: 'unassigned' },
  inProgress: { submit: 'submitted', takeBack: 'unassigned' },
  submitted: { approve: 'approved', return: 'returned' },
  returned: { submit: 'submitted', takeBack: 'unassigned' },
  approved: { return: 'returned' }
};

describe('life cycle', () => {
  const transitions = Object.keys(TRANSITIONS) as Transition[];
  it.each(
    CASE_STATES.flatMap((state) => transitions.map((transition) => [state, transition] as const))
  )('%s: %s', (state, transition) => {
    const target = ALLOWED[state][transition];
    expect(mayTake(transition, state)).toBe(target !== undefined);
    if (target) expect(stateAfter(transition)).toBe(target);
  });

  it('puts every state on exactly one line of the ledger', () => {
    expect(Object.fromEntries(CASE_STATES.map((state) => [state, ledgerLine(state)]))).toEqual({
      unassigned: 'notStarted',
      assigned: 'onTablets',
      inProgress: 'onTablets',
      submitted: 'received',
      approved: 'received',
      returned: 'returned'
    });
  });
});
