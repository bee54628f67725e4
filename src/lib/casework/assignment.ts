/**
 * Giving cases to an enumerator and taking them back: inputs and the pure decisions. A bulk answer names, for
 * each case, the move or the problem; one case that changed meanwhile does not spoil the others.
 */
import * as z from 'zod';
import type { Problem } from '../platform/problem';
import type { CaseFacts, Move } from './case';
import { after, decideMove, seenProblem, type Decision } from './move';
import { caseworkProblem } from './problems';

const seenCases = z
  .array(z.object({ id: z.uuid(), version: z.number().int().min(1) }))
  .min(1)
  .max(20_000);

export const assignCasesInput = z.object({ cases: seenCases, enumeratorId: z.uuid() });
export const takeBackCasesInput = z.object({
  cases: seenCases,
  reason: z.string().trim().min(2).max(200)
});

export type AssignCasesInput = z.infer<typeof assignCasesInput>;
export type SeenCase = AssignCasesInput['cases'][number];

export type Assignee = { id: string; orgUnitId: string | null; role: string; state: string };

export type BulkDecision = {
  moves: Move[];
  refused: { caseId: string; problem: Problem }[];
  /** Cases with at least one move. */
  moved: number;
};

/** Whether this person can be given cases of this org unit at all. */
export function assigneeProblem(assignee: Assignee | null, facts: CaseFacts): Problem | null {
  if (!assignee || assignee.role !== 'enumerator')
    return caseworkProblem('casework.enumerator_not_found');
  if (assignee.state !== 'active') return caseworkProblem('casework.enumerator_suspended');
  if (assignee.orgUnitId !== facts.orgUnitId) {
    return caseworkProblem('casework.enumerator_of_other_org_unit');
  }
  return null;
}

/** Assigns; a case that another enumerator has is taken back first, in the same act. */
export function decideAssignment(
  seen: readonly SeenCase[],
  known: ReadonlyMap<string, CaseFacts>,
  assignee: Assignee | null
): BulkDecision {
  return decideEach(seen, known, (facts) => {
    const problem = assigneeProblem(assignee, facts);
    if (problem) return { ok: false, problem };
    if (facts.enumeratorId === assignee!.id) {
      return { ok: false, problem: caseworkProblem('casework.already_assigned_to') };
    }
    const options = { enumeratorId: assignee!.id };
    if (facts.state === 'unassigned') return single(decideMove(facts, 'assign', options));
    const back = decideMove(facts, 'takeBack');
    if (!back.ok) return back;
    const given = decideMove(after(facts, back.value), 'assign', options);
    return given.ok ? { ok: true, value: [back.value, given.value] } : given;
  });
}

export function decideTakingBack(
  seen: readonly SeenCase[],
  known: ReadonlyMap<string, CaseFacts>
): BulkDecision {
  return decideEach(seen, known, (facts) => single(decideMove(facts, 'takeBack')));
}

function single(decision: Decision<Move>): Decision<Move[]> {
  return decision.ok ? { ok: true, value: [decision.value] } : decision;
}

function decideEach(
  seen: readonly SeenCase[],
  known: ReadonlyMap<string, CaseFacts>,
  decide: (facts: CaseFacts) => Decision<Move[]>
): BulkDecision {
  const result: BulkDecision = { moves: [], refused: [], moved: 0 };
  for (const { id, version } of new Map(seen.map((item) => [item.id, item])).values()) {
    const facts = known.get(id);
    const problem = facts
      ? seenProblem(facts, version)
      : caseworkProblem('casework.case_not_found');
    const decision: Decision<Move[]> = problem ? { ok: false, problem } : decide(facts!);
    if (decision.ok) {
      result.moves.push(...decision.value);
      result.moved += 1;
    } else {
      result.refused.push({ caseId: id, problem: decision.problem });
    }
  }
  return result;
}
