/** Reads a file into the staging table while PostgreSQL is writing it, in one pass and bounded memory. */
import type { Ids } from '../platform/ids';
import { copyInto, copyLine } from '../platform/copy.server';
import { refuse } from '../platform/problem';
import type { Tx } from '../platform/database.server';
import { guessColumns, mappingProblem, type ColumnMapping } from './columns';
import { CONTENT_COLUMNS, CONTENT_FIELDS } from './entry';
import type { Encoding, FileSource } from './file-source';
import { initialsOf } from './initials.server';
import { readRecords, type CsvRecord } from './reading.server';
import { keysSeen } from './repeated-keys';
import { readRow, type ParsedRow } from './row';
import { rowIssue } from './row-issue';
import { frameProblem } from './problems';

export type Staged = {
  header: string[];
  mapping: ColumnMapping;
  rows: number;
  broken: number;
  /** Whether a key may stand in several lines; false is certain. */
  mayRepeat: boolean;
};

const STAGING_COLUMNS = [
  'import_id',
  'line',
  'entry_id',
  'identity_key',
  ...Object.values(CONTENT_COLUMNS),
  'name_initials',
  'issues'
];

const NO_CONTENT: readonly null[] = CONTENT_FIELDS.map(() => null);

/** Appends the file's rows; without a mapping its columns are guessed. Refuses a file that cannot be read. */
export async function stageRows(
  tx: Tx,
  importId: string,
  source: FileSource,
  encoding: Encoding,
  mapping: ColumnMapping | null,
  ids: Ids
): Promise<Staged> {
  const staged: Staged = {
    header: [],
    mapping: mapping ?? {},
    rows: 0,
    broken: 0,
    mayRepeat: false
  };
  await copyInto(
    tx,
    'frame_import_row',
    STAGING_COLUMNS,
    stagingLines(importId, readRecords(source, encoding), staged, mapping, ids)
  );
  if (staged.header.length === 0) refuse(frameProblem('frame.file_empty'));
  return staged;
}

/** The staging table's rows as text for COPY; counts into `staged` as it goes. */
async function* stagingLines(
  importId: string,
  batches: AsyncIterable<CsvRecord[]>,
  staged: Staged,
  mapping: ColumnMapping | null,
  ids: Ids
): AsyncGenerator<string> {
  const idBase = ids.next();
  const seen = keysSeen();
  for await (const batch of batches) {
    let text = '';
    for (const record of batch) {
      if (staged.header.length === 0) {
        beginWith(record, staged, mapping);
        continue;
      }
      const row = record.quotesMalformed
        ? malformedRow(record)
        : readRow(staged.header, staged.mapping, record.cells, record.isPlain);
      staged.rows++;
      if (row.key === null) staged.broken++;
      else if (seen.add(row.key)) staged.mayRepeat = true;
      text += stagingLine(importId, record.line, entryId(idBase, record.line), row);
    }
    if (text !== '') yield text;
  }
}

function beginWith(header: CsvRecord, staged: Staged, given: ColumnMapping | null): void {
  const titles = header.cells.map((title) => title.trim());
  const mapping = given ?? guessColumns(titles);
  const problem = mappingProblem(titles, mapping);
  if (problem) refuse(problem);
  staged.header = titles;
  staged.mapping = mapping;
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

function stagingLine(importId: string, line: number, entryId: string, row: ParsedRow): string {
  const { key, content, issues } = row;
  const told = issues.length > 0 ? JSON.stringify(issues) : null;
  if (content === null) return copyLine([importId, line, entryId, key, ...NO_CONTENT, null, told]);
  // Written out in the order of entry.ts: looking fields up by name takes as long as parsing them.
  return copyLine([
    importId,
    line,
    entryId,
    key,
    content.creditCode,
    content.orgCode,
    content.oldNumber,
    content.name,
    content.address,
    content.legalPerson,
    content.phone,
    content.activity,
    content.kind,
    content.mode,
    content.industryCode,
    content.areaCode,
    content.building,
    content.specialty,
    content.adminRevenue,
    content.employees,
    content.registeredDate,
    initialsOf(content.name),
    told
  ]);
}
