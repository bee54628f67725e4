import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { startQualityRun } from '$lib/quality/commands/start-quality-run.server';
import { qualityRuns } from '$lib/quality/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  runs: await application().read((reader) => qualityRuns(reader, CURRENT_ROUND))
});

export const actions: Actions = {
  start: async ({ locals }) => {
    const result = await application().execute(
      startQualityRun,
      { round: CURRENT_ROUND },
      locals.actor!,
      locals
    );
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, `/county/quality/${result.answer.runId}`);
  }
};
