import { application } from '$lib/assembly/running.server';
import { entryFilter } from '$lib/frame/entry-filter';
import { entryPage, frameSummary } from '$lib/frame/queries.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const filter = entryFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => ({
    filter,
    summary: await frameSummary(reader),
    orgUnits: await orgUnitNames(reader),
    ...(await entryPage(reader, filter))
  }));
};
