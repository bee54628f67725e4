/**
 * Evaluates all current submissions of a round in worker threads fed by a cursor: one moment of the database, a few
 * batches in memory, whatever their number.
 */
import type postgres from 'postgres';
import type { Round } from '../casework/lifecycle';
import { fillsForms, outcomesOf } from '../casework/outcome';
import { codeLists, formsFor, listEntries } from '../census-forms/catalogue.server';
import type { Database } from '../platform/database.server';
import { addAssessment, emptyAssessment, type Assessment } from './assessment';
import { packBatch } from './batch';
import type { EvaluationWorkerData } from './evaluation-worker.server';
import { keepPools, type PoolKeeper } from './kept-pool.server';
import { startWorkerPool } from './worker-pool.server';

export type EvaluationParts = {
  signal: AbortSignal;
  report(done: number, total: number): void;
};

const BATCH = 500;

/** Throws the signal's reason soon after it aborts. Outcomes without forms have nothing to evaluate. */
export async function evaluateCurrent(
  { plain }: Pick<Database, 'plain'>,
  round: Round,
  { signal, report }: EvaluationParts
): Promise<Assessment> {
  const { address } = await import('./evaluation-worker.server');
  const kept = poolsAt(address);
  return plain.begin('isolation level repeatable read read only', async (tx) => {
    const whole = emptyAssessment();
    const total = await countCurrent(tx, round);
    report(0, total);
    const pool = kept.take(round, Math.ceil(total / BATCH), (part) => {
      addAssessment(whole, part);
      report(whole.submissions, total);
    });
    try {
      for await (const batch of currentSubmissions(tx, round)) {
        signal.throwIfAborted();
        await pool.give(batch);
      }
      await pool.drain();
      signal.throwIfAborted();
    } catch (error) {
      await pool.close();
      throw error;
    }
    await kept.keep(round, pool);
    return whole;
  });
}

let pools: PoolKeeper<Round, Assessment> | undefined;

/** @param address of the thread's module, known only when it is imported; always the same */
function poolsAt(address: string): PoolKeeper<Round, Assessment> {
  pools ??= keepPools((round, mostThreads, onanswer) =>
    startWorkerPool({ address, workerData: workerDataFor(round), mostThreads, onanswer })
  );
  return pools;
}

function workerDataFor(round: Round): EvaluationWorkerData {
  const lists = [...codeLists().keys()].map((name) => ({ name, entries: listEntries(name) }));
  return { task: 'jingpu.evaluate', forms: formsFor(round), lists };
}

const formOutcomes = (round: Round) =>
  outcomesOf(round).filter((outcome) => fillsForms(outcome, round));

async function countCurrent(tx: postgres.TransactionSql, round: Round): Promise<number> {
  const [found] = await tx`
    select count(*)::int as total from census_case c join submission s on s.id = c.current_submission_id
    where c.round = ${round} and s.outcome = any(${formOutcomes(round)})`;
  return found!.total;
}

/** Batches as `readBatch` expects them: six lines a submission, left as the bytes they came in. */
export async function* currentSubmissions(
  tx: postgres.TransactionSql,
  round: Round
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const rows = tx`
    select concat_ws(E'\n', s.id, c.id, c.org_unit_id, s.answers, s.context, s.explanations)
    from census_case c join submission s on s.id = c.current_submission_id
    where c.round = ${round} and s.outcome = any(${formOutcomes(round)})`;
  for await (const batch of rows.raw().cursor(BATCH)) {
    yield packBatch(batch.map(([text]) => text as Uint8Array));
  }
}
