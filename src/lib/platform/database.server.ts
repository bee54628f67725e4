/**
 * The connection to a county's PostgreSQL schema and the two handles code may have: `Tx` writes and is made
 * only by the executor, `Reader` reads inside a read-only transaction. A write elsewhere does not type-check.
 * The schema is chosen by `search_path` at connect; no statement names one.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

type Schema = Record<string, never>;
type Drizzle = PgDatabase<PostgresJsQueryResultHKT, Schema>;

declare const writing: unique symbol;
declare const reading: unique symbol;

/** A writing transaction. Made only in `command.server.ts` (and by the closed list of other writers). */
export type Tx = Pick<
  Drizzle,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'with'
> & { readonly [writing]: true };

/** A read-only transaction: no writing methods, and PostgreSQL refuses writes inside it. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | 'execute' | 'with'> & {
  readonly [reading]: true;
};

/** What both handles can do; queries and loaders that only read take this. */
export type Readable = Pick<Drizzle, 'select' | 'selectDistinct' | 'execute' | 'with'>;

export type Database = {
  readonly url: string;
  readonly schema: string;
  /** Pool of drizzle; see stack trap: a pool is either drizzle's or plain, never both. */
  readonly drizzle: Drizzle;
  /** Plain postgres.js pool: cursors, COPY, LISTEN, reports. */
  readonly plain: postgres.Sql;
  close(): Promise<void>;
};

export type DatabaseOptions = { schema?: string; max?: number };

export const DEFAULT_SCHEMA = 'jingpu';

/** Opens the pools; nothing is connected before the first statement. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const schema = options.schema ?? DEFAULT_SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`not a schema name: ${schema}`);
  const max = options.max ?? 10;
  const settings = {
    connection: { search_path: `${schema}, public`, application_name: 'jingpu' },
    onnotice: () => {}
  };
  const pool = preparing(postgres(url, { ...settings, max }));
  const plain = postgres(url, {
    ...settings,
    max: Math.max(2, Math.ceil(max / 3)),
    idle_timeout: 60
  });
  return {
    url,
    schema,
    drizzle: drizzle(pool) as unknown as Drizzle,
    plain,
    close: async () => {
      await Promise.all([pool.end({ timeout: 5 }), plain.end({ timeout: 5 })]);
    }
  };
}

/**
 * drizzle sends its statements unnamed, which costs each a round trip to describe it and a new plan. Named once a
 * connection, the same text is described and planned once: a command's statements are few and their texts fixed.
 */
function preparing(pool: postgres.Sql): postgres.Sql {
  const begin = pool.begin.bind(pool) as (...rest: unknown[]) => Promise<unknown>;
  const prepared = (...rest: unknown[]) => {
    const work = rest.pop() as (tx: postgres.Sql) => unknown;
    return begin(...rest, (tx: postgres.Sql) => work(withNamedStatements(tx)));
  };
  return Object.assign(withNamedStatements(pool), { begin: prepared });
}

function withNamedStatements(client: postgres.Sql): postgres.Sql {
  const { unsafe } = client;
  const named: typeof unsafe = (text, parameters = [], options = {}) =>
    unsafe(text, parameters, { ...options, prepare: parameters.length > 0 });
  return Object.assign(client, { unsafe: named });
}

/** Runs reads in one read-only transaction, so that a screen sees one moment. */
export async function read<T>(
  database: Database,
  work: (reader: Reader) => Promise<T>
): Promise<T> {
  return database.drizzle.transaction((tx) => work(tx as unknown as Reader), {
    accessMode: 'read only',
    isolationLevel: 'repeatable read'
  });
}

/**
 * Opens a writing transaction. For the executor and the closed list of writers outside the door (sessions,
 * login attempts, the access log, job state); the architecture test names who may import it.
 */
export async function transact<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.drizzle.transaction((tx) => work(tx as unknown as Tx));
}

/** Rows of a raw statement, typed by the caller. Timestamps, bigint and numeric arrive as text. */
export async function rows<T>(handle: Readable, statement: SQL): Promise<T[]> {
  return (await handle.execute(statement)) as unknown as T[];
}

/**
 * Sends statements one behind the other without waiting for each answer: PostgreSQL runs them in this order, each seeing
 * what those before it did and locked, in one round trip. The first that fails is thrown.
 */
export function inOrder(handle: Readable, statements: readonly SQL[]): Promise<unknown[][]> {
  return Promise.all(statements.map((statement) => rows<unknown>(handle, statement)));
}

/**
 * `jsonb_to_recordset` over values that travel as one parameter: any number of rows in one statement.
 * `columns` is trusted text such as `id uuid, name text`.
 */
export function recordset(values: readonly object[], alias: string, columns: string): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as ${sql.raw(`${alias}(${columns})`)}`;
}

/** A jsonb parameter on drizzle's pool. */
export function jsonb(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::jsonb`;
}
