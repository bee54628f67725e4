// The PostgreSQL of all tests: one cluster without fsync, kept in .test-data/ between runs (or the server named in
// TEST_DATABASE_URL), with a migrated template database. Several runs may use it at once, and any may be killed: each
// holds a connection as a lease, and the last to leave stops the server.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { dropDatabase, ensureDatabase } from '../src/lib/platform/postgres/databases.server';
import { startEmbedded } from '../src/lib/platform/postgres/launcher.server';

const root = join(import.meta.dirname, '..');
const SET_UP_LOCK = 20240408;
/** An open connection of this name says "a test run is using the server"; it ends with the run, however that ends. */
const LEASE = 'jingpu-test-run';

export type DatabaseServer = {
  /** Address of the maintenance database. */
  url: string;
  template: string;
  /** Stands in the name of each database made by this run: `test_<run>_…`. */
  run: string;
  /** Drops this run's databases, and stops the server unless another run is using it. */
  close: () => Promise<void>;
};

/** Starts or finds the server, sees that the template is there, and clears what killed runs left behind. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  const run = randomBytes(4).toString('hex');
  const { url, lease, stop } = await openServer(run);
  const close = async () => {
    const others = await otherRuns(lease, run);
    await dropDatabases(lease, url, (name) => name.startsWith(`test_${run}_`));
    await lease.end();
    if (others.length === 0) await stop();
  };
  try {
    await lease`select pg_advisory_lock(${SET_UP_LOCK})`;
    const template = await ensureTemplate(lease, url);
    await dropLeftovers(lease, url, run, template);
    await lease`select pg_advisory_unlock(${SET_UP_LOCK})`;
    return { url, template, run, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Server = { url: string; lease: postgres.Sql; stop: () => Promise<void> };

async function openServer(run: string): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, lease: await openLease(given, run), stop: async () => {} };
  const dataFolder = join(root, '.test-data', 'postgres');
  const { url, stop } = await startEmbedded({ dataFolder, fsync: false });
  try {
    return { url, lease: await openLease(url, run), stop };
  } catch {
    // Another run that was just ending has stopped the server under us.
    const again = await startEmbedded({ dataFolder, fsync: false });
    return { url: again.url, lease: await openLease(again.url, run), stop: again.stop };
  }
}

async function openLease(url: string, run: string): Promise<postgres.Sql> {
  const lease = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: `${LEASE} ${run}` }
  });
  await lease`select 1`;
  return lease;
}

async function otherRuns(lease: postgres.Sql, run: string): Promise<string[]> {
  const rows = await lease<{ name: string }[]>`
    select distinct application_name as name from pg_stat_activity
    where application_name like ${`${LEASE} %`}`;
  return rows.map(({ name }) => name.slice(LEASE.length + 1)).filter((name) => name !== run);
}

/** The template is named by what made it, so that a changed migration makes a new one. */
async function ensureTemplate(lease: postgres.Sql, url: string): Promise<string> {
  const template = `template_${migrationsHash()}`;
  const [existing] = await lease`select 1 from pg_database where datname = ${template}`;
  if (existing) return template;
  const making = `${template}_making`;
  await dropDatabase(url, making);
  await migrate(await ensureDatabase(url, making));
  await lease`alter database ${lease(making)} rename to ${lease(template)}`;
  return template;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  const migrations = readdirSync(join(root, 'drizzle'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(sql|json)$/.test(name))
    .map((name) => join('drizzle', name));
  for (const file of [...migrations.sort(), 'src/lib/platform/migrate.server.ts']) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function migrate(url: string): Promise<void> {
  // Loaded only when a template is made: most runs find theirs.
  const { migrateDatabase } = await import('../src/lib/platform/migrate.server');
  await migrateDatabase(url);
}

/** Databases of runs that were killed, and templates of former migrations if nobody else is testing. */
async function dropLeftovers(
  lease: postgres.Sql,
  url: string,
  run: string,
  template: string
): Promise<void> {
  const others = await otherRuns(lease, run);
  await dropDatabases(lease, url, (name) => {
    if (name.startsWith('template_')) return name !== template && others.length === 0;
    const owner = /^test_([0-9a-f]{8})_/.exec(name)?.[1];
    return owner !== undefined && !others.includes(owner);
  });
}

async function dropDatabases(
  lease: postgres.Sql,
  url: string,
  unwanted: (name: string) => boolean
): Promise<void> {
  const rows = await lease<{ name: string }[]>`select datname as name from pg_database`;
  const names = rows.map(({ name }) => name).filter(unwanted);
  for (const name of names) await dropDatabase(url, name);
}
