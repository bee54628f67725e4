/**
 * A CSV file as records, each with the physical line on which it starts (quoted cells hold line breaks).
 * Uses papaparse's parser chunk by chunk: its stream mode hides malformed quotes and the place of a record.
 * Memory is bounded: a record longer than the limit, or a quote never closed, is refused.
 */
import Papa from 'papaparse';
import { refuse } from '../platform/problem';
import type { Encoding, FileSource } from './file-source';
import { frameProblem } from './problems';

/** Cells as written; `quotesMalformed` when text follows a closing quote. */
export type CsvRecord = { line: number; cells: string[]; quotesMalformed: boolean };

/** Characters of one record; far more than a row of a register. */
export const RECORD_LIMIT = 1_000_000;

type Parsed = { data: string[][]; errors: { code: string; row: number }[]; meta: { cursor: number } };

/** Records in batches as chunks come in, blank lines left out. */
export async function* readRecords(source: FileSource, encoding: Encoding): AsyncGenerator<CsvRecord[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let reader: RecordReader | null = null;
  let rest = '';
  for await (const chunk of source.open()) {
    rest += decoder.decode(chunk, { stream: true });
    reader ??= recordReader(rest);
    const { records, consumed } = reader(rest, false);
    rest = rest.slice(consumed);
    yield records;
  }
  rest += decoder.decode();
  if (reader && rest !== '') yield reader(rest, true).records;
}

type RecordReader = (text: string, last: boolean) => { records: CsvRecord[]; consumed: number };

/** Reads text that begins with a record; what belongs to an unfinished one is not consumed. */
function recordReader(start: string): RecordReader {
  const newline = !start.includes('\n') && start.includes('\r') ? '\r' : '\n';
  const parser = () => new Papa.Parser({ delimiter: guessDelimiter(start), newline });
  let line = 1;
  return (text, last) => {
    const { data, errors, meta }: Parsed = parser().parse(text, 0, !last);
    if (text.length - meta.cursor > RECORD_LIMIT) {
      refuse(frameProblem('frame.record_too_long', { line: lineAfter(line, data, newline), limit: RECORD_LIMIT }));
    }
    const malformed = new Set(errors.filter((error) => error.code === 'InvalidQuotes').map((error) => error.row));
    const openQuote = errors.find((error) => error.code === 'MissingQuotes');
    if (openQuote) {
      refuse(frameProblem('frame.quote_not_closed', { line: lineAfter(line, data.slice(0, openQuote.row), newline) }));
    }
    const records: CsvRecord[] = [];
    const quoted = text.includes('"');
    data.forEach((cells, row) => {
      const starts = line;
      line += 1 + (quoted ? lineBreaks(cells, newline) : 0);
      dropCarriageReturn(cells);
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line: starts, cells, quotesMalformed: malformed.has(row) });
    });
    return { records, consumed: meta.cursor };
  };
}

function lineAfter(line: number, rows: readonly string[][], newline: string): number {
  return rows.reduce((sum, cells) => sum + 1 + lineBreaks(cells, newline), line);
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
