import { error } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { isId } from '$lib/platform/ids';
import { outcomeCounts, signoffBoard } from '$lib/signoff/queries.server';
import { countyName } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  if (!isId(params.orgUnit)) error(404);
  return application().read(async (reader) => {
    const board = await signoffBoard(reader, params.orgUnit, CURRENT_ROUND);
    if (!board) error(404);
    return {
      board,
      outcomes: await outcomeCounts(reader, params.orgUnit, CURRENT_ROUND),
      county: await countyName(reader)
    };
  });
};
