// The pinned driver must report a bad row of COPY FROM. Its later versions (3.4.8, 3.4.9) wait for ever instead, and
// a frame import would hang: see the version of `postgres` in package.json before it is raised.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../database';

const sql = postgres(await testDatabase(), { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

const copy = async (lines: string[], connection: postgres.Sql) =>
  pipeline(
    Readable.from(lines),
    await connection`copy headcount (respondent, employees) from stdin`.writable()
  );

describe('copying rows into a table', () => {
  test('a bad row is refused at once, and the connection goes on working', async () => {
    await sql`create table headcount (respondent text, employees integer)`;
    const bad = copy(['Wang Fang\t12\n', 'Li Wei\tmany\n'], sql);
    await expect(bad).rejects.toMatchObject({ code: '22P02' });
    await copy(['Wang Fang\t12\n', 'Li Wei\t7\n'], sql);
    expect(await sql`select sum(employees)::int as total from headcount`).toEqual([{ total: 19 }]);
  });

  test('inside a transaction the bad row undoes what came before it', async () => {
    await sql`create table turnover (respondent text, employees integer)`;
    const attempt = sql.begin(async (transaction) => {
      await transaction`insert into turnover values ('Wang Fang', 1)`;
      const target = await transaction`copy turnover from stdin`.writable();
      await pipeline(Readable.from(['Li Wei\tmany\n']), target);
    });
    await expect(attempt).rejects.toMatchObject({ code: '22P02' });
    expect(await sql`select * from turnover`).toHaveLength(0);
  });
});
