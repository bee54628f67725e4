// The running PostgreSQL of a data folder: told from its lock file `postmaster.pid`, started, and stopped. The file
// survives a SIGKILL; whether it still means anything is decided here, from the process and the port it names.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAccount } from './account.server';
import type { Binaries } from './binaries.server';
import type { DataPlace } from './data-place.server';
import { refuseLaunch } from './launch-problem';
import { answers, commandLineOf, isAlive } from './process.server';

export type Postmaster = { pid: number; port: number; ready: boolean };

const POLL_MS = 15;
const SETTLE_LIMIT_MS = 60_000;
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 60_000;

/** What `postmaster.pid` says; undefined without the file or while it is being written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = lockFileOf(cluster);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on this data and accepts connections, or undefined if one may be started. Waits for one that is
 * just starting or stopping; removes a lock file whose process id has passed to another program.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < SETTLE_LIMIT_MS; waited += POLL_MS) {
    const found = readPostmaster(cluster);
    // A dead process's file is removed by PostgreSQL itself.
    if (!found || !isAlive(found.pid)) return undefined;
    const command = commandLineOf(found.pid);
    const reachable = found.ready && (await answers(found.port));
    const foreign = command === undefined ? found.ready && !reachable : !command.includes(cluster);
    if (foreign) {
      rmSync(lockFileOf(cluster), { force: true });
      return undefined;
    }
    if (reachable) return found;
    await pause(POLL_MS);
  }
  const pid = readPostmaster(cluster)?.pid ?? 0;
  return refuseLaunch({
    code: 'in_use',
    folder: cluster,
    pid,
    reason: 'it neither becomes ready nor ends'
  });
}

/**
 * Starts PostgreSQL and waits until it accepts connections. Undefined if another program took the port in between.
 * The process is detached: Ctrl-C reaches the application only, which then closes the database in good order.
 */
export async function startPostmaster(
  binaries: Binaries,
  place: DataPlace,
  port: number,
  settings: Record<string, string>
): Promise<Postmaster | undefined> {
  const logFile = join(place.folder, 'postgres.log');
  if (existsSync(logFile)) renameSync(logFile, join(place.folder, 'postgres.previous.log'));
  const output = openSync(logFile, 'a', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', place.cluster, '-p', String(port), ...options], {
    ...serverAccount(),
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', output, output]
  });
  closeSync(output);
  child.unref();
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  for (let waited = 0; waited < START_LIMIT_MS && failure === undefined; waited += POLL_MS) {
    const found = readPostmaster(place.cluster);
    if (found?.pid === child.pid && found?.ready) return found;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended) failure = readFileSync(logFile, 'utf8').slice(-2_000);
    else await pause(POLL_MS);
  }
  if (failure?.includes('could not bind')) return undefined;
  return refuseLaunch({ code: 'start_failed', output: failure ?? 'no answer in five minutes' });
}

/** Ends the server of this data, rolling back what is open ("fast shutdown"); returns when it is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = await runningPostmaster(cluster);
  if (!found) return;
  process.kill(found.pid, 'SIGINT');
  for (let waited = 0; waited < STOP_LIMIT_MS; waited += POLL_MS) {
    if (!existsSync(lockFileOf(cluster)) || !isAlive(found.pid)) return;
    await pause(POLL_MS);
  }
  refuseLaunch({ code: 'did_not_stop', pid: found.pid });
}

function lockFileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
