import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { censusDay } from '$lib/platform/clock';
import { progressByArea, progressByEnumerator } from '$lib/progress/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { read, clock } = application();
  const actor = locals.actor!;
  const now = clock.now();
  const by = url.searchParams.get('by') === 'enumerator' ? 'enumerator' : 'area';
  const progress = by === 'area' ? progressByArea : progressByEnumerator;
  return {
    by,
    role: actor.role,
    asOf: now.toISOString(),
    lines: await read((reader) => progress(reader, actor.orgUnitId!, CURRENT_ROUND, censusDay(now)))
  };
};
