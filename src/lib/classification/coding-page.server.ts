/**
 * Everything a coder sees of one activity: what was said, what was answered, what the assistant makes of it, and its
 * place in the queue that the coder works through. Staff and auditor see the same page, each within their scope.
 */
import { scopeOf, type Actor } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import type { Reader } from '../platform/database.server';
import { isId } from '../platform/ids';
import { activitiesOf, establishmentOf } from './activity';
import { assistantWith } from './assistant.server';
import type { CodingPage } from './coding';
import { codingAddress, type CodingFilter } from './coding-filter';
import { OFFERED } from './doubt';
import {
  acceptedSynonyms,
  activityForCoding,
  codingsOf,
  placeInCodingQueue
} from './queries.server';
import { wordOf } from './synonym';

/** null when the scope has no such activity, or it does not stand any more. The caller logs the access. */
export async function activityPage(
  reader: Reader,
  coder: Actor,
  round: Round,
  activityId: string,
  filter: CodingFilter
) {
  if (!isId(activityId)) return null;
  const activity = await codingPage(reader, coder, round, activityId);
  if (!activity) return null;
  const place = await placeInCodingQueue(reader, scopeOf(coder), coder, round, filter, activityId);
  return { activity, filter, place, crumb: activity.name };
}

/**
 * Where a coder goes from an activity: to the one behind it, else the one before it, else to the queue at `path`.
 * To be asked before the decision, which takes the activity out of the queue.
 */
export async function addressAfter(
  reader: Reader,
  coder: Actor,
  round: Round,
  activityId: string,
  filter: CodingFilter,
  path: string
): Promise<string> {
  const place = await placeInCodingQueue(reader, scopeOf(coder), coder, round, filter, activityId);
  const next = place?.next ?? place?.previous;
  return codingAddress(next ? `${path}/${next}` : path, filter);
}

async function codingPage(
  reader: Reader,
  coder: Actor,
  round: Round,
  activityId: string
): Promise<CodingPage | null> {
  const found = await activityForCoding(reader, scopeOf(coder), coder, round, activityId);
  if (!found) return null;
  const { place, answers, frameCode, ...told } = found;
  const activity = activitiesOf(answers).find((one) => one.place === place);
  if (!activity) return null;
  const assistant = assistantWith(await acceptedSynonyms(reader));
  const { texts, name, answered } = activity;
  const suggestions = assistant.suggest(texts, name || told.name).slice(0, OFFERED);
  const agreed = answered !== null && suggestions[0]?.code === answered;
  return {
    ...told,
    establishment: establishmentOf(place),
    establishmentName: name,
    texts,
    answered: assistant.describe(answered),
    frame: place.startsWith('611:') ? assistant.describe(frameCode) : null,
    suggestions,
    codings: (await codingsOf(reader, coder, activityId)).map((coding) => ({
      ...coding,
      zh: assistant.describe(coding.code)?.zh ?? ''
    })),
    word: agreed ? '' : wordOf(texts)
  };
}
