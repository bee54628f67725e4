// Background work in a test: one runner for the file, and a wait for the end of a job.
import { afterAll, expect } from 'vitest';
import type { Application } from '../src/lib/assembly/application.server';
import { jobHandlers } from '../src/lib/assembly/jobs.server';
import { startJobRunner, type JobRunner } from '../src/lib/platform/job-runner.server';
import { jobById, type JobState } from '../src/lib/platform/jobs.server';
import { createLog } from '../src/lib/platform/log.server';

export type JobWork = {
  /** Works until the job has ended. */
  untilEnded(jobId: string): Promise<JobState>;
  /** Nobody works until the next wait. */
  rest(): Promise<void>;
};

/** Rests by itself after the file's last test: call where `afterAll` may be called. */
export function jobWork(application: () => Application): JobWork {
  let runner: JobRunner | undefined;
  const rest = async () => {
    await runner?.stop();
    runner = undefined;
  };
  const untilEnded = async (jobId: string) => {
    const { database, clock, read } = application();
    runner ??= startJobRunner(
      { database, clock, log: createLog('error'), pollMs: 20, beatMs: 20 },
      jobHandlers(application())
    );
    const job = async () => (await read((reader) => jobById(reader, jobId)))!;
    const ended = async () => (await job()).finishedAt;
    await expect.poll(ended, { timeout: 25_000, interval: 20 }).not.toBeNull();
    return (await job()).state;
  };
  afterAll(rest);
  return { untilEnded, rest };
}
