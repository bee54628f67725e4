/**
 * A CSV file as records, each with the physical line on which it starts (quoted cells hold line breaks).
 * Uses papaparse's parser chunk by chunk: its stream mode hides malformed quotes and the place of a record.
 * Memory is bounded: a record longer than the limit, or a quote never closed, is refused.
 */
import Papa from 'papaparse';
import { refuse } from '../platform/problem';
import type { Encoding, FileSource } from './file-source';
import { frameProblem } from './problems';

/**
 * Cells as written; `quotesMalformed` when text follows a closing quote. `isPlain`: no cell near
 * it holds a line break, tab or NUL, so that its own need not be searched for them one by one.
 */
export type CsvRecord = {
  line: number;
  cells: string[];
  quotesMalformed: boolean;
  isPlain: boolean;
};

/** Characters of one record; far more than a row of a register. */
export const RECORD_LIMIT = 1_000_000;

const PART = 64 * 1024;

type Parsed = {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Records in batches as chunks come in, blank lines left out. Refuses a workbook and bytes of another encoding. */
export async function* readRecords(
  source: FileSource,
  encoding: Encoding
): AsyncGenerator<CsvRecord[]> {
  const decode = decoderOf(encoding);
  let reader: RecordReader | null = null;
  let rest = '';
  let first = true;
  for await (const chunk of inParts(source)) {
    if (first) refuseWorkbook(chunk);
    first = false;
    rest = decode(rest, chunk, reader?.line() ?? 1);
    if (reader === null && !showsLineEnd(rest)) continue;
    reader ??= recordReader(rest);
    const { records, consumed } = reader.read(rest, false);
    rest = rest.slice(consumed);
    yield records;
  }
  rest = decode(rest, null, reader?.line() ?? 1);
  reader ??= recordReader(rest);
  if (rest !== '') yield reader.read(rest, true).records;
}

/** Small parts, however the file is delivered: so that a runaway record is noticed soon, and rows die young. */
async function* inParts(source: FileSource): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.open()) {
    for (let at = 0; at < chunk.length; at += PART) yield chunk.subarray(at, at + PART);
  }
}

/** Enough to know how lines end: a line end and what follows it, or more than a record may have. */
function showsLineEnd(text: string): boolean {
  return /[\r\n][^]/.test(text) || text.length > RECORD_LIMIT;
}

function refuseWorkbook(chunk: Uint8Array): void {
  const starts = (magic: readonly number[]) => magic.every((byte, place) => chunk[place] === byte);
  if (starts(ZIP) || starts(OLE)) refuse(frameProblem('frame.file_is_spreadsheet'));
}

/** Appends a chunk (null: the end) to the text not yet read, which begins on `line`. */
function decoderOf(
  encoding: Encoding
): (rest: string, chunk: Uint8Array | null, line: number) => string {
  const strict = new TextDecoder(encoding, { fatal: true });
  return (rest, chunk, line) => {
    try {
      return rest + (chunk ? strict.decode(chunk, { stream: true }) : strict.decode());
    } catch {
      const text = rest + new TextDecoder(encoding).decode(chunk ?? undefined);
      const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
      return refuse(
        frameProblem('frame.encoding_unreadable', { line: line + before.split('\n').length - 1 })
      );
    }
  };
}

/** Inside a cell: at the end of a line it goes with the line's end. */
const LONE_RETURN = /\r(?!\n)/;

type RecordReader = {
  read(text: string, last: boolean): { records: CsvRecord[]; consumed: number };
  /** Where the next record starts. */
  line(): number;
};

/** Reads text that begins with a record; what belongs to an unfinished one is not consumed. */
function recordReader(start: string): RecordReader {
  const newline = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  const delimiter = guessDelimiter(start);
  let line = 1;
  const read = (text: string, last: boolean) => {
    const parsed: Parsed = new Papa.Parser({ delimiter, newline }).parse(text, 0, !last);
    refuseRunaway(parsed, text, line, newline);
    const malformed = new Set(parsed.errors.map((error) => error.row));
    const mayBreak = text.includes('"') && (last || holdsBreaks(parsed, text, newline));
    const isPlain =
      !mayBreak && !text.includes('\t') && !text.includes('\0') && !LONE_RETURN.test(text);
    const records: CsvRecord[] = [];
    parsed.data.forEach((cells, row) => {
      dropCarriageReturn(cells);
      if (cells.some((cell) => cell !== ''))
        records.push({ line, cells, quotesMalformed: malformed.has(row), isPlain });
      line += 1 + (mayBreak ? lineBreaks(cells, newline) : 0);
    });
    return { records, consumed: parsed.meta.cursor };
  };
  return { read, line: () => line };
}

/** Refuses what would be read as one record without end. */
function refuseRunaway(
  { data, errors, meta }: Parsed,
  text: string,
  line: number,
  newline: string
): void {
  if (text.length - meta.cursor > RECORD_LIMIT) {
    refuse(
      frameProblem('frame.record_too_long', {
        line: lineAfter(line, data, newline),
        limit: RECORD_LIMIT
      })
    );
  }
  const openQuote = errors.find((error) => error.code === 'MissingQuotes');
  if (!openQuote) return;
  const before = data.slice(0, openQuote.row);
  refuse(frameProblem('frame.quote_not_closed', { line: lineAfter(line, before, newline) }));
}

function lineAfter(line: number, rows: readonly string[][], newline: string): number {
  return rows.reduce((sum, cells) => sum + 1 + lineBreaks(cells, newline), line);
}

/** Whether a cell of records that all end with a line break holds one too: there are more breaks than records then. */
function holdsBreaks({ data, meta }: Parsed, text: string, newline: string): boolean {
  let count = 0;
  for (
    let at = text.indexOf(newline);
    at >= 0 && at < meta.cursor;
    at = text.indexOf(newline, at + 1)
  ) {
    count += 1;
  }
  return count > data.length;
}

function lineBreaks(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  }
  return count;
}

/** Lines may end with CR LF, some or all: the parser splits at LF. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
}

/** The commonest of comma, tab and semicolon in the first line. */
function guessDelimiter(text: string): string {
  const first = text.slice(0, RECORD_LIMIT).split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
