/** The forms of a round with the lists they choose from, for tablets; unchanged ones are not sent again. */
import { problemResponse } from '$lib/assembly/problem-response';
import { requireRole } from '$lib/access/policy';
import { CURRENT_ROUND } from '$lib/casework/lifecycle';
import { downloadResponse } from '$lib/census-forms/download.server';
import { formPackage } from '$lib/census-forms/package.server';
import { platformProblem } from '$lib/platform/problems';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals }) => {
  if (!locals.actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const notAllowed = requireRole(locals.actor, 'enumerator');
  if (notAllowed) return problemResponse(notAllowed);
  const round = url.searchParams.get('round') ?? CURRENT_ROUND;
  const wanted = formPackage(round);
  if (!wanted) return problemResponse(platformProblem('platform.not_found'));
  return downloadResponse(request, wanted);
};
