// Where the demo keeps its state: the embedded PostgreSQL in `.data/`, or the server named in DATABASE_URL; in both one
// schema, which says of itself (as its comment) that it is the demo's and whether its world is complete.
import postgres from 'postgres';
import { ensureDatabase } from '../../src/lib/platform/postgres/databases.server';
import { launchProblemOf } from '../../src/lib/platform/postgres/launch-problem';
import { startEmbedded } from '../../src/lib/platform/postgres/launcher.server';
import { DEFAULT_SCHEMA } from '../../src/lib/platform/database.server';
import { DATABASE_NAME, DATA_FOLDER } from '../commands/local-database';
import { launchText } from './launch-text';
import { DemoFailed, say } from './say';

export type DemoDatabase = {
  url: string;
  schema: string;
  /** False for a server of DATABASE_URL. */
  own: boolean;
  /** Stops the own server unless somebody else is using it. */
  close(): Promise<void>;
};

/** `foreign` holds accounts that no demo made. */
export type SchemaState = 'empty' | 'halfMade' | 'complete' | 'foreign';

const MARKS = { halfMade: 'jingpu demo: being made', complete: 'jingpu demo: complete' } as const;

export async function openDemoDatabase(): Promise<DemoDatabase> {
  const schema = process.env.DATABASE_SCHEMA ?? DEFAULT_SCHEMA;
  const given = process.env.DATABASE_URL;
  if (given) {
    await connectable(given);
    say(`使用 DATABASE_URL 的数据库，模式 ${schema}`, `database of DATABASE_URL, schema ${schema}`);
    return { url: given, schema, own: false, close: async () => {} };
  }
  const server = await startOwn();
  const url = await ensureDatabase(server.url, DATABASE_NAME);
  say(
    `自带 PostgreSQL ${server.reused ? '已在运行' : '已启动'}`,
    `embedded PostgreSQL ${server.reused ? 'found running' : 'started'}`
  );
  const close = async () => {
    if ((await othersConnected(url)) === 0) await server.stop();
  };
  return { url, schema, own: true, close };
}

/** Programs of jingpu that are connected, this one left out. */
export async function othersConnected(url: string): Promise<number> {
  return withServer(url, async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where application_name = 'jingpu' and datname = current_database()`;
    return row!.count;
  });
}

export async function schemaState({ url, schema }: DemoDatabase): Promise<SchemaState> {
  return withServer(url, async (sql) => {
    const [found] = await sql<{ mark: string | null }[]>`
      select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = ${schema}`;
    if (!found) return 'empty';
    if (found.mark === MARKS.complete) return 'complete';
    if (found.mark === MARKS.halfMade) return 'halfMade';
    const [table] = await sql`select to_regclass(${`${schema}.user_account`}) as name`;
    if (table!.name === null) return 'empty';
    const accounts = await sql`select 1 from ${sql(schema)}.user_account limit 1`;
    return accounts.length > 0 ? 'foreign' : 'empty';
  });
}

/** Written before the world is made and after it is complete: what was interrupted is recognised and made afresh. */
export async function markSchema(
  { url, schema }: DemoDatabase,
  state: keyof typeof MARKS
): Promise<void> {
  await withServer(url, async (sql) => {
    await sql.unsafe(`create schema if not exists "${schema}"`);
    await sql.unsafe(`comment on schema "${schema}" is '${MARKS[state]}'`);
  });
}

export async function dropSchema({ url, schema }: DemoDatabase): Promise<void> {
  await withServer(url, (sql) => sql`drop schema if exists ${sql(schema)} cascade`);
}

async function startOwn() {
  try {
    return await startEmbedded({ dataFolder: DATA_FOLDER, log: (line) => say(line, line) });
  } catch (error) {
    const problem = launchProblemOf(error);
    if (!problem) throw error;
    throw new DemoFailed(launchText(problem), (error as Error).message);
  }
}

async function connectable(url: string): Promise<void> {
  try {
    await withServer(url, (sql) => sql`select 1`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DemoFailed(
      `无法连接 DATABASE_URL 的数据库（${reason}）。请检查地址、用户和密码，或去掉 DATABASE_URL 使用自带数据库。`,
      'DATABASE_URL cannot be reached: check address, user and password, or unset it to use the embedded database'
    );
  }
}

async function withServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 5,
    connection: { application_name: 'jingpu-demo' }
  });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
