/** What the screens of the import show: the imports, and of one import its groups, rows and issues. */
import { sql } from 'drizzle-orm';
import { rows, type Reader } from '../platform/database.server';
import { groupOf, joinBySets } from './classification.server';
import type { ColumnMapping } from './columns';
import { ROW_GROUPS, type ImportCounts, type ImportState, type RowGroup } from './import';
import type { RowIssue } from './row-issue';

/** What a commit would do now, by group. One join of staging and frame. */
export async function previewCounts(
  reader: Reader,
  importId: string,
  mapping: ColumnMapping
): Promise<ImportCounts> {
  await joinBySets(reader);
  const found = await rows<{ group: RowGroup; count: string }>(
    reader,
    sql`select ${groupOf(mapping)} as "group", count(*) as count
        from frame_import_row s left join frame_entry e on e.identity_key = s.identity_key
        where s.import_id = ${importId} group by 1`
  );
  const counts: ImportCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, duplicate: 0, broken: 0 };
  for (const { group, count } of found) {
    counts[group] = Number(count);
    counts.rows += Number(count);
  }
  return counts;
}

export type ImportSummary = {
  id: string;
  fileName: string;
  encoding: string;
  header: string[];
  mapping: ColumnMapping;
  state: ImportState;
  counts: Partial<ImportCounts>;
  createdAt: string;
  createdByName: string;
  committedAt: string | null;
};

const summary = sql`
  i.id, i.file_name as "fileName", i.encoding, i.header, i.mapping, i.state, i.counts,
  i.created_at as "createdAt", coalesce(u.name, '') as "createdByName", i.committed_at as "committedAt"
  from frame_import i left join user_account u on u.id = i.created_by`;

/** The newest imports first. */
export async function recentImports(reader: Reader, limit = 50): Promise<ImportSummary[]> {
  return rows(reader, sql`select ${summary} order by i.created_at desc, i.id desc limit ${limit}`);
}

export async function importSummary(reader: Reader, importId: string): Promise<ImportSummary | null> {
  const [found] = await rows<ImportSummary>(reader, sql`select ${summary} where i.id = ${importId}`);
  return found ?? null;
}

export type StagedRow = {
  line: number;
  name: string | null;
  code: string | null;
  address: string | null;
  areaCode: string | null;
  duplicateOf: number | null;
  /** Frame number of the entry with the same key. */
  frameNo: string | null;
  issues: RowIssue[];
};

/** A page of one group's rows in the order of the file. */
export async function stagedRows(
  reader: Reader,
  of: { importId: string; mapping: ColumnMapping; group: RowGroup; page: number; pageSize: number }
): Promise<StagedRow[]> {
  await joinBySets(reader);
  return rows(
    reader,
    sql`select s.line, s.name, coalesce(s.credit_code, s.org_code, s.old_number) as code, s.address,
               s.area_code as "areaCode", s.duplicate_of as "duplicateOf", e.frame_no as "frameNo",
               coalesce(s.issues, '[]'::jsonb) as issues
        from frame_import_row s left join frame_entry e on e.identity_key = s.identity_key
        where s.import_id = ${of.importId} and ${groupOf(of.mapping)} = ${of.group}
        order by s.line limit ${of.pageSize} offset ${(of.page - 1) * of.pageSize}`
  );
}

export type LocatedIssue = RowIssue & { line: number };

/** Every issue with its line; of a committed import as well. */
export async function importIssues(reader: Reader, importId: string): Promise<LocatedIssue[]> {
  return rows(
    reader,
    sql`select s.line, i."column", i.value, i.code, i.severity
        from frame_import_row s,
             jsonb_to_recordset(s.issues) as i("column" text, value text, code text, severity text)
        where s.import_id = ${importId} order by s.line`
  );
}

export function isRowGroup(text: string): text is RowGroup {
  return (ROW_GROUPS as readonly string[]).includes(text);
}
