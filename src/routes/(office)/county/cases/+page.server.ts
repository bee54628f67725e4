import { application } from '$lib/assembly/running.server';
import { caseFilterOf, readCaseFilter } from '$lib/casework/board-filter';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { casePage } from '$lib/casework/queries.server';
import { translate } from '$lib/i18n/dictionary';
import { orgUnitNames } from '$lib/territory/queries.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = readCaseFilter(url.searchParams);
  return application().read(async (reader) => ({
    filter,
    crumb: translate(locals.language, 'casework.list.title'),
    mayRead: locals.actor!.role === 'auditor',
    orgUnits: await orgUnitNames(reader),
    cases: await casePage(reader, { kind: 'county' }, CURRENT_ROUND, caseFilterOf(filter), {
      page: filter.page,
      pageSize: 100
    })
  }));
};
