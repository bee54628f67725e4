/**
 * The loop of a process that works on jobs: one at a time, woken by NOTIFY and by a slow poll for what was
 * notified while nobody listened. Stopping gives a running job back to the others.
 */
import type { Clock } from './clock';
import type { Database } from './database.server';
import {
  beat,
  claimJob,
  endJob,
  type Claim,
  type JobEnd,
  type JobHandlers,
  type JobProgress
} from './jobs.server';
import { errorNote, type Log } from './log.server';
import type { Json } from './problem';

export type JobRunnerParts = {
  database: Database;
  clock: Clock;
  log: Log;
  pollMs?: number;
  beatMs?: number;
};

export type JobRunner = { stop(): Promise<void> };

class Stopping extends Error {}
class ClaimLost extends Error {}
class CancelRequested extends Error {}

/** Starts at once; jobs of kinds without a handler are left to other processes. */
export function startJobRunner(parts: JobRunnerParts, handlers: JobHandlers): JobRunner {
  const stopping = new AbortController();
  const bell = createBell(stopping.signal);
  const listening = parts.database.plain
    .listen('jingpu_job', bell.ring, bell.ring)
    .catch((error: unknown) => {
      // Without the bell jobs still start, at the next poll.
      parts.log.warn({ error: errorNote(error) }, 'not listening for jobs');
      return null;
    });
  const loop = work(parts, handlers, bell, stopping.signal);
  return {
    async stop() {
      stopping.abort(new Stopping());
      bell.ring();
      await loop;
      await (await listening)?.unlisten().catch(() => {});
    }
  };
}

async function work(
  parts: JobRunnerParts,
  handlers: JobHandlers,
  bell: Bell,
  stopping: AbortSignal
): Promise<void> {
  const kinds = Object.keys(handlers);
  while (!stopping.aborted) {
    try {
      const claim = kinds.length === 0 ? null : await claimJob(parts.database, kinds, parts.clock);
      if (claim) await runClaim(parts, handlers, claim, stopping);
      else await bell.wait(parts.pollMs ?? 2_000);
    } catch (error) {
      if (stopping.aborted) return;
      parts.log.error({ error: errorNote(error) }, 'job runner: database unavailable');
      await bell.wait(parts.pollMs ?? 2_000);
    }
  }
}

async function runClaim(
  parts: JobRunnerParts,
  handlers: JobHandlers,
  claim: Claim,
  stopping: AbortSignal
): Promise<void> {
  const progress: JobProgress = { done: 0, total: null };
  const abort = new AbortController();
  const giveBack = () => abort.abort(new Stopping());
  stopping.addEventListener('abort', giveBack, { once: true });
  const beats = keepBeating(parts, claim, progress, abort);
  const end = await endOf(parts, claim, abort.signal, () =>
    handlers[claim.kind]!({
      id: claim.id,
      payload: claim.payload,
      requestedBy: claim.requestedBy,
      signal: abort.signal,
      report: (done, total) => Object.assign(progress, { done, total })
    })
  );
  stopping.removeEventListener('abort', giveBack);
  await beats.stop();
  if (!(abort.signal.reason instanceof ClaimLost))
    await endJob(parts.database, claim, progress, end, parts.clock);
}

async function endOf(
  { log }: JobRunnerParts,
  claim: Claim,
  signal: AbortSignal,
  handle: () => Promise<Json>
): Promise<JobEnd> {
  try {
    return { state: 'succeeded', result: await handle() };
  } catch (error) {
    if (signal.reason instanceof Stopping) return { state: 'queued' };
    if (signal.aborted) return { state: 'cancelled' };
    const note = errorNote(error);
    log.error({ job: claim.id, kind: claim.kind, error: note }, 'job failed');
    return { state: 'failed', error: note.message ?? `${note.name} ${note.code ?? ''}`.trim() };
  }
}

/** Beats one after the other; aborts the handler when the job is cancelled or no longer ours. */
function keepBeating(
  parts: JobRunnerParts,
  claim: Claim,
  progress: JobProgress,
  abort: AbortController
) {
  const done = new AbortController();
  const bell = createBell(done.signal);
  const loop = (async () => {
    while (!done.signal.aborted) {
      await bell.wait(parts.beatMs ?? 1_000);
      if (done.signal.aborted) return;
      const held = await beat(parts.database, claim, progress).catch(() => undefined);
      if (held === undefined) continue;
      if (held === null) return abort.abort(new ClaimLost());
      claim.heartbeat = held.heartbeat;
      if (held.cancelRequested) abort.abort(new CancelRequested());
    }
  })();
  return {
    async stop() {
      done.abort();
      await loop;
    }
  };
}

type Bell = { ring(): void; wait(ms: number): Promise<void> };

/** A wait that ends early when rung, also when it was rung before the wait began. */
function createBell(closed: AbortSignal): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  const ring = () => {
    rung = true;
    wake?.();
  };
  closed.addEventListener('abort', ring);
  return {
    ring,
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = null;
    }
  };
}
