/**
 * COPY into a table inside a command's transaction: the quick way in for a hundred thousand rows, read while
 * PostgreSQL writes. drizzle offers no COPY, so the driver's connection is taken from its session; this file
 * is the only one that knows where it is kept.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import type { Tx } from './database.server';

export type CopyValue = string | number | null;

/**
 * Appends rows to `table`; text comes from `copyLine`. An error of the source or of PostgreSQL rejects, and
 * the transaction must be rolled back. No other statement may run on `tx` before this has returned.
 */
export async function copyInto(
  tx: Tx,
  table: string,
  columns: readonly string[],
  text: AsyncIterable<string>
): Promise<void> {
  const { client } = (tx as unknown as { session: { client: postgres.TransactionSql } }).session;
  const target = await client.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(text, { objectMode: false }), target);
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One row in PostgreSQL's text format, with its line end; null is NULL. NUL bytes must not occur. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = '';
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (index > 0) line += '\t';
    line += value === null ? '\\N' : typeof value === 'string' && SPECIAL.test(value) ? escaped(value) : value;
  }
  return line + '\n';
}

function escaped(value: string): string {
  return value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!);
}
