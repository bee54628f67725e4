/** The contact of a tablet: operations in, results and what changed out (collection/operation.ts, exchange.ts). */
import { json } from '@sveltejs/kit';
import { problemResponse } from '$lib/assembly/problem-response';
import { application } from '$lib/assembly/running.server';
import { synchronise } from '$lib/assembly/sync.server';
import { requireRole } from '$lib/access/policy';
import { syncEnvelope } from '$lib/collection/operation';
import { platformProblem } from '$lib/platform/problems';
import { bodyWithin, jsonOf } from '$lib/platform/request-body.server';
import type { RequestHandler } from './$types';

const MOST_BYTES = 4 * 1024 * 1024;

export const POST: RequestHandler = async ({ request, locals }) => {
  const { actor, requestId } = locals;
  if (!actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const notAllowed = requireRole(actor, 'enumerator');
  if (notAllowed) return problemResponse(notAllowed);
  const body = await bodyWithin(request, MOST_BYTES);
  if (!body) return problemResponse(platformProblem('platform.too_large', { limit: MOST_BYTES }));
  const envelope = syncEnvelope.safeParse(jsonOf(body));
  if (!envelope.success) return problemResponse(platformProblem('platform.invalid_input'));
  return json(await synchronise(application(), actor, envelope.data, { requestId }));
};
