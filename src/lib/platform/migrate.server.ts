/**
 * Brings a county's schema to the state of `drizzle/`. An advisory lock lets one process migrate at a time;
 * the journal lives in the county's own schema, so that many counties share one server.
 */
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { DEFAULT_SCHEMA } from './database.server';

const MIGRATION_LOCK = 5_202_3;

/** The folder of migrations: beside the sources in development, given by the environment when bundled. */
export function migrationsFolder(): string {
  if (process.env.JINGPU_MIGRATIONS) return process.env.JINGPU_MIGRATIONS;
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../drizzle');
}

/** Idempotent. Throws PostgreSQL's error when the user may not create the schema or `pg_trgm`. */
export async function migrateDatabase(
  url: string,
  options: { schema?: string } = {}
): Promise<void> {
  const schema = options.schema ?? DEFAULT_SCHEMA;
  const pool = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { search_path: `${schema}, public` }
  });
  try {
    await pool`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await pool`create schema if not exists ${pool(schema)}`;
    await pool`create extension if not exists pg_trgm schema public`;
    await migrate(drizzle(pool), {
      migrationsFolder: migrationsFolder(),
      migrationsSchema: schema,
      migrationsTable: 'migration'
    });
  } finally {
    await pool.end({ timeout: 5 });
  }
}
