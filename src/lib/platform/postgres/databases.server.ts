// Whole databases of a server: made, cloned from a template, dropped. Used by the demo at its first start and by each
// database test file. These statements cannot run in a transaction, so they stand outside the command executor.
import postgres from 'postgres';

/** Makes the database if it is missing and returns its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  await onServer(url, async (sql) => {
    const existing = await sql`select 1 from pg_database where datname = ${name}`;
    if (existing.length > 0) return;
    try {
      await sql`create database ${sql(name)}`;
    } catch (error) {
      if (!alreadyExists(error)) throw error;
    }
  });
  return databaseUrl(url, name);
}

/** Makes the database `name` as a copy of `template`, to which nobody may be connected; returns the new address. */
export async function cloneDatabase(url: string, template: string, name: string): Promise<string> {
  await onServer(
    url,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`
  );
  return databaseUrl(url, name);
}

/** Drops the database if it exists and ends its connections. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** Somebody else made it at the same moment: duplicate_database, or the index below it. */
function alreadyExists(error: unknown): boolean {
  return error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code);
}
