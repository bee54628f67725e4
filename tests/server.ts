// The built server as its own process, as in production: for browser journeys, and for tests that kill it. Needs
// `npm run build` before. What it writes goes to a log file and, if it ends by itself, into the error.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../src/lib/platform/postgres/process.server';

const root = join(import.meta.dirname, '..');
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const POLL_MS = 50;

export type TestServer = {
  /** Address without a slash at the end. */
  url: string;
  port: number;
  pid: number;
  logFile: string;
  /** SIGTERM, as an operator does; fails if it takes longer than ten seconds. */
  stop: () => Promise<void>;
  /** SIGKILL, as a power failure does; returns when the process is gone. */
  kill: () => Promise<void>;
};

export type ServerOptions = {
  databaseUrl: string;
  /** A restarted server keeps its port, so that tablets find it again. */
  port?: number;
  /** Another build than the one in `build/`, as after an update. */
  buildFolder?: string;
  environment?: Record<string, string>;
};

/** Starts the build's `index.js` on 127.0.0.1 and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  const entry = join(options.buildFolder ?? join(root, 'build'), 'index.js');
  if (!existsSync(entry)) throw new Error('There is no build. Run "npm run build" first.');
  const port = options.port ?? (await freePort());
  if (port === undefined) throw new Error('No free port was found.');
  const url = `http://127.0.0.1:${port}`;
  const logFile = newLogFile(port);
  const output = openSync(logFile, 'a');
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: environmentOf(options, port, url),
    stdio: ['ignore', output, output]
  });
  closeSync(output);
  await untilReady(child, url, logFile);
  return {
    url,
    port,
    pid: Number(child.pid),
    logFile,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL')
  };
}

function environmentOf(options: ServerOptions, port: number, url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    ORIGIN: url,
    BODY_SIZE_LIMIT: '64M',
    DATABASE_URL: options.databaseUrl,
    JINGPU_MIGRATIONS: join(root, 'drizzle'),
    ...options.environment
  };
}

function newLogFile(port: number): string {
  const folder = join(root, '.test-data', 'servers');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${port}.log`);
}

/** Ready is any answer of /healthz but 503, "not yet". */
async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += POLL_MS) {
    if (hasEnded(child)) throw new Error(`The server ended:\n${tailOf(logFile)}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer && answer.status !== 503) return;
    await pause(POLL_MS);
  }
  await end(child, 'SIGKILL');
  throw new Error(`The server did not become ready:\n${tailOf(logFile)}`);
}

function tailOf(file: string): string {
  return readFileSync(file, 'utf8').slice(-2_000);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = Symbol('late');
  const first = await Promise.race([gone, pause(STOP_LIMIT_MS, late, { ref: false })]);
  if (first !== late) return;
  child.kill('SIGKILL');
  await gone;
  throw new Error(`The server did not end within ${STOP_LIMIT_MS / 1000} s of ${signal}.`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
