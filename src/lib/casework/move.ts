/** Makes moves from facts: the only place that says what a transition does to enumerator and epoch. */
import { isFrozen, mayTake, stateAfter, type Transition } from './lifecycle';
import type { CaseFacts, Move } from './case';
import type { Problem } from '../platform/problem';
import { caseworkProblem } from './problems';

export type MoveOptions = {
  /** For assign: who gets the case. */
  enumeratorId?: string;
  /** For submit. */
  submission?: { id: string; outcome: string };
};

export type Decision<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The move, or why the life cycle or a signature forbids it. */
export function decideMove(
  facts: CaseFacts,
  transition: Transition,
  options: MoveOptions = {}
): Decision<Move> {
  if (isFrozen(facts.freeze))
    return { ok: false, problem: caseworkProblem('casework.org_unit_frozen') };
  if (!mayTake(transition, facts.state)) {
    return {
      ok: false,
      problem: caseworkProblem('casework.transition_not_possible', {
        state: facts.state,
        transition
      })
    };
  }
  return { ok: true, value: moveOf(facts, transition, options) };
}

/** The facts of the same case after a move, for a second move in the same command. */
export function after(facts: CaseFacts, move: Move): CaseFacts {
  return {
    ...facts,
    state: move.to,
    enumeratorId: move.enumeratorAfter,
    epoch: move.epochAfter,
    currentSubmissionId: move.submission?.id ?? facts.currentSubmissionId
  };
}

/** `changed_meanwhile` when the row is not the one the person saw; null when it is. */
export function seenProblem(facts: CaseFacts, seenVersion: number): Problem | null {
  if (facts.version === seenVersion) return null;
  return caseworkProblem('casework.changed_meanwhile', {
    by: facts.updatedByName,
    at: facts.updatedAt,
    state: facts.state
  });
}

function moveOf(facts: CaseFacts, transition: Transition, options: MoveOptions): Move {
  const handsOver = transition === 'assign' || transition === 'takeBack';
  return {
    caseId: facts.id,
    transition,
    from: facts.state,
    to: stateAfter(transition),
    round: facts.round,
    orgUnitId: facts.orgUnitId,
    areaId: facts.areaId,
    enumeratorBefore: facts.enumeratorId,
    enumeratorAfter: enumeratorAfter(facts, transition, options),
    epochAfter: handsOver ? facts.epoch + 1 : facts.epoch,
    version: facts.version,
    ...(options.submission ? { submission: options.submission } : {})
  };
}

function enumeratorAfter(
  facts: CaseFacts,
  transition: Transition,
  options: MoveOptions
): string | null {
  if (transition === 'assign') return options.enumeratorId ?? null;
  return transition === 'takeBack' ? null : facts.enumeratorId;
}
