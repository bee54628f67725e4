/** The digest of a case's answers, as receipts show it and sign-off signs it: SHA-256 of their RFC 8785 form. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json';

/** 64 hexadecimal characters; throws a TypeError for what JSON cannot say. */
export function answersDigest(answers: object): string {
  return createHash('sha256').update(canonicalJson(answers)).digest('hex');
}
