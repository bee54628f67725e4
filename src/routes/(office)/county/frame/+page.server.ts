import { application } from '$lib/assembly/running.server';
import { entryFilter } from '$lib/frame/entry-filter';
import { mayChangeFrame } from '$lib/frame/policy';
import { entryPage, frameSummary } from '$lib/frame/queries.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = entryFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => ({
    filter,
    mayChange: mayChangeFrame(locals.actor!) === null,
    summary: await frameSummary(reader),
    orgUnits: await orgUnitNames(reader),
    ...(await entryPage(reader, filter))
  }));
};
