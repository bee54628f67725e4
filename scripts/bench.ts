/**
 * `npm run bench -- NAME… [--json]`: prints each figure as a ratio to a reference measured in the same run, and exits
 * with 1 when a goal is missed. It brings its own PostgreSQL, as durable as in the field (fsync on), in a folder that it
 * removes; DATABASE_URL names another server, where it makes and drops a database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropDatabase, ensureDatabase } from '../src/lib/platform/postgres/databases.server';
import { dataPlace } from '../src/lib/platform/postgres/data-place.server';
import { startEmbedded } from '../src/lib/platform/postgres/launcher.server';
import { migrateDatabase } from '../src/lib/platform/migrate.server';
import type { BenchRow } from './bench/import';

type Bench = (url: string) => Promise<BenchRow[]>;

const benches: Readonly<Record<string, () => Promise<Bench[]>>> = {
  form: async () => [(await import('./bench/form')).benchForm],
  import: async () => [(await import('./bench/import')).benchImport],
  quality: async () => (await import('./bench/quality')).qualityBenches,
  sync: async () => [(await import('./bench/sync')).benchSync]
};

/** Those that need no database; they get the command line (`coding --scopes FILE`). */
const benchesOfFiles: Readonly<
  Record<string, () => Promise<(options: readonly string[]) => Promise<BenchRow[]>>>
> = {
  coding: async () => (await import('./bench/coding')).benchCoding
};
const optionsWithValue: readonly string[] = ['--scopes', '--labels'];

async function main(): Promise<number> {
  const options = process.argv.slice(2);
  const names = options.filter(
    (option, index) =>
      !option.startsWith('-') && !optionsWithValue.includes(options[index - 1] ?? '')
  );
  const known = { ...benches, ...benchesOfFiles };
  const unknown = names.filter((name) => !(name in known));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`usage: npm run bench -- ${Object.keys(known).join('|')} [--json]`);
    return 2;
  }
  const server = names.some((name) => name in benches) ? await openServer() : undefined;
  let missed = 0;
  try {
    for (const name of names) {
      const ofFiles = await benchesOfFiles[name]?.();
      for (const row of ofFiles ? await ofFiles(options) : await runBench(server!.url, name)) {
        console.log(options.includes('--json') ? JSON.stringify(row) : sentence(row));
        if (!row.met) missed += 1;
      }
    }
  } finally {
    await server?.close();
  }
  return missed > 0 ? 1 : 0;
}

async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'jingpu-bench-'));
  const dataFolder = path.join(folder, 'postgres');
  const { url, stop } = await startEmbedded({ dataFolder });
  const close = async () => {
    await stop();
    rmSync(dataPlace(dataFolder).folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, close };
}

async function runBench(serverUrl: string, name: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const bench of await benches[name]!()) rows.push(...(await inOwnDatabase(serverUrl, bench)));
  return rows;
}

/** So that none finds what another left. */
async function inOwnDatabase(serverUrl: string, bench: Bench): Promise<BenchRow[]> {
  const database = `jingpu_bench_${process.pid}`;
  const url = await ensureDatabase(serverUrl, database);
  try {
    await migrateDatabase(url);
    return await bench(url);
  } finally {
    await dropDatabase(serverUrl, database);
  }
}

function sentence({ name, ratio, goal, met }: BenchRow): string {
  return `${name}: ${ratio.toFixed(3)} of its reference, goal ${goal}: ${met ? 'met' : 'missed'}`;
}

process.exitCode = await main();
