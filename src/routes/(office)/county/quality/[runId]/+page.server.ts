import { error, fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { formatDateTime } from '$lib/i18n/format';
import { isId } from '$lib/platform/ids';
import { checkTable } from '$lib/quality/check-table';
import { checkWords } from '$lib/quality/check-words.server';
import { cancelQualityRun } from '$lib/quality/commands/cancel-quality-run.server';
import { findingCounts, qualityRun } from '$lib/quality/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  if (!isId(params.runId)) error(404, 'quality.run_not_found');
  const { run, counts } = await application().read(async (reader) => ({
    run: await qualityRun(reader, params.runId),
    counts: await findingCounts(reader, { kind: 'county' }, params.runId)
  }));
  if (!run) error(404, 'quality.run_not_found');
  const table = checkTable(counts);
  const checks = [...table.lines.map((line) => line.check), ...Object.keys(run.hints)];
  const words = checkWords(CURRENT_ROUND, checks, locals.language);
  return { run, table, words, crumb: formatDateTime(run.startedAt) };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    const result = await application().execute(cancelQualityRun, params, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, '/county/quality');
  }
};
