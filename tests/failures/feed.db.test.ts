// The feed misses nothing: eight writers and one reader, writers killed in the middle of a transaction, PostgreSQL killed
// under all of them, and at last the office restored to an older state.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import {
  openDatabase,
  read,
  transact,
  type Database
} from '../../src/lib/platform/database.server';
import {
  appendFeed,
  FEED_START,
  readFeed,
  type FeedCursor,
  type FeedRow
} from '../../src/lib/platform/feed.server';
import { randomIds } from '../../src/lib/platform/ids';
import { migrateDatabase } from '../../src/lib/platform/migrate.server';
import { coldCopy } from '../../src/lib/platform/postgres/cold-copy.server';
import { dataPlace } from '../../src/lib/platform/postgres/data-place.server';
import { startEmbedded, stopEmbedded } from '../../src/lib/platform/postgres/launcher.server';

const parent = mkdtempSync(join(tmpdir(), 'jingpu-feed-'));
const office = join(parent, 'office');
const backup = join(parent, 'backup');
const [liMin, zhouQiang] = [randomIds.next(), randomIds.next()];
const writers: Writer[] = [];

afterAll(async () => {
  for (const { child } of writers) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of [office, backup]) {
    await stopEmbedded(folder);
    rmSync(dataPlace(folder).folder, { recursive: true, force: true });
  }
  rmSync(parent, { recursive: true, force: true });
});

type Writer = {
  child: ChildProcess;
  committed: string[];
  holding: Promise<void>;
  gone: Promise<unknown>;
};

function startWriter(url: string, name: string, transactions: number, hold = false): Writer {
  const program = join(import.meta.dirname, 'feed-writer.ts');
  const readers = `${liMin},${zhouQiang}`;
  const options = [url, name, readers, String(transactions), ...(hold ? ['hold'] : [])];
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...options], {
    stdio: ['ignore', 'pipe', 'ignore']
  });
  const committed: string[] = [];
  const lines = createInterface(child.stdout);
  const holding = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { committed?: string[] };
      if (said.committed) committed.push(...said.committed);
      else resolve();
    });
  });
  const writer = { child, committed, holding, gone: once(child, 'close') };
  writers.push(writer);
  return writer;
}

/** 李敏's tablet: it remembers its cursor, whatever happens to the office. */
class Tablet {
  cursor: FeedCursor = FEED_START;
  seen: FeedRow[] = [];

  /** Reads on until a page is empty or enough rows have been seen in all. */
  async follow(database: Database, enough = Infinity): Promise<void> {
    while (this.seen.length < enough) {
      const page = await read(database, (reader) => readFeed(reader, liMin, this.cursor, 7));
      if (page.kind === 'full') throw new Error('the cursor is unknown');
      this.seen.push(...page.rows);
      this.cursor = page.cursor;
      if (page.rows.length === 0 && enough === Infinity) return;
    }
  }
}

async function start(folder: string): Promise<Database> {
  const { url } = await startEmbedded({ dataFolder: folder });
  await migrateDatabase(url);
  return openDatabase(url, { max: 2 });
}

async function killPostgres(): Promise<void> {
  const pid = Number(
    readFileSync(join(dataPlace(office).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]
  );
  process.kill(pid, 'SIGKILL');
}

describe('the feed', { timeout: 120_000 }, () => {
  const tablet = new Tablet();
  let database: Database;

  test('loses and repeats nothing while writers are killed in the middle of it', async () => {
    database = await start(office);
    const held = startWriter(database.url, 'held', 1, true);
    await held.holding;
    const eight = Array.from({ length: 8 }, (_, index) =>
      startWriter(database.url, `w${index}`, 60)
    );
    held.child.kill('SIGKILL');
    await tablet.follow(database, 30);
    eight[0]!.child.kill('SIGKILL');
    await tablet.follow(database, 90);
    eight[1]!.child.kill('SIGKILL');
    await Promise.all(eight.map((writer) => writer.gone));
    await tablet.follow(database);
    await expectEverything(database, tablet);
    expect(tablet.seen.map((row) => row.ref)).not.toContain('held-1');
  });

  test('loses nothing that was committed when PostgreSQL itself is killed', async () => {
    const before = tablet.seen.length;
    const four = Array.from({ length: 4 }, (_, index) =>
      startWriter(database.url, `x${index}`, 500)
    );
    await tablet.follow(database, before + 60);
    await killPostgres();
    await Promise.all(four.map((writer) => writer.gone));
    expect(four.map((writer) => writer.child.exitCode)).toEqual([1, 1, 1, 1]);
    await database.close();
    database = await start(office);
    await tablet.follow(database);
    await expectEverything(database, tablet);
  });

  test('restored to an older state, it knows that it does not know the tablet any more', async () => {
    await database.close();
    await stopEmbedded(office);
    await coldCopy(office, backup);
    database = await start(office);
    await startWriter(database.url, 'y', 10).gone;
    await tablet.follow(database);
    await database.close();
    await stopEmbedded(office);

    const restored = await start(backup);
    const ask = () => read(restored, (reader) => readFeed(reader, liMin, tablet.cursor, 7));
    expect(await ask()).toMatchObject({ kind: 'full' });
    // New rows take the numbers that the tablet has seen with other content: still unknown.
    const again = Array.from({ length: 40 }, (_, index) => ({
      recipient: liMin,
      kind: 'case',
      ref: `z-${index}`
    }));
    await transact(restored, (tx) => appendFeed(tx, again, randomIds));
    const full = await ask();
    expect(full.kind).toBe('full');
    expect(full.cursor.seq).toBeGreaterThan(tablet.cursor.seq);
    tablet.cursor = full.cursor;
    await startWriter(restored.url, 'v', 2).gone;
    tablet.seen = [];
    await tablet.follow(restored);
    expect(tablet.seen.map((row) => row.ref)).toEqual(['v-1', 'v-2']);
    await restored.close();
  });
});

/** All committed rows in the order of their commit, without a gap, each once; whatever a writer saw is among them. */
async function expectEverything(database: Database, tablet: Tablet): Promise<void> {
  const kept = await database.plain<{ seq: string; ref: string }[]>`
    select seq, ref from feed where recipient = ${liMin} order by seq`;
  expect(tablet.seen.map(({ seq, ref }) => [seq, ref])).toEqual(
    kept.map(({ seq, ref }) => [Number(seq), ref])
  );
  expect(tablet.seen.map((row) => row.seq)).toEqual(tablet.seen.map((_, index) => index + 1));
  const refs = new Set(tablet.seen.map((row) => row.ref));
  expect(refs.size).toBe(tablet.seen.length);
  const acknowledged = writers.flatMap((writer) => writer.committed);
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((ref) => !refs.has(ref))).toEqual([]);
}
