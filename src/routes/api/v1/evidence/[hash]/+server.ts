/** Evidence, addressed by the SHA-256 of its bytes: enumerators send it, reviewers look at it (each look is logged). */
import { json } from '@sveltejs/kit';
import { problemResponse } from '$lib/assembly/problem-response';
import { application } from '$lib/assembly/running.server';
import { storeEvidence } from '$lib/collection/commands/store-evidence.server';
import { EVIDENCE_MAX_BYTES, evidenceInput } from '$lib/collection/evidence';
import { maySeeEvidence } from '$lib/collection/policy';
import { collectionProblem } from '$lib/collection/problems';
import { evidenceFile } from '$lib/collection/queries.server';
import { logAccess } from '$lib/platform/access-log.server';
import { platformProblem } from '$lib/platform/problems';
import { bodyWithin } from '$lib/platform/request-body.server';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async ({ request, params, url, locals }) => {
  const { actor, requestId } = locals;
  if (!actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const content = await bodyWithin(request, EVIDENCE_MAX_BYTES);
  if (!content) {
    const problem = collectionProblem('collection.evidence_too_large', {
      limit: EVIDENCE_MAX_BYTES
    });
    return problemResponse(problem);
  }
  const evidence = {
    hash: params.hash,
    kind: url.searchParams.get('kind') ?? 'signature',
    mediaType: request.headers.get('content-type') ?? '',
    caseId: url.searchParams.get('case'),
    content
  };
  const stored = await application().execute(storeEvidence, evidence, actor, { requestId });
  return stored.ok ? json(stored.answer) : problemResponse(stored.problem);
};

export const GET: RequestHandler = async ({ params, locals }) => {
  const { actor } = locals;
  if (!actor) return problemResponse(platformProblem('platform.not_signed_in'));
  const running = application();
  const hash = evidenceInput.shape.hash.safeParse(params.hash);
  const file = hash.success
    ? await running.read((reader) => evidenceFile(reader, hash.data))
    : null;
  // Whoever may not see it does not learn that it is there.
  if (!file || maySeeEvidence(actor, file.orgUnitId)) {
    return problemResponse(platformProblem('platform.not_found'));
  }
  await logAccess(running, actor, [{ kind: 'case', id: file.caseId }], 'evidence');
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store'
    }
  });
};
