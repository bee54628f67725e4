// The world of the tests itself: everybody and everything is where the other tests expect it.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../src/lib/platform/database.server';
import { makeWorld } from './world';

const { application, cases } = await makeWorld();

test('seven of ten enterprises have a case, the others a reason', async () => {
  expect(Object.keys(cases)).toHaveLength(7);
  const reasons = await application.read((reader) =>
    rows<{ reason: string }>(
      reader,
      sql`select void_reason as reason from frame_entry where void_reason is not null order by 1`
    )
  );
  expect(reasons.map(({ reason }) => reason)).toEqual(['household', 'online', 'primarySector']);
});

test('the eight of the cast have accounts', async () => {
  const [people] = await application.read((reader) =>
    rows<{ count: string }>(reader, sql`select count(*) from user_account`)
  );
  expect(Number(people!.count)).toBe(8);
});
