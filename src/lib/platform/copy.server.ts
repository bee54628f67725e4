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
  const statement = `copy ${table} (${columns.join(', ')}) from stdin with (null '')`;
  const target = await client.unsafe(statement).writable();
  await pipeline(Readable.from(text, { objectMode: false }), target);
}

const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One row with its line end. Null and '' both become NULL; NUL bytes must not occur. */
export function copyLine(values: readonly CopyValue[]): string {
  const line = values.join('\t');
  return (isPlain(line, values.length) ? line : values.map(escaped).join('\t')) + '\n';
}

/** Looking at the whole line once is quicker than at each value. */
function isPlain(line: string, values: number): boolean {
  let tabs = 0;
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) tabs++;
  return tabs === values - 1 && !line.includes('\\') && !line.includes('\n') && !line.includes('\r');
}

function escaped(value: CopyValue): CopyValue {
  return typeof value === 'string' ? value.replace(SPECIAL, (character) => ESCAPES[character]!) : value;
}
