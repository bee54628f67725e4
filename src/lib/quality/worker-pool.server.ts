/**
 * A few threads that answer messages one by one. Who gives waits while every thread has enough to do, so that a cursor
 * is read only as fast as its rows are worked on.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export type WorkerPool<Answer> = {
  readonly threads: number;
  /** Who hears the answers from now on. */
  listen(onanswer: (answer: Answer) => void): void;
  /** Resolves when the batch was handed over; its buffer belongs to the thread then. Rejects when a thread died. */
  give(batch: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Resolves when everything given was answered. */
  drain(): Promise<void>;
  close(): Promise<void>;
  /** The process may end while they wait for more, until something is given again. */
  rest(): void;
};

/** Batches a thread holds: the one it works on and the next. */
const HELD = 2;
const MOST_THREADS = 8;

type Thread = { worker: Worker; held: number };

export type WorkerPoolParts<Answer> = {
  /** Address of the module the threads run. */
  address: string;
  workerData: object;
  onanswer(answer: Answer): void;
  /** No more than there is work for; at most one for each core. */
  mostThreads?: number;
};

export function startWorkerPool<Answer>(parts: WorkerPoolParts<Answer>): WorkerPool<Answer> {
  let { onanswer } = parts;
  const count = threadsFor(parts.mostThreads);
  const waiting: (() => void)[] = [];
  let failure: Error | null = null;
  const wake = () => waiting.splice(0).forEach((resolve) => resolve());
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  const threads = Array.from({ length: count }, (): Thread => {
    const worker = startThread(parts.address, parts.workerData);
    const thread = { worker, held: 0 };
    worker.on('error', fail);
    worker.on('message', (answer: Answer) => {
      thread.held -= 1;
      try {
        onanswer(answer);
      } catch (error) {
        fail(error as Error);
      }
      wake();
    });
    return thread;
  });

  async function until<T>(test: () => T | undefined | false): Promise<T> {
    for (;;) {
      if (failure) throw failure;
      const found = test();
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  return {
    threads: count,
    listen: (next) => (onanswer = next),
    async give(batch) {
      const thread = await until(() => leastBusy(threads));
      thread.held += 1;
      thread.worker.ref();
      thread.worker.postMessage(batch, [batch.buffer]);
    },
    async drain() {
      await until(() => threads.every(({ held }) => held === 0));
    },
    rest: () => threads.forEach(({ worker }) => worker.unref()),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    }
  };
}

/** @param most as many as there is work for */
export function threadsFor(most = MOST_THREADS): number {
  return Math.min(availableParallelism(), MOST_THREADS, most);
}

function leastBusy(threads: readonly Thread[]): Thread | undefined {
  const [first] = threads.toSorted((a, b) => a.held - b.held);
  return first && first.held < HELD ? first : undefined;
}

/**
 * A build's module is started as it is; in the source tree (scripts and tests, which run in the project's folder) the
 * thread must learn to read TypeScript first.
 */
function startThread(address: string, workerData: object): Worker {
  if (!address.endsWith('.ts')) return new Worker(new URL(address), { workerData });
  const script = `import('tsx/esm/api').then(({ register }) => { register(); return import('${address}'); })`;
  return new Worker(script, { eval: true, execArgv: [], workerData });
}
