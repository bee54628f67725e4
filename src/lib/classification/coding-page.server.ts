/** Everything a coder sees of one activity: what was said, what was answered, what the assistant makes of it. */
import type { Actor, Scope } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import type { Reader } from '../platform/database.server';
import { activitiesOf, establishmentOf } from './activity';
import { assistantWith } from './assistant.server';
import type { CodingPage } from './coding';
import { OFFERED } from './doubt';
import { acceptedSynonyms, activityForCoding, codingsOf } from './queries.server';
import { wordOf } from './synonym';

/** null when the scope has no such activity, or it does not stand any more. The caller logs the access. */
export async function codingPage(
  reader: Reader,
  scope: Scope,
  coder: Actor,
  round: Round,
  activityId: string
): Promise<CodingPage | null> {
  const found = await activityForCoding(reader, scope, coder, round, activityId);
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
