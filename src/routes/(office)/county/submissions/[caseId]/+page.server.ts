import { error, fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/assembly/problem-status';
import { application } from '$lib/assembly/running.server';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { isId } from '$lib/platform/ids';
import { logAccess } from '$lib/platform/access-log.server';
import { checkKey } from '$lib/quality/finding';
import { checkWords } from '$lib/quality/check-words.server';
import { openFindingsOf } from '$lib/quality/queries.server';
import { chosenSubmissions, writtenRemarks } from '$lib/review/decision-form';
import { returnSubmission } from '$lib/review/commands/return-submission.server';
import { submissionPage } from '$lib/review/submission-page.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  if (!isId(params.caseId)) error(404, 'casework.case_not_found');
  const found = await application().read(async (reader) => ({
    submission: await submissionPage(reader, { kind: 'county' }, params.caseId, locals.language),
    findings: await openFindingsOf(reader, params.caseId, CURRENT_ROUND)
  }));
  if (!found.submission) error(404, 'casework.case_not_found');
  await logAccess(
    application(),
    locals.actor!,
    [{ kind: 'case', id: params.caseId }],
    'submission'
  );
  const { submission, findings } = found;
  const words = checkWords(CURRENT_ROUND, findings.map(checkKey), locals.language);
  return { submission, findings, words, crumb: submission.name };
};

export const actions: Actions = {
  return: async ({ locals, request, params }) => {
    const form = await request.formData();
    const input = { ...chosenSubmissions(form)[0], remarks: writtenRemarks(form) };
    const result = await application().execute(returnSubmission, input, locals.actor!, locals);
    if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem });
    redirect(303, `/county/submissions/${params.caseId}`);
  }
};
