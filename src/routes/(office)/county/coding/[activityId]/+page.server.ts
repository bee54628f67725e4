import { error, fail, redirect } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { codingAddress, readCodingFilter } from '$lib/classification/coding-filter';
import { codingInput } from '$lib/classification/coding-form';
import { codingPage } from '$lib/classification/coding-page.server';
import { classifyActivity } from '$lib/classification/commands/classify-activity.server';
import { settleClassification } from '$lib/classification/commands/settle-classification.server';
import { placeInCodingQueue } from '$lib/classification/queries.server';
import { logAccess } from '$lib/platform/access-log.server';
import { isId } from '$lib/platform/ids';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const actor = locals.actor!;
  if (!isId(params.activityId)) error(404, 'classification.activity_not_found');
  const activity = await application().read((reader) =>
    codingPage(reader, scopeOf(actor), actor, CURRENT_ROUND, params.activityId)
  );
  if (!activity) error(404, 'classification.activity_not_found');
  await logAccess(application(), actor, [{ kind: 'case', id: activity.caseId }], 'coding');
  const filter = readCodingFilter(url.searchParams);
  return { activity, filter, crumb: activity.name, place: await placeOf(event) };
};

export const actions: Actions = {
  classify: async (event) => {
    const next = await nextAddress(event);
    const input = codingInput(await event.request.formData(), event.params.activityId);
    const { locals } = event;
    const result = await application().execute(classifyActivity, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, next);
  },
  settle: async (event) => {
    const input = codingInput(await event.request.formData(), event.params.activityId);
    const { locals } = event;
    const result = await application().execute(settleClassification, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    return { problem: null };
  }
};

function placeOf({ locals, params, url }: RequestEvent) {
  const actor = locals.actor!;
  const filter = readCodingFilter(url.searchParams);
  return application().read((reader) =>
    placeInCodingQueue(reader, scopeOf(actor), actor, CURRENT_ROUND, filter, params.activityId)
  );
}

/** The activity behind this one, to be asked before the decision; the queue when it was the last. */
async function nextAddress(event: RequestEvent): Promise<string> {
  const place = await placeOf(event);
  const next = place?.next ?? place?.previous;
  return codingAddress(
    `/county/coding${next ? `/${next}` : ''}`,
    readCodingFilter(event.url.searchParams)
  );
}
