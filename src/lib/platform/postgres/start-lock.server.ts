// One start or stop of a database at a time: the second waits, and then finds the first one's server running. The lock
// is a file that holds the process id of its owner, so that one left behind by a killed process is recognised.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { refuseLaunch } from './launch-problem';
import { isAlive } from './process.server';

const PATIENCE_MS = 60_000;
const POLL_MS = 25;

/** Locks held by this process: after a container's restart a foreign lock may bear our own process id. */
const held = new Set<string>();

/** Runs `work` while nobody else does so with the same file; waits up to a minute for the one who does. */
export async function withStartLock<Result>(
  lockFile: string,
  work: () => Promise<Result>
): Promise<Result> {
  await acquire(lockFile);
  try {
    return await work();
  } finally {
    held.delete(lockFile);
    rmSync(lockFile, { force: true });
  }
}

async function acquire(lockFile: string): Promise<void> {
  const attempts = PATIENCE_MS / POLL_MS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (create(lockFile)) return;
    removeIfLeftBehind(lockFile);
    await pause(POLL_MS);
  }
  refuseLaunch({ code: 'being_started', lockFile, pid: Number(contentOf(lockFile)) });
}

function create(lockFile: string): boolean {
  // Written first and linked then: nobody ever sees the lock without its owner's id.
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lockFile);
    held.add(lockFile);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function removeIfLeftBehind(lockFile: string): void {
  const owner = contentOf(lockFile);
  if (!owner) return;
  const mine = Number(owner) === process.pid;
  if (mine ? held.has(lockFile) : isAlive(Number(owner))) return;
  // Two who wait may both come here: taken aside first, and put back if it was the other's new lock by then.
  const aside = `${lockFile}.${process.pid}.aside`;
  try {
    renameSync(lockFile, aside);
    if (contentOf(aside) !== owner) linkSync(aside, lockFile);
  } catch {
    // Somebody else was quicker; the next round sees what they made.
  }
  rmSync(aside, { force: true });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
