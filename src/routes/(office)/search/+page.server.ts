import { isLeadDepartment } from '$lib/access/actor';
import { searchRespondents } from '$lib/assembly/respondent-search.server';
import { application } from '$lib/assembly/running.server';
import { translate } from '$lib/i18n/dictionary';
import type { PageServerLoad } from './$types';

const MOST = 100;

export const load: PageServerLoad = async ({ locals, url }) => ({
  crumb: translate(locals.language, 'casework.search.title'),
  showOrgUnit: isLeadDepartment(locals.actor!.role),
  found: await searchRespondents(application(), locals.actor!, url.searchParams.get('q'), MOST)
});
