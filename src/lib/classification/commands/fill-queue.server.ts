/** Has the activities that were handed in meanwhile entered into the queue, in the background; one such job at a time. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { fillQueueInput } from '../classification';
import { mayCode } from '../policy';
import { activeFillJob } from '../store.server';
import { FILL_JOB } from '../filling';

export const fillQueue = defineCommand({
  name: 'classification.fill_queue',
  input: fillQueueInput,
  facts: (tx: Tx, _input, { actor }) => activeFillJob(tx, actor.userId),
  authorize: (actor: Actor) => mayCode(actor, []),
  async run(_tx, jobId, { round }, context): Promise<{ jobId: string }> {
    return { jobId: jobId ?? (await context.enqueue(FILL_JOB, { round })) };
  },
  audit: ({ round }) => ({ subject: { kind: 'round', id: round } })
});
