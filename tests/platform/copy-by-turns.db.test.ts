// Two tables filled from one source over one connection: nothing is lost when they change turns, nothing kept on an error.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyLine } from '../../src/lib/platform/copy.server';
import { copyByTurns } from '../../src/lib/platform/copy-by-turns.server';
import {
  openDatabase,
  rows,
  transact,
  type Database
} from '../../src/lib/platform/database.server';
import { testDatabase } from '../database';

const TARGETS = ['even', 'odd'].map((table) => ({ table, columns: ['number', 'text'] }));
const LONG = '淮'.repeat(400);

let database: Database;
beforeAll(async () => {
  database = openDatabase(await testDatabase(), { max: 2 });
  for (const { table } of TARGETS)
    await database.plain.unsafe(`create table ${table} (number integer primary key, text text)`);
});
afterAll(() => database.close());

/** Even and odd numbers below `end`, a thousand a piece; of even ones only each `step`th. */
async function* numbers(end: number, step = 1): AsyncGenerator<[even: string, odd: string]> {
  for (let start = 0; start < end; start += 1000) {
    const texts: [string, string] = ['', ''];
    for (let number = start; number < Math.min(end, start + 1000); number++)
      if (number % 2 === 1 || number % (2 * step) === 0)
        texts[number % 2] += copyLine([number, LONG]);
    yield texts;
  }
}

async function* failingAfter(end: number): AsyncGenerator<[string, string]> {
  yield* numbers(end);
  throw new Error('the file broke off');
}

async function* twice(end: number): AsyncGenerator<[string, string]> {
  yield* numbers(end);
  yield* numbers(end);
}

const fill = (source: AsyncGenerator<[string, string]>) =>
  transact(database, async (tx) => {
    await tx.execute(sql`truncate even, odd`);
    await copyByTurns(tx, TARGETS, source);
    return Promise.all(
      TARGETS.map(async ({ table }) => {
        const [found] = await rows<{ count: string; sum: string }>(
          tx,
          sql.raw(
            `select count(*), coalesce(sum(number), 0) as sum from ${table} where text = '${LONG}'`
          )
        );
        return [Number(found!.count), Number(found!.sum)];
      })
    );
  });

describe('two tables by turns', () => {
  test.each([
    ['nothing', 0, 1, [0, 0], [0, 0]],
    ['a few', 5, 1, [3, 6], [2, 4]],
    ['forty megabytes', 36_000, 1, [18_000, 323_982_000], [18_000, 324_000_000]],
    ['few of the one among many of the other', 36_000, 900, [20, 342_000], [18_000, 324_000_000]]
  ])('%s', async (_, end, step, even, odd) => {
    expect(await fill(numbers(end, step))).toEqual([even, odd]);
  });

  test.each([3, 36_000])('a source that fails after %d rows', async (end) => {
    const before = await fill(numbers(7));
    await expect(fill(failingAfter(end))).rejects.toThrow('the file broke off');
    expect(await fill(numbers(7))).toEqual(before);
  });

  test.each([3, 36_000])('a row that PostgreSQL refuses, after %d', async (end) => {
    await expect(fill(twice(end))).rejects.toMatchObject({ code: '23505' });
    expect(await fill(numbers(5))).toEqual([
      [3, 6],
      [2, 4]
    ]);
  });
});
