/** Whether the database answers and has every migration of this version. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { read, rows, type Database } from './database.server';
import { migrationsFolder } from './migrate.server';

export type Readiness = {
  ready: boolean;
  database: 'ok' | 'unreachable';
  migrations: 'ok' | 'pending' | 'unknown';
};

export async function readinessOf(database: Database): Promise<Readiness> {
  const wanted = await newestMigration();
  try {
    const [applied] = await read(database, (reader) =>
      rows<{ newest: string | null }>(reader, sql`select max(created_at) as newest from migration`)
    );
    const migrations = Number(applied?.newest ?? 0) >= wanted ? 'ok' : 'pending';
    return { ready: migrations === 'ok', database: 'ok', migrations };
  } catch {
    return { ready: false, database: 'unreachable', migrations: 'unknown' };
  }
}

/** The time drizzle's journal gives the last migration, which is what the database remembers of it. */
async function newestMigration(): Promise<number> {
  const journal = await readFile(path.join(migrationsFolder(), 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
  return Math.max(0, ...entries.map((entry) => entry.when));
}
