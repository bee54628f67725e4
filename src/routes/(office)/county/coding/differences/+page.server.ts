import { scopeOf } from '$lib/access/actor';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { differencesPage } from '$lib/classification/coding-board.server';
import { blindPairs, proposedSynonymCount } from '$lib/classification/queries.server';
import { agreementOf } from '$lib/classification/double-coding';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = locals.actor!;
  return application().read(async (reader) => ({
    ...(await differencesPage(reader, actor, CURRENT_ROUND)),
    agreement: agreementOf(await blindPairs(reader, scopeOf(actor), CURRENT_ROUND)),
    proposed: await proposedSynonymCount(reader)
  }));
};
