// Background jobs, with a handler that does what each test tells it.
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { requireRole } from '../../src/lib/access/policy';
import type { Actor } from '../../src/lib/access/actor';
import { defineCommand } from '../../src/lib/platform/command.server';
import { transact } from '../../src/lib/platform/database.server';
import { startJobRunner, type JobRunner } from '../../src/lib/platform/job-runner.server';
import { cancelJob } from '../../src/lib/platform/commands/cancel-job.server';
import {
  beat,
  claimJob,
  endJob,
  jobById,
  jobsOfKind,
  type JobHandler,
  type JobView
} from '../../src/lib/platform/jobs.server';
import { createLog } from '../../src/lib/platform/log.server';
import * as z from 'zod';
import { chenTao, qianJing } from '../cast';
import { anyId, makeWorld, must } from '../world';

const { application } = await makeWorld();
const { database, clock, execute } = application;
const log = createLog('silent');

/** A command that asks for the work, as the quality run does. */
const askForCount = defineCommand({
  name: 'test.ask_for_count',
  input: z.object({ to: z.number() }),
  facts: async () => ({}),
  authorize: (actor: Actor) => requireRole(actor, 'auditor'),
  run: async (_tx, _facts, input, context) => ({ jobId: await context.enqueue('count', input) }),
  audit: (_input, _facts, answer) => ({ subject: { kind: 'job', id: answer!.jobId } })
});

const ask = async (to = 3) => must(await execute(askForCount, { to }, qianJing)).jobId;

const runners: JobRunner[] = [];

function run(handler: JobHandler): JobRunner {
  const runner = startJobRunner(
    { database, clock, log, pollMs: 50, beatMs: 10 },
    { count: handler }
  );
  runners.push(runner);
  return runner;
}

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
});

const view = async (id: string) => (await application.read((reader) => jobById(reader, id)))!;

async function until(id: string, wanted: (job: JobView) => boolean): Promise<JobView> {
  return expect
    .poll(async () => view(id), { timeout: 10_000, interval: 10 })
    .toSatisfy(wanted)
    .then(() => view(id));
}

/** Waits as long work does: until it is told to stop. */
const untilStopped: JobHandler = ({ signal, report }) => {
  report(1, 3);
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
};

describe('a job', () => {
  test('is done once, and its answer kept', async () => {
    let times = 0;
    run(async ({ payload, report }) => {
      times += 1;
      report(3, 3);
      return { counted: (payload as { to: number }).to };
    });
    const id = await ask(3);
    const job = await until(id, ({ state }) => state === 'succeeded');
    expect(job).toMatchObject({
      result: { counted: 3 },
      done: 3,
      total: 3,
      requestedBy: qianJing.userId
    });
    expect(job.finishedAt).not.toBeNull();
    expect(times).toBe(1);
  });

  test('that fails says why, without what the database was asked', async () => {
    run(async () => {
      await transact(database, (tx) =>
        tx.execute(sql`select ${'secret of a respondent'}::integer`)
      );
      return null;
    });
    const id = await ask();
    await until(id, ({ state }) => state === 'failed');
    const [row] = await database.plain<{ error: string }[]>`select error from job where id = ${id}`;
    expect(row!.error).toContain('22P02');
    expect(row!.error).not.toContain('secret');
  });

  test('whose command was refused does not exist', async () => {
    const before = await application.read((reader) => jobsOfKind(reader, 'count', 1_000));
    expect((await execute(askForCount, { to: 1 }, chenTao)).ok).toBe(false);
    expect(await application.read((reader) => jobsOfKind(reader, 'count', 1_000))).toHaveLength(
      before.length
    );
  });

  test('shows how far it is, and stops when its auditor cancels', async () => {
    run(untilStopped);
    const id = await ask();
    await until(id, ({ done, total }) => done === 1 && total === 3);
    must(await execute(cancelJob, { jobId: id }, qianJing));
    expect(await until(id, ({ state }) => state === 'cancelled')).toMatchObject({
      result: null,
      cancelRequested: true
    });
    expect((await execute(cancelJob, { jobId: id }, qianJing)).ok).toBe(false);
  });

  test('that nobody has begun is cancelled at once', async () => {
    const id = await ask();
    must(await execute(cancelJob, { jobId: id }, qianJing));
    expect((await view(id)).state).toBe('cancelled');
    expect(await claimJob(database, ['count'], clock)).toBeNull();
  });

  test('is not cancelled by somebody else, nor one that is not there', async () => {
    const id = await ask();
    const cancel = async (jobId: string, by: Actor) => {
      const result = await execute(cancelJob, { jobId }, by);
      return result.ok ? null : result.problem.code;
    };
    expect(await cancel(id, chenTao)).toBe('platform.not_allowed');
    expect(await cancel(anyId(), qianJing)).toBe('platform.not_found');
    expect(await cancel(id, qianJing)).toBeNull();
  });
});

describe('several processes', () => {
  test('share the jobs, each done by one of them', async () => {
    const done: string[] = [];
    const handler: JobHandler = async ({ id }) => {
      done.push(id);
      return null;
    };
    const ids: string[] = [];
    for (let job = 0; job < 12; job++) ids.push(await ask());
    for (let process = 0; process < 3; process++) run(handler);
    for (const id of ids) await until(id, ({ state }) => state === 'succeeded');
    expect(done.sort()).toEqual(ids.sort());
  });

  test('one that stops gives its job back, and another does it', async () => {
    const id = await ask();
    const first = run(untilStopped);
    await until(id, ({ state }) => state === 'running');
    await first.stop();
    expect((await view(id)).state).toBe('queued');
    run(async () => 'done by the other');
    expect((await until(id, ({ state }) => state === 'succeeded')).result).toBe(
      'done by the other'
    );
  });

  test('a job whose process died is done anew, and the dead one writes nothing when it wakes', async () => {
    const id = await ask();
    const dead = (await claimJob(database, ['count'], clock))!;
    expect(dead.id).toBe(id);
    expect(await claimJob(database, ['count'], clock)).toBeNull();
    await transact(database, (tx) =>
      tx.execute(
        sql`update job set heartbeat_at = heartbeat_at - interval '31 seconds' where id = ${id}`
      )
    );
    run(async () => 'by the living');
    await until(id, ({ state }) => state === 'succeeded');
    const progress = { done: 9, total: 9 };
    expect(await beat(database, dead, progress)).toBeNull();
    await endJob(database, dead, progress, { state: 'failed', error: 'from the grave' }, clock);
    expect(await view(id)).toMatchObject({ state: 'succeeded', result: 'by the living' });
  });

  test('one that loses its job to another stops working on it', async () => {
    let stopped = false;
    const id = await ask();
    run(({ signal }) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(signal.reason as Error);
        });
      });
    });
    await until(id, ({ state }) => state === 'running');
    await transact(database, (tx) =>
      tx.execute(
        sql`update job set state = 'succeeded', heartbeat_at = now() - interval '1 hour', result = '"elsewhere"' where id = ${id}`
      )
    );
    await expect.poll(() => stopped).toBe(true);
    expect(await view(id)).toMatchObject({ state: 'succeeded', result: 'elsewhere' });
  });
});
