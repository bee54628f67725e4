import { error } from '@sveltejs/kit';
import { application } from '$lib/assembly/running.server';
import { isId } from '$lib/platform/ids';
import { logAccess } from '$lib/platform/access-log.server';
import { submissionPaper } from '$lib/review/submission-paper.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  if (!isId(params.caseId)) error(404, 'casework.case_not_found');
  const { caseId } = params;
  const found = await application().read((reader) =>
    submissionPaper(reader, { kind: 'county' }, caseId)
  );
  if (!found) error(404, 'casework.case_not_found');
  await logAccess(application(), locals.actor!, [{ kind: 'case', id: caseId }], 'paper');
  return { ...found, caseId, crumb: found.name };
};
