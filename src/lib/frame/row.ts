/**
 * One row of a file → what the frame keeps, and what is wrong with it. What decides who a respondent is and
 * whether it is surveyed (name, codes, kind, mode, industry, area) must be readable, else the row is broken;
 * other facts that cannot be read are left blank with a warning.
 */
import type { ColumnMapping, SourceField } from './columns';
import type { FrameContent } from './entry';
import { identityKey, normaliseCode, readCode, type Code, type CodeKind } from './identity';
import { isBroken, rowIssue, type IssueCode, type RowIssue } from './row-issue';
import { readAreaCode, readCount, readDay, readIndustry, readKind, readMode, readThousands } from './value';

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

/** What a reader of one row works with: blank cells are '', `report` notes an issue at a field's column. */
type Cells = {
  text(field: SourceField): string;
  report(code: IssueCode, field: SourceField): void;
};

/** A reader of the rows of one file: cells in the order of the header → content and issues. */
export function rowReader(
  header: readonly string[],
  mapping: ColumnMapping
): (cells: readonly string[]) => ParsedRow {
  return (cells) => {
    const unfit = unfitIssue(header, cells);
    if (unfit) return { key: null, content: null, issues: [unfit] };
    const issues: RowIssue[] = [];
    const content = readContent({
      text(field) {
        const place = mapping[field];
        return place === undefined ? '' : withoutPlaceholder(cells[place]!.trim());
      },
      report(code, field) {
        const place = mapping[field];
        issues.push(rowIssue(code, place === undefined ? '' : header[place]!, place === undefined ? '' : cells[place]!));
      }
    });
    const key = identityKey(content);
    if (key === null && !isBroken(issues)) issues.push(rowIssue('identityMissing', '', content.name));
    return { key: isBroken(issues) ? null : key, content, issues };
  };
}

/** What registers write where they know nothing. */
function withoutPlaceholder(text: string): string {
  return text === '-' || text === '—' || text === '无' || text === 'NULL' ? '' : text;
}

function unfitIssue(header: readonly string[], cells: readonly string[]): RowIssue | null {
  if (cells.length !== header.length) return rowIssue('fieldCount', '', `${cells.length}/${header.length}`);
  let repeats = true;
  for (let place = 0; place < cells.length; place++) {
    const cell = cells[place]!;
    if (cell.length > CELL_LIMIT) return rowIssue('cellTooLong', header[place]!, cell);
    if (cell.includes('\0')) return rowIssue('nulByte', header[place]!, cell);
    if (repeats && cell !== header[place]) repeats = false;
  }
  return repeats ? rowIssue('repeatedHeader', '', cells.join(',')) : null;
}

function readContent(cells: Cells): FrameContent {
  const codes = readCodes(cells);
  return {
    ...codes,
    name: nameOf(cells),
    address: lineOf(cells.text('address')),
    legalPerson: lineOf(cells.text('legalPerson')),
    phone: lineOf(cells.text('phone')),
    activity: lineOf(cells.text('activity')),
    kind: valueOf(cells, 'kind', readKind, 'kindUnknown') ?? 'legalEntity',
    mode: valueOf(cells, 'mode', readMode, 'modeUnknown') ?? 'field',
    industryCode: valueOf(cells, 'industryCode', readIndustry, 'industryMalformed'),
    areaCode: areaCodeOf(cells),
    building: lineOf(cells.text('building')),
    specialty: lineOf(cells.text('specialty')),
    adminRevenue: revenueOf(cells),
    employees: valueOf(cells, 'employees', readCount, 'numberUnreadable'),
    registeredDate: valueOf(cells, 'registeredDate', readDay, 'dayUnreadable')
  };
}

function nameOf(cells: Cells): string {
  const name = lineOf(cells.text('name')) ?? '';
  if (name === '') cells.report('nameMissing', 'name');
  if (name.length <= NAME_LIMIT) return name;
  cells.report('nameTooLong', 'name');
  return name.slice(0, NAME_LIMIT);
}

type Codes = Pick<FrameContent, 'creditCode' | 'orgCode' | 'oldNumber'>;

const CODE_FIELDS = ['creditCode', 'orgCode', 'oldNumber'] as const;
const FIELD_OF: Readonly<Record<CodeKind, keyof Codes>> = { credit: 'creditCode', org: 'orgCode', old: 'oldNumber' };

/** Registers keep all kinds of codes in the column of the credit code, so the shape decides, not the column. */
function readCodes(cells: Cells): Codes {
  const codes: Codes = { creditCode: null, orgCode: null, oldNumber: null };
  for (const field of CODE_FIELDS) {
    const text = normaliseCode(cells.text(field));
    if (text === '') continue;
    const code = readCode(text);
    if (code === null) {
      cells.report('codeMalformed', field);
      continue;
    }
    if (!code.checkIsRight) cells.report('checkCharacterWrong', field);
    keepCode(codes, code, () => cells.report('codesDisagree', field));
  }
  const within = codes.creditCode?.slice(8, 17);
  if (within && codes.orgCode && within !== codes.orgCode) cells.report('codesDisagree', 'orgCode');
  return codes;
}

function keepCode(codes: Codes, code: Code, disagree: () => void): void {
  const field = FIELD_OF[code.kind];
  if (codes[field] === null) codes[field] = code.code;
  else if (codes[field] !== code.code) disagree();
}

function areaCodeOf(cells: Cells): string | null {
  const code = valueOf(cells, 'areaCode', readAreaCode, 'areaCodeMalformed');
  if (code !== 'tooShort') return code;
  cells.report('areaCodeTooShort', 'areaCode');
  return null;
}

function revenueOf(cells: Cells): number | null {
  return (
    valueOf(cells, 'adminRevenue', (text) => readThousands(text, 1), 'numberUnreadable') ??
    valueOf(cells, 'adminRevenueWan', (text) => readThousands(text, 10), 'numberUnreadable')
  );
}

function valueOf<T>(
  cells: Cells,
  field: SourceField,
  read: (text: string) => T | undefined,
  code: IssueCode
): T | null {
  const text = cells.text(field);
  if (text === '') return null;
  const value = read(text);
  if (value !== undefined) return value;
  cells.report(code, field);
  return null;
}

/** One line of text: line breaks of quoted cells become blanks. */
function lineOf(text: string): string | null {
  if (text === '') return null;
  return text.includes('\n') || text.includes('\r') ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text;
}
