/** Cancels a quality run. From this moment it is over: its job stops soon, and what it found is written nowhere. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { cancelJobRow } from '../../platform/jobs.server';
import { refuse } from '../../platform/problem';
import { mayRunQuality } from '../policy';
import { qualityProblem } from '../problems';
import { runInput } from '../run';
import { endRun, lockRun } from '../store.server';

export const cancelQualityRun = defineCommand({
  name: 'quality.cancel_run',
  input: runInput,
  facts: (tx: Tx, { runId }) => lockRun(tx, runId),
  authorize: (actor: Actor) => mayRunQuality(actor),
  async run(tx, run, _input, context) {
    if (!run) refuse(qualityProblem('quality.run_not_found'));
    if (run.state !== 'running') refuse(qualityProblem('quality.run_finished'));
    await endRun(tx, run.id, 'cancelled', context);
    await cancelJobRow(tx, run.jobId, context.now);
    return { runId: run.id };
  },
  audit: ({ runId }) => ({ subject: { kind: 'qualityRun', id: runId } })
});
