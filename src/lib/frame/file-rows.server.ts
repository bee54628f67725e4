/** The rows of a file as it is read, in batches and bounded memory: what each says, and whether its key may be known. */
import type { Ids } from '../platform/ids';
import { refuse } from '../platform/problem';
import { guessColumns, mappingProblem, type ColumnMapping } from './columns';
import type { Encoding, FileSource } from './file-source';
import { frameProblem } from './problems';
import { readRecords, type CsvRecord } from './reading.server';
import type { KeysSeen } from './repeated-keys';
import { readRow, type ParsedRow } from './row';
import { rowIssue } from './row-issue';

export type RowFile = {
  source: FileSource;
  encoding: Encoding;
  /** Null: guessed from the header. */
  mapping: ColumnMapping | null;
};

export type FileRow = {
  line: number;
  /** The entry's id, if the row makes one. */
  entryId: string;
  parsed: ParsedRow;
  /** False is certain: no row before it has its key, nor had `seen`. Broken rows have none. */
  mayBeKnown: boolean;
};

/** What a file held, known as far as it has been read. */
export type FileFacts = {
  header: string[];
  mapping: ColumnMapping;
  rows: number;
  broken: number;
  /** Whether a key may stand in several lines, or in `seen`; false is certain. */
  mayRepeat: boolean;
};

/**
 * Reads on while the caller writes what it has. Refuses a file that cannot be read, or that holds nothing; counts into
 * `facts` as it goes, and adds each row's key to `seen`.
 */
export async function* readRows(
  { source, encoding, mapping }: RowFile,
  facts: FileFacts,
  ids: Ids,
  seen: KeysSeen
): AsyncGenerator<FileRow[]> {
  const idBase = ids.next();
  for await (const records of readRecords(source, encoding)) {
    const batch: FileRow[] = [];
    for (const record of records) {
      if (facts.header.length === 0) beginWith(record, facts, mapping);
      else batch.push(fileRow(record, facts, idBase, seen));
    }
    yield batch;
  }
  if (facts.header.length === 0) refuse(frameProblem('frame.file_empty'));
}

export function noFacts(): FileFacts {
  return { header: [], mapping: {}, rows: 0, broken: 0, mayRepeat: false };
}

function beginWith(header: CsvRecord, facts: FileFacts, given: ColumnMapping | null): void {
  const titles = header.cells.map((title) => title.trim());
  const mapping = given ?? guessColumns(titles);
  const problem = mappingProblem(titles, mapping);
  if (problem) refuse(problem);
  facts.header = titles;
  facts.mapping = mapping;
}

function fileRow(record: CsvRecord, facts: FileFacts, idBase: string, seen: KeysSeen): FileRow {
  const parsed = record.quotesMalformed
    ? malformedRow(record)
    : readRow(facts.header, facts.mapping, record.cells, record.isPlain);
  facts.rows++;
  const mayBeKnown = parsed.key !== null && seen.add(parsed.key);
  if (parsed.key === null) facts.broken++;
  if (mayBeKnown) facts.mayRepeat = true;
  return { line: record.line, entryId: entryId(idBase, record.line), parsed, mayBeKnown };
}

/** A UUIDv7 whose last four bytes count lines: made for each row, they would cost as much as reading it. */
function entryId(base: string, line: number): string {
  return base.slice(0, 28) + line.toString(16).padStart(8, '0');
}

function malformedRow(record: CsvRecord): ParsedRow {
  return {
    key: null,
    content: null,
    issues: [rowIssue('quoteMalformed', '', record.cells.join(','))]
  };
}
