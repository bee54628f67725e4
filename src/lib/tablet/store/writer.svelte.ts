/**
 * Brings changes to disk in order and loses none: what could not be written (storage full) stays in memory,
 * is told, and goes along with the next write. One write at a time; changes of the same row replace each other.
 */
import type { Problem } from '../../platform/problem';
import type { Database } from './database';
import type { Change, Kind } from './rows';

export type Writer = {
  /** Why what was typed is not on disk at the moment. */
  readonly problem: Problem | null;
  readonly unwritten: number;
  isPending(kind: Kind, id: string): boolean;
  /** Resolves when these changes, and all before them, are on disk or have failed to get there. */
  write(changes: readonly Change[]): Promise<void>;
  /** Writes what waits beside the write that is going on: a page that is being left does not live to see its turn. */
  hurry(): void;
};

/** @param told called with the rows that have reached the disk */
export function createWriter(
  database: Pick<Database, 'write'>,
  told: (written: readonly Change[]) => void
): Writer {
  const pending = new Map<string, Change>();
  let problem = $state<Problem | null>(null);
  let unwritten = $state(0);
  let running: Promise<void> | null = null;

  async function flush() {
    while (pending.size > 0) {
      const batch = [...pending.entries()];
      problem = await database.write(batch.map(([, change]) => change));
      if (problem) return;
      // A row changed again while it was written keeps its newer change for the next turn.
      for (const [key, change] of batch) if (pending.get(key) === change) pending.delete(key);
      unwritten = pending.size;
      told(batch.map(([, change]) => change));
    }
  }

  return {
    get problem() {
      return problem;
    },
    get unwritten() {
      return unwritten;
    },
    isPending: (kind, id) => pending.has(`${kind}/${id}`),
    write(changes) {
      for (const change of changes) pending.set(`${change.kind}/${change.id}`, change);
      unwritten = pending.size;
      running = (running ?? Promise.resolve()).then(flush);
      return running;
    },
    hurry() {
      if (pending.size > 0) void database.write([...pending.values()]);
    }
  };
}
