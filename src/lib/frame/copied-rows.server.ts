/** Rows of a file as lines for COPY: into staging, and into the frame itself. */
import { copyLine, type CopyTarget, type CopyValue } from '../platform/copy.server';
import { CONTENT_COLUMNS, CONTENT_FIELDS, type FrameContent } from './entry';
import type { FileRow } from './file-rows.server';
import { initialsOf } from './initials.server';

const CONTENT = [...Object.values(CONTENT_COLUMNS), 'name_initials'];
const NO_CONTENT: readonly null[] = [...CONTENT_FIELDS.map(() => null), null];

export const STAGING: CopyTarget = {
  table: 'frame_import_row',
  columns: ['import_id', 'line', 'entry_id', 'identity_key', ...CONTENT, 'issues']
};

export const ENTRIES: CopyTarget = {
  table: 'frame_entry',
  columns: [
    'id',
    'identity_key',
    ...CONTENT,
    ...['frame_no', 'area_id', 'org_unit_id', 'import_id', 'updated_at']
  ]
};

/** A line of STAGING. */
export function stagingLine(importId: string, { line, entryId, parsed }: FileRow): string {
  const { key, content, issues } = parsed;
  const values = content === null ? NO_CONTENT : contentValues(content);
  const told = issues.length > 0 ? JSON.stringify(issues) : null;
  return copyLine([importId, line, entryId, key, ...values, told]);
}

/** A line of ENTRIES; `rest` is what the file does not say: number, place, import and time. */
export function entryLine(
  id: string,
  key: string,
  content: FrameContent,
  rest: readonly CopyValue[]
): string {
  return copyLine([id, key, ...contentValues(content), ...rest]);
}

/** In the order of entry.ts, written out: looking fields up by name takes as long as parsing them. */
function contentValues(content: FrameContent): CopyValue[] {
  return [
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
    initialsOf(content.name)
  ];
}
