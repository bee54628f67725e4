/**
 * One row of a file → what the frame keeps, and what is wrong with it. What decides who a respondent is and
 * whether it is surveyed (name, codes, kind, mode, industry, area) must be readable, else the row is broken;
 * other facts that cannot be read are left blank with a warning.
 */
import type { ColumnMapping, SourceField } from './columns';
import type { FrameContent } from './entry';
import { identityKey, normaliseCode, readCode, type CodeKind } from './identity';
import { isBroken, rowIssue, type IssueCode, type RowIssue } from './row-issue';
import {
  readAreaCode,
  readCount,
  readDay,
  readIndustry,
  readKind,
  readMode,
  readTenThousands,
  readThousands
} from './value';

export type ParsedRow = {
  /** Null in broken rows, else never. */
  key: string | null;
  /** What could be read; null where the cells do not even fit the header. */
  content: FrameContent | null;
  issues: RowIssue[];
};

export const NAME_LIMIT = 200;
/** Characters of a cell: what is longer is no fact of an enterprise. */
export const CELL_LIMIT = 64 * 1024;

/** A row being read: its file's header and mapping, its cells, and the issues found so far. */
type Reading = {
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  readonly cells: readonly string[];
  readonly isPlain: boolean;
  readonly issues: RowIssue[];
};

/**
 * Cells in the order of the header → content and issues. Made for millions of rows: no function per row.
 * @param isPlain no cell holds a tab, a line break or a NUL
 */
export function readRow(
  header: readonly string[],
  mapping: ColumnMapping,
  cells: readonly string[],
  isPlain = false
): ParsedRow {
  const unfit = unfitIssue(header, cells, isPlain);
  if (unfit) return { key: null, content: null, issues: [unfit] };
  const issues: RowIssue[] = [];
  const content = readContent({ header, mapping, cells, isPlain, issues });
  const key = identityKey(content);
  if (key === null && !isBroken(issues)) issues.push(rowIssue('identityMissing', '', content.name));
  return { key: issues.length > 0 && isBroken(issues) ? null : key, content, issues };
}

/** Trimmed; '' if blank or without a column. */
function textOf(row: Reading, field: SourceField): string {
  const place = row.mapping[field];
  return place === undefined ? '' : withoutPlaceholder(row.cells[place]!.trim());
}

function report(row: Reading, code: IssueCode, field: SourceField): void {
  const place = row.mapping[field] ?? -1;
  row.issues.push(rowIssue(code, row.header[place] ?? '', row.cells[place] ?? ''));
}

/** What registers write where they know nothing. */
function withoutPlaceholder(text: string): string {
  if (text.length > 4) return text;
  return text === '-' || text === '—' || text === '无' || text === 'NULL' ? '' : text;
}

function unfitIssue(
  header: readonly string[],
  cells: readonly string[],
  isPlain: boolean
): RowIssue | null {
  if (cells.length !== header.length)
    return rowIssue('fieldCount', '', `${cells.length}/${header.length}`);
  let repeats = true;
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place]!;
    if (cell.length > CELL_LIMIT) return rowIssue('cellTooLong', header[place]!, cell);
    if (!isPlain && cell.includes('\0')) return rowIssue('nulByte', header[place]!, cell);
    if (repeats && cell !== header[place]) repeats = false;
  }
  return repeats ? rowIssue('repeatedHeader', '', cells.join(',')) : null;
}

function readContent(row: Reading): FrameContent {
  // Written out: spreading here takes ten times as long as all the rest.
  const { creditCode, orgCode, oldNumber } = readCodes(row);
  return {
    creditCode,
    orgCode,
    oldNumber,
    name: nameOf(row),
    address: lineOf(row, 'address'),
    legalPerson: lineOf(row, 'legalPerson'),
    phone: lineOf(row, 'phone'),
    activity: lineOf(row, 'activity'),
    kind: valueOf(row, 'kind', readKind, 'kindUnknown') ?? 'legalEntity',
    mode: valueOf(row, 'mode', readMode, 'modeUnknown') ?? 'field',
    industryCode: valueOf(row, 'industryCode', readIndustry, 'industryMalformed'),
    areaCode: areaCodeOf(row),
    building: lineOf(row, 'building'),
    specialty: lineOf(row, 'specialty'),
    adminRevenue: revenueOf(row),
    employees: valueOf(row, 'employees', readCount, 'numberUnreadable'),
    registeredDate: valueOf(row, 'registeredDate', readDay, 'dayUnreadable')
  };
}

function nameOf(row: Reading): string {
  const name = lineOf(row, 'name') ?? '';
  if (name === '') report(row, 'nameMissing', 'name');
  if (name.length <= NAME_LIMIT) return name;
  report(row, 'nameTooLong', 'name');
  return name.slice(0, NAME_LIMIT);
}

type Codes = Pick<FrameContent, 'creditCode' | 'orgCode' | 'oldNumber'>;

const CODE_FIELDS = ['creditCode', 'orgCode', 'oldNumber'] as const;
const FIELD_OF: Readonly<Record<CodeKind, keyof Codes>> = {
  credit: 'creditCode',
  org: 'orgCode',
  old: 'oldNumber'
};

/** Registers keep all kinds of codes in the column of the credit code, so the shape decides, not the column. */
function readCodes(row: Reading): Codes {
  const codes: Codes = { creditCode: null, orgCode: null, oldNumber: null };
  for (const field of CODE_FIELDS) {
    const text = normaliseCode(textOf(row, field));
    if (text === '') continue;
    const code = readCode(text);
    if (code === null) {
      report(row, 'codeMalformed', field);
      continue;
    }
    if (!code.checkIsRight) report(row, 'checkCharacterWrong', field);
    const kept = FIELD_OF[code.kind];
    codes[kept] ??= code.code;
    if (codes[kept] !== code.code) report(row, 'codesDisagree', field);
  }
  const within = codes.creditCode?.slice(8, 17);
  if (within && codes.orgCode && within !== codes.orgCode) report(row, 'codesDisagree', 'orgCode');
  return codes;
}

function areaCodeOf(row: Reading): string | null {
  const code = valueOf(row, 'areaCode', readAreaCode, 'areaCodeMalformed');
  if (code !== 'tooShort') return code;
  report(row, 'areaCodeTooShort', 'areaCode');
  return null;
}

function revenueOf(row: Reading): number | null {
  return (
    valueOf(row, 'adminRevenue', readThousands, 'numberUnreadable') ??
    valueOf(row, 'adminRevenueWan', readTenThousands, 'numberUnreadable')
  );
}

function valueOf<T>(
  row: Reading,
  field: SourceField,
  read: (text: string) => T | undefined,
  code: IssueCode
): T | null {
  const text = textOf(row, field);
  if (text === '') return null;
  const value = read(text);
  if (value !== undefined) return value;
  report(row, code, field);
  return null;
}

/** One line of text: line breaks and tabs of quoted cells become blanks. */
function lineOf(row: Reading, field: SourceField): string | null {
  const text = textOf(row, field);
  if (text === '') return null;
  return row.isPlain || !/[\t\n\r]/.test(text) ? text : text.replace(/\s*[\t\n\r]+\s*/g, ' ');
}
