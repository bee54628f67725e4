import { censusForms } from '$lib/census-forms/catalogue.server';
import { formLine } from '$lib/census-forms/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  forms: censusForms().map((form) => formLine(form, locals.language))
});
