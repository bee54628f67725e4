import { fail } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { chosenSubmissions } from '$lib/review/decision-form';
import { approveSubmissions } from '$lib/review/commands/approve-submissions.server';
import { queueChoices, queueCounts, reviewQueue } from '$lib/review/queries.server';
import { queueFilterOf, readQueueFilter } from '$lib/review/queue-filter';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const scope = scopeOf(locals.actor!);
  const filter = readQueueFilter(url.searchParams);
  const paging = { page: filter.page, pageSize: PAGE_SIZE };
  return application().read(async (reader) => ({
    filter,
    pageSize: PAGE_SIZE,
    queue: await reviewQueue(reader, scope, CURRENT_ROUND, queueFilterOf(filter), paging),
    counts: await queueCounts(reader, scope, CURRENT_ROUND),
    choices: await queueChoices(reader, scope, CURRENT_ROUND)
  }));
};

export const actions: Actions = {
  approve: async ({ locals, request }) => {
    const input = { cases: chosenSubmissions(await request.formData()) };
    const result = await application().execute(approveSubmissions, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    return { approved: result.answer.approved, refused: result.answer.refused };
  }
};
