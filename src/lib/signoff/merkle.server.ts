/**
 * What is signed: the root of a Merkle tree after RFC 6962 §2.1 over an org unit's cases in id order. A leaf is
 * the RFC 8785 form of case id, submission id, outcome and the digest of the answers, so that whoever holds
 * the data can recompute the root, and one changed byte changes it.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json';

export type SignedCase = {
  caseId: string;
  submissionId: string;
  outcome: string;
  answersDigest: string;
};

/** The bytes of a leaf. */
export function leafOf(signed: SignedCase): Buffer {
  const { caseId, submissionId, outcome, answersDigest } = signed;
  return Buffer.from(canonicalJson({ caseId, submissionId, outcome, answersDigest }), 'utf8');
}

/** The root in hex; of no cases it is the hash of nothing, as the RFC has it. */
export function merkleRoot(cases: readonly SignedCase[]): string {
  const ordered = [...cases].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  return treeHash(ordered.map((signed) => hash(Buffer.from([0]), leafOf(signed)))).toString('hex');
}

function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0]!;
  const split = largestPowerOfTwoBelow(leaves.length);
  return hash(Buffer.from([1]), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

function largestPowerOfTwoBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function hash(...parts: Buffer[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}
