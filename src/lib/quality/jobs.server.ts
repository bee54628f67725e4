/**
 * The job of a quality run: the forms of every submission, then the batch checks over the county; all findings are written
 * by one command as the auditor who asked for the run.
 */
import * as z from 'zod';
import { activeActor } from '../access/store.server';
import { ROUNDS, type Round } from '../casework/lifecycle';
import type { Executor } from '../platform/command.server';
import type { Database } from '../platform/database.server';
import { read } from '../platform/database.server';
import type { JobHandlers, JobRun } from '../platform/jobs.server';
import type { Json } from '../platform/problem';
import { addAssessment, type Assessment } from './assessment';
import { BATCH_PARTS, checkCounty } from './batch-checks/run.server';
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
    const { assessment, seconds } = await checkAll(parts.database, round, job);
    const { counts } = await finish(parts, job, { runId, outcome: 'succeeded', ...assessment });
    return { submissions: assessment.submissions, ...counts, seconds };
  } catch (error) {
    // Cancelled: the run is over already. Given back: the next process does it anew.
    if (!job.signal.aborted) await finish(parts, job, { runId, outcome: 'failed' }).catch(() => {});
    throw error;
  }
}

/** How long each part took is kept with the job, for whoever asks why a run is slow. */
type Checked = { assessment: Assessment; seconds: { forms: number; county: number } };

function secondsFrom(start: number, end = performance.now()): number {
  return Math.round(end - start) / 1000;
}

/** Progress counts submissions, and each part of the batch checks as one. */
async function checkAll(database: Database, round: Round, job: JobRun): Promise<Checked> {
  const { signal } = job;
  const start = performance.now();
  let forms = 0;
  const whole = await evaluateCurrent(database, round, {
    signal,
    report: (done, total) => job.report(done, (forms = total) + BATCH_PARTS)
  });
  const middle = performance.now();
  const county = await checkCounty(database, round, {
    signal,
    report: (partsDone) => job.report(forms + partsDone, forms + BATCH_PARTS)
  });
  addAssessment(whole, county);
  const seconds = { forms: secondsFrom(start, middle), county: secondsFrom(middle) };
  return { assessment: whole, seconds };
}

async function finish({ database, execute }: QualityJobParts, job: JobRun, input: FinishRunInput) {
  const actor = await read(database, (reader) => activeActor(reader, job.requestedBy));
  if (!actor) throw new Error('whoever asked for the run is suspended');
  const result = await execute(finishQualityRun, input, actor);
  if (!result.ok) throw new Error(result.problem.code);
  return result.answer;
}
