/**
 * How submissions travel to the worker threads: as PostgreSQL wrote them, six lines each, in one buffer that is handed
 * over and not copied. JSON as PostgreSQL writes it has no line breaks, so nothing needs to be escaped, and the thread
 * that reads the database decodes and parses nothing.
 */
import type { StoredSubmission } from './assess';

const LINE = 0x0a;

/** @param texts one per submission: its six lines in the order of `readBatch`, without a last break */
export function packBatch(texts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const packed = new Uint8Array(size);
  let at = 0;
  for (const text of texts) {
    packed.set(text, at);
    at += text.length;
    packed[at] = LINE;
    at += 1;
  }
  return packed;
}

const decoder = new TextDecoder();

export function* readBatch(packed: Uint8Array): Generator<StoredSubmission> {
  const lines = decoder.decode(packed).split('\n');
  for (let at = 0; at + 6 <= lines.length; at += 6) {
    const [submissionId, caseId, orgUnitId, answers, context, explanations] = lines.slice(
      at,
      at + 6
    );
    yield {
      submissionId: submissionId!,
      caseId: caseId!,
      orgUnitId: orgUnitId!,
      answers: answers!,
      context: context!,
      explanations: explanations!
    };
  }
}
