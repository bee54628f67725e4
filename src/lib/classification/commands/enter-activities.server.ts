/** Enters the activities of some submissions into the queue, with how doubtful each is. A step of the filling job. */
import type { Actor } from '../../access/actor';
import { lockCases } from '../../casework/store.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { enterActivitiesInput } from '../classification';
import { mayCode } from '../policy';
import { insertActivities } from '../store.server';

export const enterActivities = defineCommand({
  name: 'classification.enter_activities',
  input: enterActivitiesInput,
  async facts(tx: Tx, { submissions }) {
    return {
      cases: await lockCases(
        tx,
        submissions.map(({ caseId }) => caseId)
      )
    };
  },
  authorize: (actor: Actor, { cases }) =>
    mayCode(
      actor,
      [...cases.values()].map((facts) => facts.orgUnitId)
    ),
  async run(tx, { cases }, { submissions }, context): Promise<{ entered: number }> {
    // Handed in again since it was read: the newer revision is entered by the next job.
    const current = submissions.filter(
      ({ caseId, submissionId }) => cases.get(caseId)?.currentSubmissionId === submissionId
    );
    const orgUnitOf = new Map([...cases].map(([id, facts]) => [id, facts.orgUnitId]));
    return { entered: await insertActivities(tx, current, orgUnitOf, context) };
  },
  audit: ({ submissions }, _facts, answer) => ({
    subject: { kind: 'cases', id: `${submissions.length} cases` },
    details: { entered: answer?.entered ?? 0 }
  })
});
