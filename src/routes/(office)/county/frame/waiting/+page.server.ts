import { fail } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { settleWaitingChanges } from '$lib/frame/commands/settle-waiting-changes.server';
import { frameSummary, waitingChanges } from '$lib/frame/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () =>
  application().read(async (reader) => ({
    summary: await frameSummary(reader),
    changes: await waitingChanges(reader)
  }));

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const input = { entryIds: form.getAll('entry'), settle: form.get('settle') };
    const result = await application().execute(settleWaitingChanges, input, locals.actor!, locals);
    return result.ok ? result.answer : fail(statusOf(result.problem), { problem: result.problem });
  }
};
