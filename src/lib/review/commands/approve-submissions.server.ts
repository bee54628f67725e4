/** Approves submissions, one or many; each answer says what became of its case. */
import type { Actor } from '../../access/actor';
import { applyMoves, lockCases } from '../../casework/store.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { approveInput, decideApproval } from '../decision';
import { mayApprove } from '../policy';
import { insertDecisions, submissionsWithoutSignature } from '../store.server';

export const approveSubmissions = defineCommand({
  name: 'review.approve_submissions',
  input: approveInput,
  async facts(tx: Tx, input) {
    const cases = await lockCases(
      tx,
      input.cases.map((item) => item.caseId)
    );
    const unsigned = await submissionsWithoutSignature(
      tx,
      input.cases.map((item) => item.submissionId)
    );
    return { cases, unsigned };
  },
  authorize: (actor: Actor, { cases }) =>
    mayApprove(
      actor,
      [...cases.values()].map((facts) => facts.orgUnitId)
    ),
  async run(tx, { cases, unsigned }, input, context) {
    const { moves, refused } = decideApproval(input, cases, unsigned);
    const submissionOf = new Map(input.cases.map((item) => [item.caseId, item.submissionId]));
    await insertDecisions(
      tx,
      moves.map((move) => ({
        caseId: move.caseId,
        submissionId: submissionOf.get(move.caseId)!,
        decision: 'approved' as const,
        level: 'orgUnit' as const
      })),
      context
    );
    await applyMoves(tx, moves, context);
    return { approved: moves.length, refused };
  },
  audit: (input, { cases }, answer) => ({
    subject:
      input.cases.length === 1
        ? { kind: 'case', id: input.cases[0]!.caseId }
        : { kind: 'cases', id: `${input.cases.length} cases` },
    orgUnitId: cases.values().next().value?.orgUnitId ?? null,
    details: { approved: answer?.approved ?? 0, refused: answer?.refused.length ?? 0 }
  })
});
