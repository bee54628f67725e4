/** Who did what when. Read by the lead department; nobody writes or deletes here. */
import { application } from '$lib/assembly/running.server';
import { auditFilter } from '$lib/platform/audit';
import { auditPage } from '$lib/platform/audit-queries.server';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const filter = auditFilter.parse(Object.fromEntries(url.searchParams));
  return application().read(async (reader) => ({
    filter,
    ...(await auditPage(reader, filter)),
    orgUnits: await orgUnitNames(reader)
  }));
};
