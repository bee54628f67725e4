/**
 * Confirms or changes the class of an activity, beside the answer. Of an activity that is drawn the second coder does the
 * same and is told no more: that theirs is the second follows from the first.
 */
import type { Actor } from '../../access/actor';
import { codeLists } from '../../census-forms/catalogue.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { classifyInput, decideClassification, type ActivityState } from '../classification';
import { mayCode } from '../policy';
import { classificationProblem } from '../problems';
import { insertSynonym, lockActivityWithCase, writeClassification } from '../store.server';

export const classifyActivity = defineCommand({
  name: 'classification.classify_activity',
  input: classifyInput,
  facts: (tx: Tx, { activityId }) => lockActivityWithCase(tx, activityId),
  authorize: (actor: Actor, locked) => mayCode(actor, locked ? [locked.facts.orgUnitId] : []),
  async run(tx, locked, input, context, actor): Promise<{ state: ActivityState }> {
    if (!locked) refuse(classificationProblem('classification.activity_not_found'));
    if (codeLists().get('industry')?.level(input.code) !== 'class')
      refuse(classificationProblem('classification.unknown_class'));
    const decision = decideClassification(locked.activity, locked.facts, actor, input);
    if (!decision.ok) refuse(decision.problem);
    const { code, note, reason = null } = input;
    await writeClassification(tx, locked.activity, decision.value, { code, note, reason }, context);
    if (input.word) await insertSynonym(tx, { word: input.word, code }, context);
    return { state: decision.value.state };
  },
  audit: ({ word }, locked) => ({
    subject: { kind: 'case', id: locked?.activity.caseId ?? 'none' },
    orgUnitId: locked?.facts.orgUnitId ?? null,
    details: { place: locked?.activity.place ?? '', word: word !== undefined }
  })
});
