/** The beginning of an uploaded file: its header in whichever encoding, and bytes in pieces of one size. */
import { refuse, Refusal } from '../platform/problem';
import { ENCODINGS, type Encoding, type FileSource } from './file-source';
import { frameProblem } from './problems';
import { readRecords } from './reading.server';

const PIECE = 1 << 20;

/** Titles of the columns. Refuses a file without a line. */
export async function readHeader(start: FileSource): Promise<string[]> {
  for (const encoding of ENCODINGS) {
    try {
      const header = await firstRecord(start, encoding);
      return header ?? refuse(frameProblem('frame.file_empty'));
    } catch (error) {
      const unreadable =
        error instanceof Refusal && error.problem.code === 'frame.encoding_unreadable';
      if (!unreadable || encoding === ENCODINGS.at(-1)) throw error;
    }
  }
  return refuse(frameProblem('frame.file_empty'));
}

async function firstRecord(source: FileSource, encoding: Encoding): Promise<string[] | null> {
  for await (const [first] of readRecords(source, encoding)) {
    if (first) return first.cells.map((title) => title.trim());
  }
  return null;
}

/** The bytes of a source in pieces of a megabyte, the last one shorter. */
export async function* inPieces(source: FileSource): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source.open()) {
    parts.push(part);
    size += part.length;
    if (size < PIECE) continue;
    const whole = Buffer.concat(parts);
    for (; size >= PIECE; size -= PIECE)
      yield whole.subarray(whole.length - size, whole.length - size + PIECE);
    parts = size > 0 ? [whole.subarray(whole.length - size)] : [];
  }
  if (size > 0) yield Buffer.concat(parts);
}
