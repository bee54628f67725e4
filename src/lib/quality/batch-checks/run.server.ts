/**
 * All batch checks of a round at one moment of the database, as a step of the quality run. What grows with the county
 * stays in PostgreSQL or streams by; here are only its areas and what was found.
 */
import type postgres from 'postgres';
import type { Round } from '../../casework/lifecycle';
import { oldNumberCheckIsRight } from '../../frame/identity';
import type { Database } from '../../platform/database.server';
import { emptyAssessment, type Assessment } from '../assessment';
import { areaLines } from './area-counts.server';
import { checksOnArea } from './areas';
import { confirmationsOf, explainedAreas, repeatedExplanations } from './explanations.server';
import { placeHits } from './positions.server';
import { respondentHits, type RespondentHit } from './respondents.server';
import { addAreaHit, addCaseHit, settleConfirmed } from './verdict';

/** Parts of the work, for the job's progress. */
export const BATCH_PARTS = 4;

export type BatchRunParts = { signal: AbortSignal; report(partsDone: number): void };

/** Counts no submissions: they are counted where the forms are evaluated. Throws the signal's reason once it aborts. */
export async function checkCounty(
  { plain }: Pick<Database, 'plain'>,
  round: Round,
  { signal, report }: BatchRunParts
): Promise<Assessment> {
  return plain.begin('isolation level repeatable read read only', async (tx) => {
    // What is joined here is joined whole, and has no statistics.
    await tx`set local enable_nestloop = off`;
    await tx`set local jit = off`;
    const whole = emptyAssessment();
    const parts = [checkRespondents, checkPlaces, checkExplanations, checkAreas];
    for (const [done, part] of parts.entries()) {
      await part(tx, round, whole, signal);
      signal.throwIfAborted();
      report(done + 1);
    }
    const suspects = whole.findings.flatMap((finding) =>
      'caseId' in finding && finding.severity === 'verify' ? [finding.caseId] : []
    );
    settleConfirmed(whole, await confirmationsOf(tx, [...new Set(suspects)]));
    return whole;
  });
}

type Part = (
  tx: postgres.TransactionSql,
  round: Round,
  whole: Assessment,
  signal: AbortSignal
) => Promise<void>;

const AT_A_TIME = 1_000;

const checkRespondents: Part = async (tx, round, whole, signal) => {
  const query = respondentHits(tx, round);
  // PostgreSQL sorts and joins before it gives the first row.
  const stop = () => query.cancel();
  signal.addEventListener('abort', stop);
  try {
    for await (const hits of query.cursor(AT_A_TIME)) {
      signal.throwIfAborted();
      for (const hit of hits) if (!isRightNumber(hit)) addCaseHit(whole, hit);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

function isRightNumber({ check, value }: RespondentHit): boolean {
  return check === 'ID-10' && value !== null && oldNumberCheckIsRight(value);
}

const checkPlaces: Part = async (tx, round, whole, signal) => {
  for await (const hits of placeHits(tx, round)) {
    signal.throwIfAborted();
    for (const hit of hits) addCaseHit(whole, { ...hit, items: ['pos'], row: null });
  }
};

const checkExplanations: Part = async (tx, round, whole) => {
  const repeated = await repeatedExplanations(tx, round);
  if (repeated > 0) whole.hints['611:§6.1'] = repeated;
};

const checkAreas: Part = async (tx, round, whole) => {
  const explained = await explainedAreas(tx, round);
  for (const line of await areaLines(tx, round)) {
    for (const hit of checksOnArea(line, round)) addAreaHit(whole, line, hit, explained);
  }
};
