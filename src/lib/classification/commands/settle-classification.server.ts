/** Settles two codings that differ, or corrects a class that stands: the third act, with its reason in words. */
import type { Actor } from '../../access/actor';
import { codeLists } from '../../census-forms/catalogue.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { decideSettlement, settleInput } from '../classification';
import { maySettle } from '../policy';
import { classificationProblem } from '../problems';
import { lockActivityWithCase, writeClassification } from '../store.server';

export const settleClassification = defineCommand({
  name: 'classification.settle_classification',
  input: settleInput,
  facts: (tx: Tx, { activityId }) => lockActivityWithCase(tx, activityId),
  authorize: (actor: Actor) => maySettle(actor),
  async run(tx, locked, input, context): Promise<{ activityId: string }> {
    if (!locked) refuse(classificationProblem('classification.activity_not_found'));
    if (codeLists().get('industry')?.level(input.code) !== 'class')
      refuse(classificationProblem('classification.unknown_class'));
    const decision = decideSettlement(locked.activity, locked.facts, input);
    if (!decision.ok) refuse(decision.problem);
    const coding = { code: input.code, reason: null, note: input.note };
    await writeClassification(tx, locked.activity, decision.value, coding, context);
    return { activityId: locked.activity.id };
  },
  audit: (_input, locked) => ({
    subject: { kind: 'case', id: locked?.activity.caseId ?? 'none' },
    orgUnitId: locked?.facts.orgUnitId ?? null,
    details: { place: locked?.activity.place ?? '' }
  })
});
