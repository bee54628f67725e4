/** Looks industry classes up by code, name, pinyin or initials, for coders at the office. */
import { json } from '@sveltejs/kit';
import { requireRole } from '$lib/access/policy';
import { problemResponse } from '$lib/assembly/problem-response';
import { application } from '$lib/assembly/running.server';
import { assistantWith } from '$lib/classification/assistant.server';
import { acceptedSynonyms } from '$lib/classification/queries.server';
import { platformProblem } from '$lib/platform/problems';
import type { RequestHandler } from './$types';

const SHOWN = 8;

export const GET: RequestHandler = async ({ url, locals }) => {
  if (!locals.actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const notAllowed = requireRole(locals.actor, 'staff', 'auditor');
  if (notAllowed) return problemResponse(notAllowed);
  const accepted = await application().read(acceptedSynonyms);
  const query = (url.searchParams.get('q') ?? '').slice(0, 40);
  return json(assistantWith(accepted).search(query, SHOWN));
};
