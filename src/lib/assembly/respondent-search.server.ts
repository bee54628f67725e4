/** The search of the offices' top bar: what a person finds within their scope, and where each hit leads them. */
import { scopeOf, type Actor } from '../access/actor';
import { CURRENT_ROUND } from '../casework/lifecycle';
import { searchText } from '../casework/respondent-hit';
import { respondentHits } from '../casework/search-queries.server';
import type { Application } from './application.server';
import { hitAddress, type FoundRespondents } from './hit-address';

/** @param typed as it stands in the address; blank finds nothing */
export async function searchRespondents(
  { read }: Pick<Application, 'read'>,
  actor: Actor,
  typed: string | null,
  limit: number
): Promise<FoundRespondents> {
  const text = searchText.parse(typed ?? undefined);
  if (text === undefined) return { text: '', hits: [], more: false };
  const { hits, more } = await read((reader) =>
    respondentHits(reader, scopeOf(actor), CURRENT_ROUND, text, limit)
  );
  return {
    text,
    more,
    hits: hits.map((hit) => ({ ...hit, address: hitAddress(actor.role, hit) }))
  };
}
