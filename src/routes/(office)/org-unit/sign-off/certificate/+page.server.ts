import { error } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { outcomeCounts, signoffBoard } from '$lib/signoff/queries.server';
import { countyName } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const orgUnitId = locals.actor!.orgUnitId!;
  return application().read(async (reader) => {
    const board = await signoffBoard(reader, orgUnitId, CURRENT_ROUND);
    if (!board) error(404);
    return {
      board,
      outcomes: await outcomeCounts(reader, orgUnitId, CURRENT_ROUND),
      county: await countyName(reader)
    };
  });
};
