/** What the screens of the coding queue show, for the county and for an org unit: presented data only. */
import { scopeOf, type Actor } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import type { Reader } from '../platform/database.server';
import { jobsOfKind } from '../platform/jobs.server';
import { assistantWith } from './assistant.server';
import type { CodingFilter } from './coding-filter';
import { agreementOf } from './double-coding';
import { FILL_JOB } from './filling';
import {
  acceptedSynonyms,
  blindPairs,
  codingDifferences,
  codingFigures,
  codingQueue,
  proposedSynonymCount,
  synonymList
} from './queries.server';
import type { PresentedSynonym } from './synonym';

export async function codingBoard(
  reader: Reader,
  actor: Actor,
  round: Round,
  filter: CodingFilter
) {
  const scope = scopeOf(actor);
  const [job] = await jobsOfKind(reader, FILL_JOB, 1);
  const works = job !== undefined && (job.state === 'queued' || job.state === 'running');
  return {
    filter,
    figures: await codingFigures(reader, scope, actor, round),
    queue: await codingQueue(reader, scope, actor, round, filter),
    agreement: agreementOf(await blindPairs(reader, scope, round)),
    proposed: await proposedSynonymCount(reader),
    filling: works ? { done: job.done, total: job.total } : null
  };
}

export async function differencesPage(reader: Reader, actor: Actor, round: Round) {
  const lines = await codingDifferences(reader, scopeOf(actor), round);
  const assistant = assistantWith(await acceptedSynonyms(reader));
  const codes = new Set(lines.flatMap(({ first, second }) => [first.code, second.code]));
  const names = [...codes].map((code) => [code, assistant.describe(code)?.zh ?? ''] as const);
  return { lines, names: Object.fromEntries(names) };
}

export async function synonymsPage(reader: Reader, actor: Actor): Promise<PresentedSynonym[]> {
  const assistant = assistantWith(await acceptedSynonyms(reader));
  return (await synonymList(reader, actor)).map((line) => ({
    ...line,
    className: assistant.describe(line.code)?.zh ?? '',
    now: assistant.suggest([line.word], '')[0] ?? null
  }));
}
