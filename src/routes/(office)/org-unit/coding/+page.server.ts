import { fail } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { codingBoard } from '$lib/classification/coding-board.server';
import { readCodingFilter } from '$lib/classification/coding-filter';
import { fillQueue } from '$lib/classification/commands/fill-queue.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = readCodingFilter(url.searchParams);
  return application().read((reader) => codingBoard(reader, locals.actor!, CURRENT_ROUND, filter));
};

export const actions: Actions = {
  fill: async ({ locals }) => {
    const input = { round: CURRENT_ROUND };
    const result = await application().execute(fillQueue, input, locals.actor!, locals);
    return result.ok
      ? { problem: null }
      : fail(statusOf(result.problem), { problem: result.problem });
  }
};
