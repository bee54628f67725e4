/**
 * The job that fills the queue: reads what was handed in and not entered, weighs each activity by the assistant, and
 * enters some at a time by a command as the coder who asked. Stopped midway it leaves what it entered; the next goes on.
 */
import * as z from 'zod';
import { scopeOf, type Actor } from '../access/actor';
import { activeActor } from '../access/store.server';
import { ROUNDS } from '../casework/lifecycle';
import { canonicalHash, formSet } from '../census-forms/catalogue.server';
import type { Executor } from '../platform/command.server';
import { read, type Database } from '../platform/database.server';
import type { JobHandlers, JobRun } from '../platform/jobs.server';
import type { Json } from '../platform/problem';
import { assistantWith, type Assistant } from './assistant.server';
import type { EnteredSubmission } from './classification';
import { enterActivities } from './commands/enter-activities.server';
import { doubtOf } from './doubt';
import { activitiesToWeigh, FILL_JOB, type UnenteredSubmission } from './filling';
import { acceptedSynonyms, unenteredCount, unenteredSubmissions } from './queries.server';

export type ClassificationJobParts = { database: Database; execute: Executor['execute'] };

const payload = z.object({ round: z.enum(ROUNDS) });
type Round = z.infer<typeof payload>['round'];

/** Weighed in one go: some tens of milliseconds, after which whatever else waits for this process has its turn. */
const BATCH = 50;

export function classificationJobs(parts: ClassificationJobParts): JobHandlers {
  return { [FILL_JOB]: (job) => fill(parts, job) };
}

async function fill({ database, execute }: ClassificationJobParts, job: JobRun): Promise<Json> {
  const { round } = payload.parse(job.payload);
  const { actor, accepted } = await read(database, async (reader) => ({
    actor: await activeActor(reader, job.requestedBy),
    accepted: await acceptedSynonyms(reader)
  }));
  if (!actor) throw new Error('whoever asked for the queue is suspended');
  const assistant = assistantWith(accepted);
  const total = await read(database, (reader) => unenteredCount(reader, scopeOf(actor), round));
  let done = 0;
  let entered = 0;
  for await (const batch of batches(database, actor, round)) {
    job.signal.throwIfAborted();
    const submissions = batch.map((submission) => weighed(assistant, round, submission));
    const result = await execute(enterActivities, { submissions }, actor);
    if (!result.ok) throw new Error(result.problem.code);
    entered += result.answer.entered;
    job.report((done += batch.length), Math.max(done, total));
  }
  return { submissions: done, entered };
}

async function* batches(
  database: Database,
  actor: Actor,
  round: Round
): AsyncGenerator<UnenteredSubmission[]> {
  let after: string | null = null;
  for (;;) {
    const batch: UnenteredSubmission[] = await read(database, (reader) =>
      unenteredSubmissions(reader, scopeOf(actor), round, { after, limit: BATCH })
    );
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)!.caseId;
  }
}

function weighed(
  assistant: Assistant,
  round: Round,
  submission: UnenteredSubmission
): EnteredSubmission {
  const { caseId, submissionId, name } = submission;
  const activities = activitiesToWeigh(formSet(round), submission).map((activity) => {
    const { place, texts, answered, choice } = activity;
    const suggestions = assistant.suggest(texts, activity.name || name);
    return {
      place,
      basis: canonicalHash({ texts, answered }),
      answered,
      choice,
      doubt: doubtOf(answered, suggestions, choice)
    };
  });
  return { caseId, submissionId, activities };
}
