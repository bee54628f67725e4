// A database with the demo's world in it (design §8), made by the simulator once for a state of the sources and kept
// between runs: tests and journeys clone it in half a second. Several runs may want it at once; one makes it.
import { join } from 'node:path';
import postgres from 'postgres';
import { hashOfSources } from '../scripts/demo/build';
import { cloneDatabase, dropDatabase } from '../src/lib/platform/postgres/databases.server';

const root = join(import.meta.dirname, '..');
const MAKING_LOCK = 20_240_409;
/** What the simulator works through: domains up to review, and the migrations. */
const MAKES_THE_WORLD = [
  ...['platform', 'form-engine', 'access', 'territory', 'census-forms', 'schedule', 'frame'],
  ...['casework', 'collection', 'review']
].map((domain) => `src/lib/${domain}`);

/** The name of the template; it is made first if need be, which takes half a minute on an idle machine. */
export async function ensureDemoTemplate(serverUrl: string, migrated: string): Promise<string> {
  const name = `demo_${worldHash()}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MAKING_LOCK})`;
    const existing = await sql<{ datname: string }[]>`
      select datname from pg_database where datname like ${'demo\\_%'}`;
    if (existing.some(({ datname }) => datname === name)) return name;
    if (await isOnlyRun(sql)) {
      for (const { datname } of existing) await dropDatabase(serverUrl, datname);
    }
    const making = `${name}_making`;
    await dropDatabase(serverUrl, making);
    await fill(await cloneDatabase(serverUrl, migrated, making));
    await sql`alter database ${sql(making)} rename to ${sql(name)}`;
    return name;
  } finally {
    await sql.end();
  }
}

/** A clone of the template; its name begins with `test_<run>_`, so that it goes with the run. */
export async function cloneDemo(
  server: { url: string; template: string; run: string },
  purpose: string
): Promise<string> {
  const template = await ensureDemoTemplate(server.url, server.template);
  return cloneDatabase(server.url, template, `test_${server.run}_${purpose}`);
}

function worldHash(): string {
  const places = [...MAKES_THE_WORLD, 'scripts/simulate', 'drizzle'];
  const isCode = (file: string) => /\.(ts|json|sql)$/.test(file) && !/\.svelte\.ts$/.test(file);
  return hashOfSources(root, places, isCode).slice(0, 16);
}

async function fill(url: string): Promise<void> {
  // Loaded only when a world is made: most runs find theirs.
  const { makeDemoWorld } = await import('../scripts/simulate/demo-world');
  await makeDemoWorld(url);
}

/** Templates of former sources go when nobody else could be about to clone one. */
async function isOnlyRun(sql: postgres.Sql): Promise<boolean> {
  const runs = await sql`
    select distinct application_name from pg_stat_activity
    where application_name like ${'jingpu-test-run %'}`;
  return runs.length <= 1;
}
