// Threads that have judged one run judge the next, unless it wants more of them, somebody has them, or too long has passed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPools } from '../../src/lib/quality/kept-pool.server';
import { threadsFor, type WorkerPool } from '../../src/lib/quality/worker-pool.server';

type Pool = WorkerPool<number> & { closed: boolean; hears: (answer: number) => void };

let started: Pool[];

function startPool(_key: string, mostThreads: number, onanswer: (answer: number) => void): Pool {
  const pool: Pool = {
    threads: threadsFor(mostThreads),
    closed: false,
    hears: onanswer,
    listen: (next) => (pool.hears = next),
    give: async () => undefined,
    drain: async () => undefined,
    close: async () => void (pool.closed = true),
    rest: () => undefined
  };
  started.push(pool);
  return pool;
}

beforeEach(() => {
  started = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the next run has the threads of the last, and hears their answers', async () => {
  const pools = keepPools(startPool);
  const [first, second] = [vi.fn(), vi.fn()];
  const pool = pools.take('registration', 1, first);
  await pools.keep('registration', pool);
  expect(pools.take('registration', 1, second)).toBe(pool);
  started[0]!.hears(7);
  expect(second).toHaveBeenCalledWith(7);
  expect(first).not.toHaveBeenCalled();
});

test('of two runs at once each has its own, and one set is kept', async () => {
  const pools = keepPools(startPool);
  const [one, other] = [
    pools.take('registration', 1, vi.fn()),
    pools.take('registration', 1, vi.fn())
  ];
  expect(one).not.toBe(other);
  await pools.keep('registration', one);
  await pools.keep('registration', other);
  expect(started.map(({ closed }) => closed)).toEqual([false, true]);
});

test('another round has other forms, and so other threads', async () => {
  const pools = keepPools(startPool);
  const pool = pools.take('registration', 1, vi.fn());
  await pools.keep('registration', pool);
  expect(pools.take('frameCheck', 1, vi.fn())).not.toBe(pool);
});

test('too few for the next run, or not taken for long: they end', async () => {
  const pools = keepPools(startPool);
  await pools.keep('registration', pools.take('registration', 0, vi.fn()));
  await pools.keep('registration', pools.take('registration', 1, vi.fn()));
  expect(started.map(({ closed }) => closed)).toEqual([true, false]);
  vi.advanceTimersByTime(10 * 60_000);
  expect(started.map(({ closed }) => closed)).toEqual([true, true]);
});
