/** Keeps a piece of evidence under the SHA-256 of its bytes. The same again changes nothing. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse, type Problem } from '../../platform/problem';
import { EVIDENCE_MAX_BYTES, evidenceInput, isKnownImage, type EvidenceInput } from '../evidence';
import { maySendFor } from '../policy';
import { collectionProblem } from '../problems';
import { readEvidenceCase } from '../store.server';

export const storeEvidence = defineCommand({
  name: 'collection.store_evidence',
  input: evidenceInput,
  facts: (tx: Tx, { caseId }, context) => readEvidenceCase(tx, caseId, context.actor.userId),
  // Whoever had the case once may still send: it may belong to an operation that is kept as contested.
  authorize: (actor: Actor, facts) =>
    maySendFor(actor, facts && (facts.wasAssigned ? 'former' : 'stranger')),
  async run(tx, _facts, evidence, context) {
    const problem = evidenceProblem(evidence);
    if (problem) refuse(problem);
    const { hash, kind, mediaType, content, caseId } = evidence;
    await tx.execute(sql`
      insert into evidence (hash, kind, media_type, size, content, case_id, uploaded_by, uploaded_at)
      values (${hash}, ${kind}, ${mediaType}, ${content.byteLength}, ${Buffer.from(content)}, ${caseId},
              ${context.actor.userId}, ${context.now.toISOString()})
      on conflict (hash) do nothing`);
    return { hash };
  },
  audit: ({ caseId, hash, kind }, facts) => ({
    subject: { kind: 'case', id: caseId },
    orgUnitId: facts?.orgUnitId ?? null,
    details: { evidence: hash, kind }
  })
});

function evidenceProblem({ hash, mediaType, content }: EvidenceInput): Problem | null {
  if (content.byteLength > EVIDENCE_MAX_BYTES) {
    return collectionProblem('collection.evidence_too_large', { limit: EVIDENCE_MAX_BYTES });
  }
  if (!isKnownImage(mediaType, content)) {
    return collectionProblem('collection.evidence_kind_unknown', { mediaType });
  }
  if (createHash('sha256').update(content).digest('hex') !== hash) {
    return collectionProblem('collection.evidence_hash_differs');
  }
  return null;
}
