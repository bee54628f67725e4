import { error } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { ledgerDifference } from '$lib/casework/queries.server';
import { censusDay } from '$lib/platform/clock';
import { isId } from '$lib/platform/ids';
import { dailyFlow, progressByArea, progressByEnumerator } from '$lib/progress/queries.server';
import { orgUnitName } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  if (!isId(params.id)) error(404);
  const { read, clock } = application();
  const now = clock.now();
  const today = censusDay(now);
  return read(async (reader) => {
    const name = await orgUnitName(reader, params.id);
    if (name === null) error(404);
    return {
      name,
      crumb: name,
      asOf: now.toISOString(),
      areas: await progressByArea(reader, params.id, CURRENT_ROUND, today),
      enumerators: await progressByEnumerator(reader, params.id, CURRENT_ROUND, today),
      flows: await dailyFlow(reader, { kind: 'orgUnit', orgUnitId: params.id }, CURRENT_ROUND),
      difference: await ledgerDifference(reader, params.id, CURRENT_ROUND)
    };
  });
};
