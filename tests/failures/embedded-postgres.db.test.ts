// The database that the demo brings along survives what happens on a field office's laptop: the power button, a killed
// terminal, two starts at once, a folder copied to another machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { coldCopy } from '../../src/lib/platform/postgres/cold-copy.server';
import { dataPlace } from '../../src/lib/platform/postgres/data-place.server';
import { ensureDatabase } from '../../src/lib/platform/postgres/databases.server';
import { launchProblemOf } from '../../src/lib/platform/postgres/launch-problem';
import { startEmbedded, stopEmbedded } from '../../src/lib/platform/postgres/launcher.server';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const repository = join(import.meta.dirname, '../..');

/** Each test's databases lie in folders of their own; all are stopped and removed at the end. */
const folders: string[] = [];
const owners: ChildProcess[] = [];

function newFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'jingpu-test-')), 'postgres');
  folders.push(folder);
  chmodSync(join(folder, '..'), 0o755);
  return folder;
}

async function forget(folder: string): Promise<void> {
  await stopEmbedded(folder);
  rmSync(dataPlace(folder).folder, { recursive: true, force: true });
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

const start = (dataFolder: string) => startEmbedded({ dataFolder, fsync: false });

async function query(url: string, statement: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

const postmasterFile = (folder: string) => join(folder, 'cluster', 'postmaster.pid');
const postmasterPid = (folder: string) =>
  Number(readFileSync(postmasterFile(folder), 'utf8').split('\n')[0]);

/** Starts the database from another process, as `uid` if given; its first line tells how that went. */
async function startElsewhere(folder: string, uid?: number) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'embedded-owner.ts'), folder],
    {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, HOME: tmpdir() },
      ...(uid === undefined ? {} : { uid, gid: uid })
    }
  );
  owners.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, answer: JSON.parse(line) as { url: string; reused: boolean; problem?: unknown } };
}

