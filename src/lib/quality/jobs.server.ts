/** The job of a quality run: evaluates, then writes all findings by one command as the auditor who asked for it. */
import * as z from 'zod';
import { activeActor } from '../access/store.server';
import { ROUNDS } from '../casework/lifecycle';
import type { Executor } from '../platform/command.server';
import type { Database } from '../platform/database.server';
import { read } from '../platform/database.server';
import type { JobHandlers, JobRun } from '../platform/jobs.server';
import type { Json } from '../platform/problem';
import { finishQualityRun } from './commands/finish-quality-run.server';
import { evaluateCurrent } from './evaluation.server';
import { RUN_JOB, type FinishRunInput } from './run';

export type QualityJobParts = { database: Database; execute: Executor['execute'] };

const payload = z.object({ runId: z.uuid(), round: z.enum(ROUNDS) });

export function qualityJobs(parts: QualityJobParts): JobHandlers {
  return { [RUN_JOB]: (job) => runQuality(parts, job) };
}

async function runQuality(parts: QualityJobParts, job: JobRun): Promise<Json> {
  const { runId, round } = payload.parse(job.payload);
  try {
    const { submissions, verifyExplained, findings, hints } = await evaluateCurrent(
      parts.database,
      round,
      job
    );
    const input = {
      runId,
      outcome: 'succeeded',
      submissions,
      verifyExplained,
      findings,
      hints
    } as const;
    const { counts } = await finish(parts, job, input);
    return { submissions, ...counts };
  } catch (error) {
    // Cancelled: the run is over already. Given back: the next process does it anew.
    if (!job.signal.aborted) await finish(parts, job, { runId, outcome: 'failed' }).catch(() => {});
    throw error;
  }
}

async function finish({ database, execute }: QualityJobParts, job: JobRun, input: FinishRunInput) {
  const actor = await read(database, (reader) => activeActor(reader, job.requestedBy));
  if (!actor) throw new Error('whoever asked for the run is suspended');
  const result = await execute(finishQualityRun, input, actor);
  if (!result.ok) throw new Error(result.problem.code);
  return result.answer;
}
