/**
 * Looks at a file before it is read: is it text, in which encoding, what is its fingerprint. UTF-8 is tried
 * strictly and first, because UTF-8 bytes also pass as GB18030, while the reverse fails.
 */
import { createHash } from 'node:crypto';
import { refuse } from '../platform/problem';
import type { Encoding, FileSource } from './file-source';
import { frameProblem } from './problems';

export type Inspection = { encoding: Encoding; sha256: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const LINE_FEED = 10;

/** Refuses an empty file, a workbook, and bytes in neither encoding (naming the line). */
export async function inspectFile(source: FileSource): Promise<Inspection> {
  const hash = createHash('sha256');
  let first = true;
  const unreadable = await firstUnreadableLine(source, 'utf-8', (chunk) => {
    if (first) refuseWorkbook(chunk);
    first = false;
    hash.update(chunk);
  });
  if (first) refuse(frameProblem('frame.file_empty'));
  const sha256 = hash.digest('hex');
  if (unreadable === null) return { encoding: 'utf-8', sha256 };
  const line = await firstUnreadableLine(source, 'gb18030');
  if (line === null) return { encoding: 'gb18030', sha256 };
  return refuse(frameProblem('frame.encoding_unreadable', { line: Math.max(line, unreadable) }));
}

function refuseWorkbook(chunk: Uint8Array): void {
  const starts = (magic: readonly number[]) => magic.every((byte, place) => chunk[place] === byte);
  if (starts(ZIP) || starts(OLE)) refuse(frameProblem('frame.file_is_spreadsheet'));
}

/** The line of the first bytes that are not of the encoding; null if all are. Reads to the end in any case. */
async function firstUnreadableLine(
  source: FileSource,
  encoding: Encoding,
  onChunk: (chunk: Uint8Array) => void = () => {}
): Promise<number | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let found: number | null = null;
  for await (const chunk of source.open()) {
    onChunk(chunk);
    if (found !== null) continue;
    try {
      decoder.decode(chunk, { stream: true });
      line += lineFeeds(chunk);
    } catch {
      found = line + lineFeeds(beforeDamage(chunk, encoding));
    }
  }
  return found ?? (endsCleanly(decoder) ? null : line);
}

function endsCleanly(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** The part of a chunk before its first undecodable byte, to the line exactly. */
function beforeDamage(chunk: Uint8Array, encoding: Encoding): Uint8Array {
  let [low, high] = [0, chunk.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (decodes(chunk.subarray(0, middle), encoding)) low = middle;
    else high = middle;
  }
  return chunk.subarray(0, low);
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
