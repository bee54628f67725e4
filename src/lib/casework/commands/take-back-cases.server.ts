/** Takes cases back from whoever has them; the epoch rises, and the draft waits for the next enumerator. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { decideTakingBack, takeBackCasesInput } from '../assignment';
import { mayAssign } from '../policy';
import { applyMoves, lockCases } from '../store.server';

export const takeBackCases = defineCommand({
  name: 'casework.take_back_cases',
  input: takeBackCasesInput,
  facts: async (tx: Tx, input) => ({
    cases: await lockCases(
      tx,
      input.cases.map((seen) => seen.id)
    )
  }),
  authorize: (actor: Actor, { cases }) =>
    mayAssign(
      actor,
      [...cases.values()].map((facts) => facts.orgUnitId)
    ),
  async run(tx, { cases }, input, context) {
    const decision = decideTakingBack(input.cases, cases);
    await applyMoves(tx, decision.moves, context);
    return { takenBack: decision.moved, refused: decision.refused };
  },
  audit: (input, { cases }, answer) => ({
    subject: { kind: 'cases', id: `${input.cases.length} cases` },
    orgUnitId: cases.values().next().value?.orgUnitId ?? null,
    details: {
      reason: input.reason,
      takenBack: answer?.takenBack ?? 0,
      refused: answer?.refused.length ?? 0
    }
  })
});
