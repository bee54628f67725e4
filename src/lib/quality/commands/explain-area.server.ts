/** Explains what a check counted of an area: from then on the finding is closed, for as long as the figures stay the same. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { areaExplanation, decideAreaExplanation } from '../explain-area';
import { mayExplainArea } from '../policy';
import { areaFinding, insertAreaExplanation } from '../store.server';

export const explainArea = defineCommand({
  name: 'quality.explain_area',
  input: areaExplanation,
  facts: async (tx: Tx, { findingId }) => ({ finding: await areaFinding(tx, findingId) }),
  authorize: (actor: Actor, { finding }) =>
    mayExplainArea(actor, finding?.orgUnitId ?? actor.orgUnitId),
  async run(tx, { finding }, explanation, context) {
    const problem = decideAreaExplanation(finding, explanation);
    if (problem) refuse(problem);
    await insertAreaExplanation(tx, finding!, explanation, context);
    return { areaId: finding!.areaId };
  },
  audit: (_input, { finding }) => ({
    subject: { kind: 'area', id: finding?.areaId ?? 'none' },
    orgUnitId: finding?.orgUnitId ?? null,
    details: { check: finding?.checkId ?? null }
  })
});
