/** Cancels a job one asked for: at once while it waits, soon when it runs; what has ended stays as it is. */
import * as z from 'zod';
import { defineCommand, type ActorRef } from '../command.server';
import type { Tx } from '../database.server';
import { cancelJobRow, lockJob } from '../jobs.server';
import { refuse } from '../problem';
import { platformProblem } from '../problems';

export const cancelJob = defineCommand({
  name: 'platform.cancel_job',
  input: z.object({ jobId: z.uuid() }),
  facts: async (tx: Tx, { jobId }) => ({ job: await lockJob(tx, jobId) }),
  authorize: (actor: ActorRef, { job }) => {
    if (!job) return platformProblem('platform.not_found');
    return job.requestedBy === actor.userId ? null : platformProblem('platform.not_allowed');
  },
  async run(tx: Tx, { job }, { jobId }, { now }) {
    if (job!.state !== 'queued' && job!.state !== 'running')
      refuse(platformProblem('platform.job_not_running'));
    await cancelJobRow(tx, jobId, now);
    return { jobId };
  },
  audit: ({ jobId }, { job }) => ({
    subject: { kind: 'job', id: jobId },
    details: { kind: job!.kind }
  })
});
