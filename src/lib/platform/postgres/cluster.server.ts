// Creates the data of an embedded PostgreSQL. The builtin C.UTF-8 locale sorts by code point alike on every machine and
// lets pg_trgm see Chinese, which the C locale does not. Only a password of random letters opens it, from this machine.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { handOver, serverAccount } from './account.server';
import type { Binaries } from './binaries.server';
import type { DataPlace } from './data-place.server';
import { refuseLaunch } from './launch-problem';

const SUPERUSER = 'jingpu';
const LOCALE = [
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--encoding=UTF8'
];

/** Makes the cluster if there is none; refuses one of another major version. */
export async function ensureCluster(
  binaries: Binaries,
  place: DataPlace,
  durable: boolean
): Promise<void> {
  if (!existsSync(place.cluster)) return createCluster(binaries, place, durable);
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  const needed = binaries.majorVersion;
  if (found !== needed) {
    refuseLaunch({ code: 'other_version', folder: place.folder, found, needed });
  }
}

/** The address of a database of this cluster, password included: not for logs. */
export function urlOf(place: DataPlace, port: number, database = 'postgres'): string {
  const password = readFileSync(place.passwordFile, 'utf8').trim();
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Made under another name and renamed at the end: a cluster that exists is whole, wherever the process was killed. */
async function createCluster(
  binaries: Binaries,
  place: DataPlace,
  durable: boolean
): Promise<void> {
  const making = join(place.folder, 'cluster.new');
  const password = join(place.folder, 'password.new');
  rmSync(making, { recursive: true, force: true });
  rmSync(password, { force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const path of [making, password]) handOver(path, false);
  await runInitdb(binaries.initdb, [
    `--pgdata=${making}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    ...LOCALE,
    ...(durable ? [] : ['--no-sync'])
  ]);
  renameSync(password, join(making, basename(place.passwordFile)));
  renameSync(making, place.cluster);
}

function runInitdb(initdb: string, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, options, {
      ...serverAccount(),
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe']
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      try {
        refuseLaunch({ code: 'initdb_failed', output: output.slice(-2_000) });
      } catch (error) {
        reject(error);
      }
    });
  });
}
