import { fail } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { allocateEntries } from '$lib/frame/commands/allocate-entries.server';
import { entryFilter } from '$lib/frame/entry-filter';
import { areaChoices, entryPage, frameSummary } from '$lib/frame/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const asked = Object.fromEntries(url.searchParams);
  const filter = entryFilter.parse({ ...asked, place: 'unplaced' });
  return application().read(async (reader) => ({
    filter,
    summary: await frameSummary(reader),
    areas: await areaChoices(reader),
    ...(await entryPage(reader, filter))
  }));
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const input = { entryIds: form.getAll('entry'), areaId: form.get('area') };
    const result = await application().execute(allocateEntries, input, locals.actor!, locals);
    return result.ok ? result.answer : fail(statusOf(result.problem), { problem: result.problem });
  }
};
