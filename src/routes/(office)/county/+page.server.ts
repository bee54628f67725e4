import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { ledgers } from '$lib/casework/queries.server';
import { censusDay } from '$lib/platform/clock';
import { dailyFlow, progressByOrgUnit } from '$lib/progress/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { read, clock } = application();
  const now = clock.now();
  const county = { kind: 'county' } as const;
  return read(async (reader) => ({
    asOf: now.toISOString(),
    orgUnits: await progressByOrgUnit(reader, county, CURRENT_ROUND, censusDay(now)),
    flows: await dailyFlow(reader, county, CURRENT_ROUND),
    ledgers: await ledgers(reader, county, CURRENT_ROUND)
  }));
};
