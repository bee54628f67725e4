import { censusForms } from '$lib/census-forms/catalogue.server';
import { formLine } from '$lib/census-forms/overview';
import { ruleReports } from '$lib/census-forms/rule-report.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  forms: censusForms().map((form) => formLine(form, locals.language)),
  reports: await ruleReports()
});