async function killAndWait(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function problemOf(attempt: Promise<unknown>) {
  return launchProblemOf(
    await attempt.then(
      () => undefined,
      (error: unknown) => error
    )
  );
}

afterEach(async () => {
  for (const child of owners.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await forget(folder);
});

describe('whom the database runs as', () => {
  test('the files belong to the current user, or to nobody if that is root', async () => {
    const folder = newFolder();
    await start(folder);
    expect(statSync(postmasterFile(folder)).uid).toBe(isRoot ? nobody : process.getuid?.());
    expect(statSync(join(folder, 'cluster', 'jingpu.password')).mode & 0o777).toBe(0o600);
  });

  test('an ordinary user starts it as themselves', async () => {
    const folder = newFolder();
    const user = isRoot ? nobody : Number(process.getuid?.());
    chownSync(join(folder, '..'), user, user);
    const { answer } = await startElsewhere(folder, isRoot ? user : undefined);
    expect(answer.problem).toBeUndefined();
    expect(statSync(folder).uid).toBe(user);
    expect(await query(answer.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('it starts in a home that is closed to others, and finds its data again there', async () => {
    const folder = newFolder();
    chmodSync(join(folder, '..'), 0o700);
    const first = await start(folder);
    await query(first.url, "create table visit as select '2024-04-08' as day");
    await first.stop();
    const second = await start(folder);
    expect(await query(second.url, 'select day from visit')).toEqual([{ day: '2024-04-08' }]);
  });

  test('only the password opens it', async () => {
    const { url } = await start(newFolder());
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('what a search for Chinese names needs', () => {
  test('trigrams see Chinese, and text sorts by code point', async () => {
    const { url } = await start(newFolder());
    await query(url, 'create extension pg_trgm');
    const [row] = await query(
      url,
      "select cardinality(show_trgm('北京市')) as n, 'Z' < 'a' as sorted"
    );
    expect(row?.n).toBeGreaterThan(0);
    expect(row?.sorted).toBe(true);
  });
});

describe('after a sudden end', () => {
  test('of PostgreSQL: what was committed is there at the next start', async () => {
    const folder = newFolder();
    const first = await startEmbedded({ dataFolder: folder });
    await query(first.url, "create table visit as select 'Zhang San' as enumerator");
    process.kill(postmasterPid(folder), 'SIGKILL');
    const second = await startEmbedded({ dataFolder: folder });
    expect(second.reused).toBe(false);
    expect(await query(second.url, 'select enumerator from visit')).toHaveLength(1);
  });

  test('of the application: its PostgreSQL lives on and is used again', async () => {
    const folder = newFolder();
    const { child, answer } = await startElsewhere(folder);
    const pid = postmasterPid(folder);
    await killAndWait(child);
    const next = await start(folder);
    expect(next).toMatchObject({ reused: true, url: answer.url });
    expect(postmasterPid(folder)).toBe(pid);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a lock file whose process id has passed to another program does not hold it up', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const cluster = join(folder, 'cluster');
    const stale = [process.pid, cluster, 1712534400, 1, '', '127.0.0.1', '', 'ready   ', ''];
    writeFileSync(postmasterFile(folder), stale.join('\n'), { mode: 0o600 });
    if (isRoot) chownSync(postmasterFile(folder), nobody, nobody);
    const { reused, url } = await start(folder);
    expect(reused).toBe(false);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a start that was killed half-way leaves nothing that stops the next', async () => {
    const folder = newFolder();
    const { pid } = spawnSync('true');
    mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'start.lock'), String(pid));
    const { url } = await start(folder);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });
});

describe('two starts at once', () => {
  test('in one process are one start and one reuse', async () => {
    const folder = newFolder();
    const both = await Promise.all([start(folder), start(folder)]);
    expect(both.map(({ reused }) => reused).sort()).toEqual([false, true]);
    expect(both[0].url).toBe(both[1].url);
  });

  test('in two processes are one start and one reuse', async () => {
    const folder = newFolder();
    const both = await Promise.all([startElsewhere(folder), startElsewhere(folder)]);
    expect(both.map(({ answer }) => answer.reused).sort()).toEqual([false, true]);
    expect(both[0].answer.url).toBe(both[1].answer.url);
  });
});

describe('a cold copy', () => {
  test('starts elsewhere with what it held, and the original is untouched', async () => {
    const [original, copy] = [newFolder(), newFolder()];
    const first = await start(original);
    const county = await ensureDatabase(first.url, 'county');
    await query(county, 'create table visit as select generate_series(1, 1000) as id');
    await first.stop();
    await coldCopy(original, copy);
    const [here, there] = [await start(original), await start(copy)];
    await query(await ensureDatabase(there.url, 'county'), 'delete from visit where id > 10');
    const left = await query(await ensureDatabase(here.url, 'county'), 'select id from visit');
    expect(left).toHaveLength(1000);
  });

  test('starts in a home that is closed to others', async () => {
    const [original, copy] = [newFolder(), newFolder()];
    const first = await start(original);
    await query(first.url, "create table visit as select '2024-04-08' as day");
    await first.stop();
    chmodSync(join(copy, '..'), 0o700);
    await coldCopy(original, copy);
    const { url } = await start(copy);
    expect(await query(url, 'select day from visit')).toEqual([{ day: '2024-04-08' }]);
  });

  test('is refused of a running database, and onto an existing one', async () => {
    const [original, other] = [newFolder(), newFolder()];
    const first = await start(original);
    await (await start(other)).stop();
    expect(await problemOf(coldCopy(original, newFolder()))).toMatchObject({
      code: 'copy_source_running'
    });
    await first.stop();
    expect(await problemOf(coldCopy(original, other))).toMatchObject({
      code: 'copy_target_occupied'
    });
    expect(await problemOf(coldCopy(newFolder(), newFolder()))).toMatchObject({
      code: 'copy_source_missing'
    });
  });
});

describe('what keeps it from starting is named', () => {
  test('a busy port', async () => {
    const program = createServer();
    await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
    const { port } = program.address() as { port: number };
    const attempt = startEmbedded({ dataFolder: newFolder(), fsync: false, port });
    expect(await problemOf(attempt)).toEqual({ code: 'port_busy', port });
    program.close();
  });

  test('a folder that cannot be made', async () => {
    const folder = newFolder();
    writeFileSync(folder, 'a file where the folder should be');
    const problem = await problemOf(start(join(folder, 'postgres')));
    expect(problem).toMatchObject({ code: 'folder_not_writable' });
  });

  test('data of another version of PostgreSQL', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '12\n');
    expect(await problemOf(start(folder))).toMatchObject({ code: 'other_version', found: '12' });
  });
});
