// The production build as a child process, as an operator would run it; its log goes to a file.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DATA_FOLDER } from '../commands/local-database';
import { DEMO_DAY } from '../simulate/field/calendar';
import { SERVER } from './build';
import type { DemoDatabase } from './database';
import { DemoFailed } from './say';

const LOG = join(dirname(DATA_FOLDER), 'server.log');
const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 10_000;

/** How a process ended: with a code, or by a signal. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type DemoServer = { url: string; ended: Promise<Ending>; stop(): Promise<void> };

/** Starts the server and waits until it is ready; `ended` says how it went, whoever ended it. */
export async function serve(
  database: DemoDatabase,
  port: number,
  signal: AbortSignal
): Promise<DemoServer> {
  const url = `http://localhost:${port}`;
  mkdirSync(dirname(LOG), { recursive: true });
  const log = openSync(LOG, 'w');
  const child = spawn(process.execPath, [SERVER], {
    env: environment(database, port, url),
    stdio: ['ignore', log, log],
    // Ctrl-C reaches the demo alone, which stops first the server and then its database.
    detached: process.platform !== 'win32'
  });
  closeSync(log);
  const ended = once(child, 'exit').then(([code, signal]): Ending => ({ code, signal }));
  const stop = () => end(child, ended);
  try {
    await untilReady(child, `http://127.0.0.1:${port}/readyz`, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended, stop };
}

function environment(
  { url, schema }: DemoDatabase,
  port: number,
  origin: string
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: origin,
    BODY_SIZE_LIMIT: '64M',
    DATABASE_URL: url,
    DATABASE_SCHEMA: schema,
    CENSUS_DAY: DEMO_DAY,
    JINGPU_DEMO: '1',
    JINGPU_MIGRATIONS: join(dirname(SERVER), '..', 'drizzle')
  };
}

async function untilReady(
  child: ChildProcess,
  address: string,
  signal: AbortSignal
): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 50) {
    signal.throwIfAborted();
    if (hasEnded(child)) {
      const { zh, en } = endingWords({ code: child.exitCode, signal: child.signalCode });
      throw new DemoFailed(
        `服务器未能启动（${zh}）：\n${logTail()}`,
        `the server did not start (${en})`
      );
    }
    const answer = await fetch(address).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(50);
  }
  throw new DemoFailed(
    `服务器迟迟未就绪，日志见 ${LOG}：\n${logTail()}`,
    'the server did not become ready'
  );
}

/** A code that is none of ours, or the signal of whoever killed it, is what to search for first. */
export function endingWords({ code, signal }: Ending): { zh: string; en: string } {
  return signal === null
    ? { zh: `退出码 ${code}`, en: `exit code ${code}` }
    : { zh: `被信号 ${signal} 终止`, en: `ended by ${signal}` };
}

export function logTail(): string {
  return readFileSync(LOG, 'utf8').slice(-2_000);
}

async function end(child: ChildProcess, ended: Promise<Ending>): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(late);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
