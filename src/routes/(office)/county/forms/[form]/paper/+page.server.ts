import { error } from '@sveltejs/kit';
import { censusForms, paperLayout } from '$lib/census-forms/catalogue.server';
import { paperForm } from '$lib/census-forms/paper/paper';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const form = censusForms().find((candidate) => candidate.form === params.form);
  if (!form) error(404, 'platform.not_found');
  return { paper: paperForm(form, paperLayout(form)), crumb: form.form };
};
