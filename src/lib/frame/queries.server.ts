/** What the screens of the frame show: entries by filter, entries without area, changes that wait. */
import { sql, type SQL } from 'drizzle-orm';
import { rows, type Reader } from '../platform/database.server';
import { ENTRIES_PER_PAGE, type EntryFilter } from './entry-filter';
import type { ReportingMode, RespondentKind } from './entry';

export type EntryLine = {
  id: string;
  frameNo: string;
  name: string;
  code: string | null;
  address: string | null;
  kind: RespondentKind;
  mode: ReportingMode;
  industryCode: string | null;
  areaCode: string | null;
  areaName: string | null;
  orgUnitName: string | null;
  voidReason: string | null;
};

export type EntryPage = { entries: EntryLine[]; hits: number };

/** One page of the entries that fit, by frame number. */
export async function entryPage(reader: Reader, filter: EntryFilter): Promise<EntryPage> {
  const fits = sql.join(conditions(filter), sql` and `);
  const entries = await rows<EntryLine>(
    reader,
    sql`select e.id, e.frame_no as "frameNo", e.name, coalesce(e.credit_code, e.org_code, e.old_number) as code,
               e.address, e.kind, e.mode, e.industry_code as "industryCode", e.area_code as "areaCode",
               a.name as "areaName", o.name as "orgUnitName", e.void_reason as "voidReason"
        from frame_entry e left join area a on a.id = e.area_id left join org_unit o on o.id = e.org_unit_id
        where ${fits} order by e.frame_no
        limit ${ENTRIES_PER_PAGE} offset ${(filter.page - 1) * ENTRIES_PER_PAGE}`
  );
  const [counted] = await rows<{ hits: string }>(
    reader,
    sql`select count(*) as hits from frame_entry e where ${fits}`
  );
  return { entries, hits: Number(counted!.hits) };
}

function conditions({ q, orgUnit, kind, mode, place }: EntryFilter): SQL[] {
  const all = [sql`true`];
  if (q) all.push(matches(q));
  if (orgUnit) all.push(sql`e.org_unit_id = ${orgUnit}`);
  if (kind) all.push(sql`e.kind = ${kind}`);
  if (mode) all.push(sql`e.mode = ${mode}`);
  if (place) all.push(place === 'placed' ? sql`e.area_id is not null` : sql`e.area_id is null`);
  return all;
}

/** Name, initials, address or the beginning of a code or frame number. */
function matches(text: string): SQL {
  const escaped = text.replace(/[\\%_]/g, '\\$&');
  const [inside, start] = [`%${escaped}%`, `${escaped.toUpperCase()}%`];
  return sql`(e.name like ${inside} or e.address like ${inside} or e.name_initials like ${inside.toLowerCase()}
              or e.credit_code like ${start} or e.org_code like ${start} or e.old_number like ${start}
              or e.frame_no like ${start})`;
}

export type FrameSummary = { total: number; unplaced: number; waiting: number };

/** From tallies: how many entries there are, without an area, and how many changes wait. */
export async function frameSummary(reader: Reader): Promise<FrameSummary> {
  const [found] = await rows<Record<keyof FrameSummary, string>>(
    reader,
    sql`select coalesce(sum(count), 0) as total,
               coalesce(sum(count) filter (where org_unit_id = '00000000-0000-0000-0000-000000000000'), 0) as unplaced,
               (select count(*) from frame_waiting_change) as waiting
        from frame_tally`
  );
  return {
    total: Number(found!.total),
    unplaced: Number(found!.unplaced),
    waiting: Number(found!.waiting)
  };
}

export type AreaChoice = { id: string; code: string; name: string; orgUnitName: string };

/** All areas by code, to allocate to. */
export async function areaChoices(reader: Reader): Promise<AreaChoice[]> {
  return rows(
    reader,
    sql`select a.id, a.code, a.name, o.name as "orgUnitName"
        from area a join org_unit o on o.id = a.org_unit_id order by a.code`
  );
}

export type WaitingChange = {
  id: string;
  frameNo: string;
  name: string;
  orgUnitName: string;
  createdAt: string;
  frozen: boolean;
  /** Column → before and after, of the columns that differ. */
  changes: { column: string; before: string | null; after: string | null }[];
};

/** Changes that wait, oldest first, each with what it would change. */
export async function waitingChanges(reader: Reader, limit = 500): Promise<WaitingChange[]> {
  return rows(
    reader,
    sql`select e.id, e.frame_no as "frameNo", e.name, o.name as "orgUnitName", w.created_at as "createdAt",
               exists (select 1 from freeze_mark m where m.org_unit_id = w.org_unit_id and m.state <> 'open') as frozen,
               (select coalesce(jsonb_agg(jsonb_build_object('column', n.key, 'before', b.value, 'after', n.value)
                                          order by n.key), '[]')
                from jsonb_each_text(w.content) n
                join jsonb_each_text(to_jsonb(e)) b on b.key = n.key
                where n.key <> 'name_initials' and n.value is distinct from b.value) as changes
        from frame_waiting_change w join frame_entry e on e.id = w.frame_entry_id
        join org_unit o on o.id = w.org_unit_id
        order by w.created_at, e.frame_no limit ${limit}`
  );
}

/** One piece of an uploaded file, null after the last. */
export async function filePiece(
  reader: Reader,
  importId: string,
  piece: number
): Promise<Uint8Array | null> {
  const [found] = await rows<{ bytes: Uint8Array }>(
    reader,
    sql`select bytes from frame_import_file where import_id = ${importId} and piece = ${piece}`
  );
  return found?.bytes ?? null;
}
