import { error, fail, redirect } from '@sveltejs/kit';
import { scopeOf } from '$lib/access/actor';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { isId } from '$lib/platform/ids';
import { logAccess } from '$lib/platform/access-log.server';
import { checkKey } from '$lib/quality/finding';
import { checkWords } from '$lib/quality/check-words.server';
import { openFindingsOf } from '$lib/quality/queries.server';
import { chosenSubmissions, writtenRemarks } from '$lib/review/decision-form';
import { approveSubmissions } from '$lib/review/commands/approve-submissions.server';
import { returnSubmission } from '$lib/review/commands/return-submission.server';
import { placeInQueue } from '$lib/review/queries.server';
import { queueAddress, queueFilterOf, readQueueFilter } from '$lib/review/queue-filter';
import { submissionPage } from '$lib/review/submission-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  if (!isId(params.caseId)) error(404, 'casework.case_not_found');
  const found = await application().read(async (reader) => ({
    submission: await submissionPage(
      reader,
      scopeOf(locals.actor!),
      params.caseId,
      locals.language
    ),
    findings: await openFindingsOf(reader, params.caseId, CURRENT_ROUND)
  }));
  if (!found.submission) error(404, 'casework.case_not_found');
  await logAccess(application(), locals.actor!, [{ kind: 'case', id: params.caseId }], 'review');
  const { submission, findings } = found;
  const filter = readQueueFilter(event.url.searchParams);
  const words = checkWords(CURRENT_ROUND, findings.map(checkKey), locals.language);
  const place = await placeOf(event);
  return { submission, findings, words, filter, crumb: submission.name, place };
};

export const actions: Actions = {
  approve: async (event) => {
    const next = await nextAddress(event);
    const input = { cases: chosenSubmissions(await event.request.formData()) };
    const result = await application().execute(
      approveSubmissions,
      input,
      event.locals.actor!,
      event.locals
    );
    const problem = result.ok ? result.answer.refused[0]?.problem : result.problem;
    if (problem) return fail(statusOf(problem), { problem });
    redirect(303, next);
  },
  return: async (event) => {
    const next = await nextAddress(event);
    const form = await event.request.formData();
    const input = { ...chosenSubmissions(form)[0], remarks: writtenRemarks(form) };
    const result = await application().execute(
      returnSubmission,
      input,
      event.locals.actor!,
      event.locals
    );
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, next);
  }
};

function placeOf({ locals, params, url }: RequestEvent) {
  const filter = readQueueFilter(url.searchParams);
  const round = filter.round ?? CURRENT_ROUND;
  return application().read((reader) =>
    placeInQueue(reader, scopeOf(locals.actor!), round, queueFilterOf(filter), params.caseId)
  );
}

/** The submission behind this one, to be asked before the decision; the queue when it was the last. */
async function nextAddress(event: RequestEvent): Promise<string> {
  const place = await placeOf(event);
  const next = place?.next ?? place?.previous;
  return queueAddress(
    `/org-unit/review${next ? `/${next}` : ''}`,
    readQueueFilter(event.url.searchParams)
  );
}
