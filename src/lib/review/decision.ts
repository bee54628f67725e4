/** Approving and returning submissions: inputs and the pure decisions. */
import * as z from 'zod';
import type { CaseFacts, Move } from '../casework/case';
import { parsePlace } from '../census-forms/label';
import type { FormDefinition } from '../form-engine/definition';
import { decideMove, seenProblem, type Decision } from '../casework/move';
import { caseworkProblem } from '../casework/problems';
import { reviewProblem } from './problems';
import type { Problem } from '../platform/problem';

const reviewed = z.object({
  caseId: z.uuid(),
  /** Row version and submission the reviewer looked at. */
  version: z.number().int().min(1),
  submissionId: z.uuid()
});

export const approveInput = z.object({ cases: z.array(reviewed).min(1).max(1_000) });

export const remarkInput = z.object({
  /** Place in the forms (`611-3:301`, `611-1:A[0].10`), '' for the whole. */
  place: z.string().max(80),
  text: z.string().trim().min(2).max(500)
});

export const returnInput = reviewed.extend({
  remarks: z.array(remarkInput).min(1).max(100)
});

export type ReviewedCase = z.infer<typeof reviewed>;
export type ApproveInput = z.infer<typeof approveInput>;
export type ReturnInput = z.infer<typeof returnInput>;

export type ApprovalDecision = {
  moves: Move[];
  refused: { caseId: string; problem: Problem }[];
};

/** Per case a move or a problem; `unsigned` are the submissions whose signature has not arrived. */
export function decideApproval(
  input: ApproveInput,
  known: ReadonlyMap<string, CaseFacts>,
  unsigned: ReadonlySet<string>
): ApprovalDecision {
  const decision: ApprovalDecision = { moves: [], refused: [] };
  for (const seen of new Map(input.cases.map((item) => [item.caseId, item])).values()) {
    const problem = reviewedProblem(seen, known.get(seen.caseId));
    const move: Decision<Move> = problem
      ? { ok: false, problem }
      : unsigned.has(seen.submissionId)
        ? { ok: false, problem: reviewProblem('review.signature_not_arrived') }
        : decideMove(known.get(seen.caseId)!, 'approve');
    if (move.ok) decision.moves.push(move.value);
    else decision.refused.push({ caseId: seen.caseId, problem: move.problem });
  }
  return decision;
}

/** @param forms of the case's round: a remark stands at an item of them, or on the whole */
export function decideReturn(
  input: ReturnInput,
  facts: CaseFacts | undefined,
  forms: readonly FormDefinition[]
): Decision<Move> {
  const unknown = input.remarks.find(({ place }) => place !== '' && !isPlace(forms, place));
  const problem =
    reviewedProblem(input, facts) ??
    (unknown ? reviewProblem('review.unknown_place', { place: unknown.place }) : null);
  return problem ? { ok: false, problem } : decideMove(facts!, 'return');
}

/** Rows have their section in the place, other items have none. */
function isPlace(forms: readonly FormDefinition[], text: string): boolean {
  const place = parsePlace(text);
  const sections = forms.find(({ form }) => form === place?.form)?.sections ?? [];
  const section = sections.find(({ items }) => items.some(({ id }) => id === place?.item));
  return section !== undefined && place?.section === (section.repeat ? section.id : undefined);
}

function reviewedProblem(seen: ReviewedCase, facts: CaseFacts | undefined): Problem | null {
  if (!facts) return caseworkProblem('casework.case_not_found');
  if (facts.currentSubmissionId !== seen.submissionId && facts.state === 'submitted') {
    return reviewProblem('review.newer_submission');
  }
  return seenProblem(facts, seen.version);
}
