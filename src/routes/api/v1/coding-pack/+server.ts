/** What tablets code industries and search code lists with; an unchanged pack is not sent again. */
import { problemResponse } from '$lib/assembly/problem-response';
import { application } from '$lib/assembly/running.server';
import { requireRole } from '$lib/access/policy';
import { codingPack } from '$lib/census-forms/coding-pack.server';
import { downloadResponse } from '$lib/census-forms/download.server';
import { acceptedSynonyms } from '$lib/classification/queries.server';
import { platformProblem } from '$lib/platform/problems';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, locals }) => {
  if (!locals.actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const notAllowed = requireRole(locals.actor, 'enumerator');
  if (notAllowed) return problemResponse(notAllowed);
  const accepted = await application().read(acceptedSynonyms);
  return downloadResponse(request, codingPack(accepted));
};
