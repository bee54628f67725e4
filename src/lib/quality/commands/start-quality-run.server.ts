/** Starts a quality run of a round in the background; one at a time, since two would say the same. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { mayRunQuality } from '../policy';
import { qualityProblem } from '../problems';
import { RUN_JOB, startRunInput } from '../run';
import { endRun, insertRun, lockRunningRun } from '../store.server';

export const startQualityRun = defineCommand({
  name: 'quality.start_run',
  input: startRunInput,
  facts: (tx: Tx, { round }) => lockRunningRun(tx, round),
  authorize: (actor: Actor) => mayRunQuality(actor),
  async run(tx, running, { round }, context) {
    if (running?.alive) refuse(qualityProblem('quality.run_in_progress'));
    // Its job ended without a word, such as when whoever asked for it was suspended meanwhile.
    if (running) await endRun(tx, running.id, 'failed', context);
    const runId = context.ids.next();
    const jobId = await context.enqueue(RUN_JOB, { runId, round });
    await insertRun(tx, { id: runId, round, jobId }, context);
    return { runId, jobId };
  },
  audit: ({ round }, _running, answer) => ({
    subject: { kind: 'qualityRun', id: answer?.runId ?? 'none' },
    details: { round }
  })
});
