import { fail } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { synonymsPage } from '$lib/classification/coding-board.server';
import { decideSynonym } from '$lib/classification/commands/decide-synonym.server';
import { codingFigures } from '$lib/classification/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = locals.actor!;
  return application().read(async (reader) => ({
    lines: await synonymsPage(reader, actor),
    figures: await codingFigures(reader, scopeOf(actor), actor, CURRENT_ROUND)
  }));
};

export const actions: Actions = {
  decide: async ({ locals, request }) => {
    const form = await request.formData();
    const input = { synonymId: form.get('synonym'), verdict: form.get('verdict') };
    const result = await application().execute(decideSynonym, input, locals.actor!, locals);
    return result.ok
      ? { problem: null }
      : fail(statusOf(result.problem), { problem: result.problem });
  }
};
