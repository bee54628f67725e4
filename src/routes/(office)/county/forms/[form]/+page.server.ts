import { error } from '@sveltejs/kit';
import { censusForms } from '$lib/census-forms/catalogue.server';
import { formPage } from '$lib/census-forms/form-page';
import { itemHelp } from '$lib/census-forms/help-catalogue.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) => {
  const form = censusForms().find((candidate) => candidate.form === params.form);
  if (!form) error(404, 'platform.not_found');
  const help = itemHelp().find((candidate) => candidate.form === form.form);
  return { page: formPage(form, help, locals.language), crumb: form.form };
};
