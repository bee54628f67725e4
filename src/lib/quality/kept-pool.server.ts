/**
 * Threads that wait for the next run: to begin anew, each would read the forms and warm up for half a second, a sixth of a
 * run over 100,000. What a run has broken off is not kept, and what nobody takes for a while ends.
 */
import { threadsFor, type WorkerPool } from './worker-pool.server';

/** Milliseconds. */
const KEPT_FOR = 120_000;

type Kept<Answer> = { pool: WorkerPool<Answer>; end: NodeJS.Timeout };

export type PoolKeeper<Key, Answer> = {
  /** A pool kept for this key with enough threads, or a new one; nobody else has it meanwhile. */
  take(key: Key, mostThreads: number, onanswer: (answer: Answer) => void): WorkerPool<Answer>;
  keep(key: Key, pool: WorkerPool<Answer>): Promise<void>;
};

export function keepPools<Key, Answer>(
  start: (key: Key, mostThreads: number, onanswer: (answer: Answer) => void) => WorkerPool<Answer>
): PoolKeeper<Key, Answer> {
  const kept = new Map<Key, Kept<Answer>>();
  return {
    take(key, mostThreads, onanswer) {
      const found = kept.get(key);
      if (!found) return start(key, mostThreads, onanswer);
      clearTimeout(found.end);
      kept.delete(key);
      if (found.pool.threads < threadsFor(mostThreads)) {
        void found.pool.close();
        return start(key, mostThreads, onanswer);
      }
      found.pool.listen(onanswer);
      return found.pool;
    },
    async keep(key, pool) {
      if (kept.has(key)) return pool.close();
      const end = setTimeout(() => {
        kept.delete(key);
        void pool.close();
      }, KEPT_FOR);
      // Neither they nor their end hold up a process that is done.
      end.unref();
      pool.rest();
      kept.set(key, { pool, end });
    }
  };
}
