/** The steps of the life cycle that field work takes: starting, and handing in. */
import type { CaseFacts, Move } from '../casework/case';
import { after, decideMove, type Decision, type MoveOptions } from '../casework/move';
import { caseworkProblem } from '../casework/problems';

/** Work on the forms: an assigned case is started; one that is being worked on stays; others are out of hand. */
export function decideWorking(facts: CaseFacts): Decision<Move[]> {
  switch (facts.state) {
    case 'assigned':
      return asList(decideMove(facts, 'start'));
    case 'inProgress':
    case 'returned':
      return { ok: true, value: [] };
    case 'unassigned':
    case 'submitted':
    case 'approved':
      return {
        ok: false,
        problem: caseworkProblem('casework.transition_not_possible', {
          state: facts.state,
          transition: 'start'
        })
      };
    default:
      return facts.state satisfies never;
  }
}

/** A visit starts an assigned case and changes nothing else: going there again is always possible. */
export function decideVisiting(facts: CaseFacts): Decision<Move[]> {
  return facts.state === 'assigned' ? asList(decideMove(facts, 'start')) : { ok: true, value: [] };
}

/** Hands in, from a case just assigned by way of starting it. */
export function decideHandingIn(
  facts: CaseFacts,
  submission: NonNullable<MoveOptions['submission']>
): Decision<Move[]> {
  if (facts.state !== 'assigned') return asList(decideMove(facts, 'submit', { submission }));
  const start = decideMove(facts, 'start');
  if (!start.ok) return start;
  const submit = decideMove(after(facts, start.value), 'submit', { submission });
  return submit.ok ? { ok: true, value: [start.value, submit.value] } : submit;
}

function asList(decision: Decision<Move>): Decision<Move[]> {
  return decision.ok ? { ok: true, value: [decision.value] } : decision;
}
