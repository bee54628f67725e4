import { error, fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { readCodingFilter } from '$lib/classification/coding-filter';
import { codingInput } from '$lib/classification/coding-form';
import { activityPage, addressAfter } from '$lib/classification/coding-page.server';
import { classifyActivity } from '$lib/classification/commands/classify-activity.server';
import { logAccess } from '$lib/platform/access-log.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor }, params, url }) => {
  const filter = readCodingFilter(url.searchParams);
  const page = await application().read((reader) =>
    activityPage(reader, actor!, CURRENT_ROUND, params.activityId, filter)
  );
  if (!page) error(404, 'classification.activity_not_found');
  await logAccess(application(), actor!, [{ kind: 'case', id: page.activity.caseId }], 'coding');
  return page;
};

export const actions: Actions = {
  classify: async ({ locals, params: { activityId }, request, url }) => {
    const filter = readCodingFilter(url.searchParams);
    const next = await application().read((reader) =>
      addressAfter(reader, locals.actor!, CURRENT_ROUND, activityId, filter, '/org-unit/coding')
    );
    const input = codingInput(await request.formData(), activityId);
    const result = await application().execute(classifyActivity, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, next);
  }
};
