/**
 * Looks at a file before it is read: is it text, in which encoding, what is its fingerprint. UTF-8 is tried
 * strictly and first, because UTF-8 bytes also pass as GB18030, while the reverse fails.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { refuse } from '../platform/problem';
import type { Encoding, FileSource } from './file-source';
import { frameProblem } from './problems';
import { RECORD_LIMIT } from './reading.server';

export type Inspection = { encoding: Encoding; sha256: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const LINE_FEED = 10;
/** No character takes more than four bytes. */
const LINE_LIMIT = 4 * RECORD_LIMIT;

/** Refuses an empty file, a workbook, and bytes in neither encoding (naming the line). */
export async function inspectFile(source: FileSource): Promise<Inspection> {
  const hash = createHash('sha256');
  let first = true;
  const notUtf8 = await firstUnreadableLine(source, isUtf8, (chunk) => {
    if (first) refuseWorkbook(chunk);
    first = false;
    hash.update(chunk);
  });
  if (first) refuse(frameProblem('frame.file_empty'));
  const sha256 = hash.digest('hex');
  if (notUtf8 === null) return { encoding: 'utf-8', sha256 };
  const notGb18030 = await firstUnreadableLine(source, isGb18030);
  if (notGb18030 === null) return { encoding: 'gb18030', sha256 };
  return refuse(frameProblem('frame.encoding_unreadable', { line: Math.max(notUtf8, notGb18030) }));
}

function refuseWorkbook(chunk: Uint8Array): void {
  const starts = (magic: readonly number[]) => magic.every((byte, place) => chunk[place] === byte);
  if (starts(ZIP) || starts(OLE)) refuse(frameProblem('frame.file_is_spreadsheet'));
}

/** Decides on whole lines: in both encodings a line feed is never part of a character. */
type EncodingCheck = (bytes: Uint8Array) => boolean;

/** The first line whose bytes are not of the encoding; null if all are. Reads to the end in any case. */
async function firstUnreadableLine(
  source: FileSource,
  check: EncodingCheck,
  onChunk: (chunk: Uint8Array) => void = () => {}
): Promise<number | null> {
  let line = 1;
  let carried: Uint8Array = new Uint8Array(0);
  let found: number | null = null;
  for await (const chunk of source.open()) {
    onChunk(chunk);
    if (found !== null) continue;
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    found = unreadableIn(bytes.subarray(0, end), check, line);
    line += lineFeeds(bytes.subarray(0, end));
    carried = bytes.slice(end);
    if (carried.length > LINE_LIMIT) refuse(frameProblem('frame.record_too_long', { line, limit: RECORD_LIMIT }));
  }
  return found ?? unreadableIn(carried, check, line);
}

function unreadableIn(bytes: Uint8Array, check: EncodingCheck, firstLine: number): number | null {
  if (check(bytes)) return null;
  let [line, start] = [firstLine, 0];
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (!check(bytes.subarray(start, end))) return line;
    line++;
    start = end + 1;
  }
  return line;
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
