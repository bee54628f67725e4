import { error, fail, redirect } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { isId } from '$lib/platform/ids';
import { BATCH_CHECKS, type BatchCheckId } from '$lib/quality/batch-checks/check';
import { explainArea } from '$lib/quality/commands/explain-area.server';
import { areaFindingOf } from '$lib/quality/queries.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  if (!isId(params.findingId)) error(404, 'quality.area_finding_not_found');
  const finding = await application().read((reader) =>
    areaFindingOf(reader, scopeOf(locals.actor!), params.findingId)
  );
  if (!finding) error(404, 'quality.area_finding_not_found');
  const { message, rule } = BATCH_CHECKS[finding.checkId as BatchCheckId];
  return {
    finding,
    message: message[locals.language],
    rule: rule[locals.language],
    crumb: finding.areaName
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const input = { ...Object.fromEntries(await request.formData()), ...params };
    const result = await application().execute(explainArea, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, '/org-unit/findings');
  }
};
