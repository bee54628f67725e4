/**
 * Long work in the background, shared by all processes: claimed with `skip locked`, kept by a heartbeat,
 * with progress and cancel. A process that dies leaves a stale heartbeat, and its job is done anew, so
 * handlers write their outcome in one command at the end. Job state is written outside the door.
 */
import { sql } from 'drizzle-orm';
import type { Clock } from './clock';
import { jsonb, rows, transact, type Database, type Readable, type Tx } from './database.server';
import type { Json } from './problem';

export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** A job as a page shows it; instants are ISO texts, `total` is null until the handler knows it. */
export type JobView = {
  id: string;
  kind: string;
  state: JobState;
  requestedBy: string;
  createdAt: string;
  finishedAt: string | null;
  done: number;
  total: number | null;
  cancelRequested: boolean;
  result: Json;
};

/** What a handler holds: it reports, and stops soon after `signal` aborts by throwing `signal.reason`. */
export type JobRun = {
  readonly id: string;
  readonly payload: Json;
  readonly requestedBy: string;
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
};

/** The answer is kept as the job's result: counts and ids, never answers of respondents. */
export type JobHandler = (run: JobRun) => Promise<Json>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** The proof of holding a job: the heartbeat this process wrote last. Whoever lost it writes nothing more. */
export type Claim = {
  id: string;
  kind: string;
  payload: Json;
  requestedBy: string;
  heartbeat: string;
};

/** A heartbeat older than this belongs to a dead process. */
const STALE = sql`interval '30 seconds'`;

/** Takes the oldest waiting job of the kinds, or one whose process died; null when there is none. */
export async function claimJob(
  database: Database,
  kinds: readonly string[],
  clock: Clock
): Promise<Claim | null> {
  const [claim] = await transact(database, (tx) =>
    rows<Claim>(
      tx,
      sql`update job set state = 'running', started_at = ${clock.now().toISOString()}, heartbeat_at = clock_timestamp(),
                         done = 0, total = null
          where id = (select id from job
                      where kind = any(${sql.param(kinds)}::text[])
                        and (state = 'queued' or (state = 'running' and heartbeat_at < clock_timestamp() - ${STALE}))
                      order by created_at, id limit 1 for update skip locked)
          returning id, kind, payload, requested_by as "requestedBy", heartbeat_at::text as heartbeat`
    )
  );
  return claim ?? null;
}

export type Beat = { heartbeat: string; cancelRequested: boolean };

/** Writes progress and the next heartbeat; null when the job is no longer held. */
export async function beat(
  database: Database,
  claim: Claim,
  progress: JobProgress
): Promise<Beat | null> {
  const [held] = await transact(database, (tx) =>
    rows<Beat>(
      tx,
      sql`update job set heartbeat_at = clock_timestamp(), done = ${progress.done}, total = ${progress.total}
          where ${isHeld(claim)}
          returning heartbeat_at::text as heartbeat, cancel_requested as "cancelRequested"`
    )
  );
  return held ?? null;
}

export type JobProgress = { done: number; total: number | null };
export type JobEnd =
  | { state: 'succeeded'; result: Json }
  | { state: 'failed'; error: string }
  | { state: 'cancelled' }
  /** Given back because this process stops: the next one does it anew. */
  | { state: 'queued' };

export async function endJob(
  database: Database,
  claim: Claim,
  progress: JobProgress,
  end: JobEnd,
  clock: Clock
): Promise<void> {
  const result = end.state === 'succeeded' ? end.result : null;
  const finishedAt = end.state === 'queued' ? null : clock.now().toISOString();
  await transact(database, async (tx) => {
    await tx.execute(sql`
      update job set state = ${end.state}, done = ${progress.done}, total = ${progress.total},
                     finished_at = ${finishedAt}, result = ${jsonb(result)},
                     error = ${end.state === 'failed' ? end.error : null}
      where ${isHeld(claim)}`);
    if (end.state === 'queued') await tx.execute(sql`select pg_notify('jingpu_job', '')`);
  });
}

function isHeld({ id, heartbeat }: Claim) {
  return sql`id = ${id} and state = 'running' and heartbeat_at = ${heartbeat}::timestamptz`;
}

const VIEW = sql`id, kind, state, requested_by as "requestedBy", created_at as "createdAt",
  finished_at as "finishedAt", done, total, cancel_requested as "cancelRequested", result`;

export async function jobById(reader: Readable, id: string): Promise<JobView | null> {
  const [job] = await rows<JobView>(reader, sql`select ${VIEW} from job where id = ${id}`);
  return job ?? null;
}

/** The newest jobs of a kind, newest first. */
export async function jobsOfKind(
  reader: Readable,
  kind: string,
  limit: number
): Promise<JobView[]> {
  return rows<JobView>(
    reader,
    sql`select ${VIEW} from job where kind = ${kind} order by created_at desc, id desc limit ${limit}`
  );
}

/** For commands that cancel: the job locked, or null. */
export async function lockJob(tx: Tx, id: string): Promise<JobView | null> {
  const [job] = await rows<JobView>(tx, sql`select ${VIEW} from job where id = ${id} for update`);
  return job ?? null;
}

/** A waiting job is cancelled at once, a running one is asked to stop. */
export async function cancelJobRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update job set cancel_requested = true,
                   finished_at = case when state = 'queued' then ${now.toISOString()}::timestamptz end,
                   state = case when state = 'queued' then 'cancelled' else state end
    where id = ${id} and state in ('queued', 'running')`);
}
