/**
 * Returns a submission straight to the enumerator with remarks on items. Each remark must be answered, by a
 * change or a reasoned confirmation, before the next submission. Nobody here changes an answer.
 */
import type { Actor } from '../../access/actor';
import { applyMoves, lockCases } from '../../casework/store.server';
import { formsFor } from '../../census-forms/catalogue.server';
import { insertRemarks } from '../../collection/store.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { decideReturn, returnInput } from '../decision';
import { levelOf, mayReturn } from '../policy';
import { insertDecisions } from '../store.server';

export const returnSubmission = defineCommand({
  name: 'review.return_submission',
  input: returnInput,
  facts: async (tx: Tx, input) => (await lockCases(tx, [input.caseId])).get(input.caseId),
  authorize: (actor: Actor, facts) => mayReturn(actor, facts ? [facts.orgUnitId] : []),
  async run(tx, facts, input, context, actor) {
    const decision = decideReturn(input, facts, facts ? formsFor(facts.round) : []);
    if (!decision.ok) refuse(decision.problem);
    const [decisionId] = await insertDecisions(
      tx,
      [
        {
          caseId: input.caseId,
          submissionId: input.submissionId,
          decision: 'returned',
          level: levelOf(actor)
        }
      ],
      context
    );
    await insertRemarks(
      tx,
      input.remarks.map((remark) => ({ ...remark, decisionId: decisionId!, caseId: input.caseId })),
      context
    );
    await applyMoves(tx, [decision.value], context);
    return { remarks: input.remarks.length };
  },
  audit: (input, facts) => ({
    subject: { kind: 'case', id: input.caseId },
    orgUnitId: facts?.orgUnitId ?? null,
    details: { remarks: input.remarks.map((remark) => remark.place) }
  })
});
