import { fail } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { chosenSubmissions } from '$lib/review/decision-form';
import { approveSubmissions } from '$lib/review/commands/approve-submissions.server';
import { queuePage } from '$lib/review/queue-page.server';
import { queueChoices, queueCounts } from '$lib/review/queries.server';
import { queueFilterOf, readQueueFilter } from '$lib/review/queue-filter';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const scope = scopeOf(locals.actor!);
  const filter = readQueueFilter(url.searchParams);
  const { kind: _kind, ...place } = queueFilterOf(filter);
  const round = filter.round ?? CURRENT_ROUND;
  const paging = { page: filter.page, pageSize: PAGE_SIZE };
  return application().read(async (reader) => ({
    filter,
    pageSize: PAGE_SIZE,
    queue: await queuePage(reader, scope, round, queueFilterOf(filter), paging, locals.language),
    counts: await queueCounts(reader, scope, round),
    countsHere: await queueCounts(reader, scope, round, place),
    choices: await queueChoices(reader, scope, round)
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
