// What a serving process says of itself: whether it is ready, its metrics, its log.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDatabase, transact } from '../../src/lib/platform/database.server';
import { errorNote } from '../../src/lib/platform/log.server';
import { createMetrics, mayReadMetrics } from '../../src/lib/platform/metrics.server';
import { readinessOf } from '../../src/lib/platform/readiness.server';
import { makeWorld } from '../world';

const { application, url } = await makeWorld();
const { database } = application;

describe('readiness', () => {
  test('is given when the database has every migration', async () => {
    expect(await readinessOf(database)).toEqual({ ready: true, database: 'ok', migrations: 'ok' });
  });

  test('waits for a migration that is missing', async () => {
    await transact(database, (tx) =>
      tx.execute(sql`update migration set created_at = created_at - 1`)
    );
    expect(await readinessOf(database)).toMatchObject({ ready: false, migrations: 'pending' });
    await transact(database, (tx) =>
      tx.execute(sql`update migration set created_at = created_at + 1`)
    );
  });

  test('is not given without a database', async () => {
    const address = new URL(url);
    address.pathname = '/no_such_database';
    const nowhere = openDatabase(address.href);
    expect(await readinessOf(nowhere)).toMatchObject({ ready: false, database: 'unreachable' });
    await nowhere.close();
  });
});

describe('the log', () => {
  test('tells of a database error its code, and nothing of what was asked', async () => {
    const secret = '营业收入 8,400 千元';
    const error: unknown = await transact(database, (tx) =>
      tx.execute(sql`select ${secret}::integer`)
    ).catch((thrown: unknown) => thrown);
    const note = errorNote(error);
    expect(note.code).toBe('22P02');
    expect(JSON.stringify(note)).not.toContain('8,400');
  });

  test('tells of a mistake of ours where it happened', () => {
    const note = errorNote(new TypeError('x is not a function'));
    expect(note).toMatchObject({ name: 'TypeError', message: 'x is not a function' });
    expect(note.stack).toContain('serving.db.test.ts');
  });
});

describe('metrics', () => {
  test('count a request by its route', async () => {
    const metrics = createMetrics();
    metrics.observeRequest({ method: 'GET', route: '/(office)/county', status: 200 }, 0.02);
    const line =
      'http_request_duration_seconds_count{method="GET",route="/(office)/county",status="200"} 1';
    expect(await metrics.text()).toContain(line);
  });

  test.each([
    ['this machine', {}, '127.0.0.1', true],
    ['another machine', {}, '203.0.113.7', false],
    ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.7' }, '127.0.0.1', false],
    [
      'whoever has the token',
      { authorization: 'Bearer a-token-of-the-county' },
      '203.0.113.7',
      true
    ],
    ['whoever has another', { authorization: 'Bearer a-guess-of-the-county' }, '127.0.0.1', false]
  ])('are read by %s', (_who, headers, address, expected) => {
    expect(mayReadMetrics(new Headers(headers), address, 'a-token-of-the-county')).toBe(expected);
  });
});
