// What the demo may touch: its own schema, recognised by its mark, and nothing that somebody else put there.
import postgres from 'postgres';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { foundCounty } from '../../src/lib/access/bootstrap.server';
import { createApplication } from '../../src/lib/assembly/application.server';
import { openDatabase } from '../../src/lib/platform/database.server';
import { migrateDatabase } from '../../src/lib/platform/migrate.server';
import {
  dropSchema,
  markSchema,
  schemaState,
  type DemoDatabase
} from '../../scripts/demo/database';
import { resetDemo } from '../../scripts/demo/reset';
import { ensureWorld } from '../../scripts/demo/seed';
import { testDatabase } from '../database';

const url = await testDatabase();
const demo: DemoDatabase = { url, schema: 'demo_here', own: true, close: async () => {} };
const sql = postgres(url, { max: 1, onnotice: () => {} });
const never = new AbortController().signal;

afterAll(() => sql.end());
beforeEach(() => dropSchema(demo));

/** A county that somebody founded without the demo. */
async function foundSomebodysCounty(): Promise<void> {
  await migrateDatabase(url, { schema: demo.schema });
  const application = createApplication({ database: openDatabase(url, { schema: demo.schema }) });
  const founded = await foundCounty(application, {
    login: 'wuhao',
    name: '吴昊',
    password: 'a-real-password'
  });
  await application.close();
  expect(founded.ok).toBe(true);
}

test('a schema that does not exist, or has tables without accounts, is empty', async () => {
  expect(await schemaState(demo)).toBe('empty');
  await migrateDatabase(url, { schema: demo.schema });
  expect(await schemaState(demo)).toBe('empty');
});

test('a start that was interrupted is told from one that was complete', async () => {
  await markSchema(demo, 'halfMade');
  expect(await schemaState(demo)).toBe('halfMade');
  await markSchema(demo, 'complete');
  expect(await schemaState(demo)).toBe('complete');
});

test('a complete world is kept and only migrated', async () => {
  await markSchema(demo, 'complete');
  expect(await ensureWorld(demo, never)).toBe(false);
  const [table] = await sql`select to_regclass('demo_here.census_case') as name`;
  expect(table!.name).not.toBeNull();
});

test("somebody's county is neither filled nor reset", async () => {
  await foundSomebodysCounty();
  expect(await schemaState(demo)).toBe('foreign');
  await expect(ensureWorld(demo, never)).rejects.toThrow(/left alone/);
  await expect(resetDemo(demo)).rejects.toThrow(/not dropped/);
  const accounts = await sql`select login from demo_here.user_account`;
  expect(accounts.map(({ login }) => login as string)).toEqual(['wuhao']);
});

test("a reset drops the demo's schema and no other", async () => {
  await markSchema(demo, 'complete');
  await resetDemo(demo);
  expect(await schemaState(demo)).toBe('empty');
  const [other] = await sql`select to_regclass('jingpu.census_case') as name`;
  expect(other!.name).not.toBeNull();
});

test('a reset waits until nobody works with the demo', async () => {
  await markSchema(demo, 'complete');
  const visitor = openDatabase(url, { schema: demo.schema, max: 2 });
  await visitor.plain`select 1`;
  await expect(resetDemo(demo)).rejects.toThrow(/another program/);
  await visitor.close();
});
