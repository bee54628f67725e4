/** Evidence (§4.8): a signature, photo or scan, named by the SHA-256 of its bytes and sent apart from the forms. */
import * as z from 'zod';

export const EVIDENCE_MAX_BYTES = 2 * 1024 * 1024;
export const EVIDENCE_MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export const EVIDENCE_KINDS = ['signature', 'photo', 'scan'] as const;

export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number];

export const evidenceInput = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(EVIDENCE_KINDS),
  mediaType: z.string().max(100),
  caseId: z.uuid(),
  content: z.instanceof(Uint8Array)
});

export type EvidenceInput = z.infer<typeof evidenceInput>;

const MARKS: Record<EvidenceMediaType, (content: Uint8Array) => boolean> = {
  'image/png': (content) => hasAt(content, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': (content) => hasAt(content, 0, [0xff, 0xd8, 0xff]),
  'image/webp': (content) =>
    hasAt(content, 0, [0x52, 0x49, 0x46, 0x46]) && hasAt(content, 8, [0x57, 0x45, 0x42, 0x50])
};

/** Whether it is an image of a known type, and really one: what is shown to reviewers must be what it says. */
export function isKnownImage(
  mediaType: string,
  content: Uint8Array
): mediaType is EvidenceMediaType {
  return Object.hasOwn(MARKS, mediaType) && MARKS[mediaType as EvidenceMediaType](content);
}

function hasAt(content: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[offset + index] === byte);
}
