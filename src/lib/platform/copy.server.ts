/**
 * COPY into a table inside a command's transaction: the quick way in for a hundred thousand rows, read while
 * PostgreSQL writes. drizzle offers no COPY, so the driver's connection is taken from its session; this file
 * is the only one that knows where it is kept.
 */
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import type { Tx } from './database.server';

export type CopyValue = string | number | null;

/** A table and the columns that its rows give, in their order. */
export type CopyTarget = { table: string; columns: readonly string[] };

/**
 * Appends rows; text comes from `copyLine`. An error of the source or of PostgreSQL rejects, and
 * the transaction must be rolled back. No other statement may run on `tx` before this has returned.
 */
export async function copyInto(
  tx: Tx,
  target: CopyTarget,
  text: AsyncIterable<string>
): Promise<void> {
  await pipeline(Readable.from(text, { objectMode: false }), await openCopy(tx, target));
}

/** A stream into the table: its end ends the statement, its destruction undoes it. */
export function openCopy(tx: Tx, { table, columns }: CopyTarget): Promise<Writable> {
  const { client } = (tx as unknown as { session: { client: postgres.TransactionSql } }).session;
  const statement = `copy ${table} (${columns.join(', ')}) from stdin with (null '')`;
  return client.unsafe(statement).writable();
}

/**
 * One row with its line end. Null and '' both become NULL. Text must hold neither tabs nor line breaks (they
 * would be taken for the ends of values) nor NUL bytes, which PostgreSQL refuses.
 */
export function copyLine(values: readonly CopyValue[]): string {
  const line = values.join('\t');
  return (line.includes('\\') ? line.replaceAll('\\', '\\\\') : line) + '\n';
}
