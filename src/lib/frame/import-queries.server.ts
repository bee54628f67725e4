/** What the screens of the import show: the imports, and of one import its groups, rows and issues. */
import { sql } from 'drizzle-orm';
import { rows, type Reader } from '../platform/database.server';
import { isId } from '../platform/ids';
import { groupOf, joinBySets } from './classification.server';
import type { ColumnMapping } from './columns';
import { previewView, ROW_GROUPS, STAGED_ROWS_PER_PAGE } from './import';
import type { ImportCounts, ImportState, RowGroup, StagedRow } from './import';
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
  const counts: ImportCounts = {
    rows: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    duplicate: 0,
    broken: 0
  };
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

export async function importSummary(
  reader: Reader,
  importId: string
): Promise<ImportSummary | null> {
  const [found] = await rows<ImportSummary>(
    reader,
    sql`select ${summary} where i.id = ${importId}`
  );
  return found ?? null;
}

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

export type ImportPage = ImportSummary & {
  view: 'columns' | 'preview';
  /** The file is still kept, so that its columns can be corrected. */
  mayCorrect: boolean;
  group: RowGroup;
  page: number;
  rows: StagedRow[];
};

/** An import as its page shows it. While staged, the counts are those a commit would have now. */
export async function importPage(
  reader: Reader,
  importId: string,
  asked: URLSearchParams
): Promise<ImportPage | null> {
  const found = isId(importId) ? await importSummary(reader, importId) : null;
  if (!found) return null;
  const { columns, page, group: wanted } = previewView.parse(Object.fromEntries(asked));
  const staged = found.state === 'staged';
  const counts = staged ? await previewCounts(reader, importId, found.mapping) : found.counts;
  const group = wanted ?? ROW_GROUPS.find((group) => (counts[group] ?? 0) > 0) ?? 'new';
  // Of a committed import only rows with issues are kept, and all would now be called unchanged.
  const hasRows = staged || (found.state === 'committed' && group === 'broken');
  const of = { importId, mapping: found.mapping, group, page, pageSize: STAGED_ROWS_PER_PAGE };
  return {
    ...found,
    counts,
    view: found.state === 'received' || (staged && columns) ? 'columns' : 'preview',
    mayCorrect: staged && (await hasFile(reader, importId)),
    group,
    page,
    rows: hasRows ? await stagedRows(reader, of) : []
  };
}

async function hasFile(reader: Reader, importId: string): Promise<boolean> {
  const found = await rows(
    reader,
    sql`select 1 from frame_import_file where import_id = ${importId} limit 1`
  );
  return found.length > 0;
}
