/**
 * Statements of an import: its row, its file, and the three that bring staged rows into the frame. All work on
 * sets: a frame of a hundred thousand rows is committed by a handful of statements.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { jsonb, rows, type Tx } from '../platform/database.server';
import { NOBODY } from '../platform/ids';
import {
  differs,
  givenFields,
  isOpen,
  joinBySets,
  placements,
  usableRows,
  valueAfter
} from './classification.server';
import type { ColumnMapping } from './columns';
import { CONTENT_COLUMNS } from './entry';
import type { ImportCounts, ImportState } from './import';
import { frameNumber } from './frame-number';
import { frameImportFile } from './schema.server';
import { addShifts, addToFrameTally, type TallyShift } from './store.server';

export type ImportFacts = {
  id: string;
  fileName: string;
  state: ImportState;
  mapping: ColumnMapping;
  counts: Partial<ImportCounts>;
};

/** One change of the frame at a time, because frame numbers and groups are decided by what is there. */
export async function lockFrame(tx: Tx): Promise<void> {
  await joinBySets(tx);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('frame'), hashtext(current_schema()))`
  );
}

export async function lockImport(tx: Tx, importId: string): Promise<ImportFacts | null> {
  const [found] = await rows<ImportFacts>(
    tx,
    sql`select id, file_name as "fileName", state, mapping, counts from frame_import where id = ${importId} for update`
  );
  return found ?? null;
}

export type ImportRecord = {
  id: string;
  fileName: string;
  fileSha256: string;
  encoding: string;
  header: string[];
  mapping: ColumnMapping;
  state: ImportState;
  counts: Partial<ImportCounts>;
};

/** Inserts the import, or brings one that is read again up to date. */
export async function saveImport(
  tx: Tx,
  record: ImportRecord,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    insert into frame_import (id, file_name, file_sha256, encoding, header, mapping, state, counts, created_by, created_at)
    values (${record.id}, ${record.fileName}, ${record.fileSha256}, ${record.encoding}, ${jsonb(record.header)},
            ${jsonb(record.mapping)}, ${record.state}, ${jsonb(record.counts)}, ${context.actor.userId},
            ${context.now.toISOString()})
    on conflict (id) do update
    set header = excluded.header, mapping = excluded.mapping, state = excluded.state, counts = excluded.counts,
        encoding = excluded.encoding, file_sha256 = excluded.file_sha256`);
}

export async function setImportState(
  tx: Tx,
  importId: string,
  state: 'committed' | 'discarded',
  counts: Partial<ImportCounts>,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    update frame_import set state = ${state}, counts = ${jsonb(counts)},
           committed_at = case when ${state} = 'committed' then ${context.now.toISOString()}::timestamptz end
    where id = ${importId}`);
  await tx.execute(sql`delete from frame_import_file where import_id = ${importId}`);
}

export async function saveFilePiece(
  tx: Tx,
  importId: string,
  piece: number,
  bytes: Uint8Array
): Promise<void> {
  await tx.insert(frameImportFile).values({ importId, piece, bytes });
}

/** Empties staging of an import's rows, and of what former imports no longer need: all but their issues. */
export async function clearStaging(tx: Tx, importId: string): Promise<void> {
  await tx.execute(sql`
    delete from frame_import_row r using frame_import i
    where i.id = r.import_id
      and (i.id = ${importId} or i.state = 'discarded' or (i.state = 'committed' and r.issues is null))`);
}

/** Marks the rows not yet marked whose key stands in an earlier line; how many. */
export async function markDuplicates(tx: Tx, importId: string): Promise<number> {
  const marked = await rows(
    tx,
    sql`update frame_import_row s set duplicate_of = first.line
        from (select identity_key, min(line) as line from frame_import_row
              where import_id = ${importId} and identity_key is not null and duplicate_of is null
              group by identity_key having count(*) > 1) first
        where s.import_id = ${importId} and s.duplicate_of is null
          and s.identity_key = first.identity_key and s.line > first.line
        returning 1`
  );
  return marked.length;
}

/** Marks the rows whose key is that of an entry numbered above `highest`, which an earlier line made; how many. */
export async function markRepeatsOfAdded(
  tx: Tx,
  importId: string,
  highest: number
): Promise<number> {
  const marked = await rows(
    tx,
    sql`update frame_import_row s set duplicate_of = e.frame_no::bigint - ${highest}::bigint
        from frame_entry e
        where s.import_id = ${importId} and s.identity_key = e.identity_key
          and e.frame_no > ${frameNumber(highest)}
        returning 1`
  );
  return marked.length;
}

/** Whether an import's rows are there: after a crash they are not, since staging is unlogged. */
export async function hasStagedRows(tx: Tx, importId: string): Promise<boolean> {
  const found = await rows(
    tx,
    sql`select 1 from frame_import_row where import_id = ${importId} limit 1`
  );
  return found.length > 0;
}

/** Reads the marks of all org units FOR SHARE, so that none is signed while entries change; the frozen ones. */
export async function lockFrozenOrgUnits(tx: Tx): Promise<string[]> {
  const marks = await rows<{ id: string; state: string }>(
    tx,
    sql`select org_unit_id as id, state from freeze_mark order by org_unit_id, round for share`
  );
  return [...new Set(marks.filter((mark) => mark.state !== 'open').map((mark) => mark.id))];
}

function changedRows(importId: string, mapping: ColumnMapping): SQL {
  return sql`from frame_import_row s join frame_entry e on e.identity_key = s.identity_key
    where ${usableRows(importId)} and ${differs(mapping)}`;
}

/** Puts changed rows of frozen org units on the waiting list, the newest change of an entry last; how many. */
export async function keepWaitingChanges(
  tx: Tx,
  importId: string,
  mapping: ColumnMapping,
  frozen: readonly string[],
  context: CommandContext
): Promise<number> {
  if (frozen.length === 0) return 0;
  const values = sql.join(
    givenFields(mapping).map(
      (field) => sql`${sql.raw(`'${CONTENT_COLUMNS[field]}'`)}, ${valueAfter(field)}`
    ),
    sql`, `
  );
  const waiting = await rows(
    tx,
    sql`insert into frame_waiting_change (frame_entry_id, import_id, org_unit_id, content, created_at)
        select e.id, ${importId}::uuid, e.org_unit_id, jsonb_build_object('name_initials', s.name_initials, ${values}), ${context.now.toISOString()}::timestamptz
        ${changedRows(importId, mapping)} and e.org_unit_id = any(${sql.param(frozen)}::uuid[])
        on conflict (frame_entry_id) do update
        set import_id = excluded.import_id, content = excluded.content, created_at = excluded.created_at
        returning 1`
  );
  return waiting.length;
}

/**
 * Applies the other changed rows; how many. An entry without an area is placed if its code now names one; a
 * placed entry stays where it is (its case is there). A void reason is decided anew, by the next opening.
 */
export async function applyChangedRows(
  tx: Tx,
  importId: string,
  mapping: ColumnMapping,
  frozen: readonly string[],
  context: CommandContext
): Promise<number> {
  const sets = sql.join(
    givenFields(mapping).map(
      (field) => sql`${sql.raw(CONTENT_COLUMNS[field])} = ${valueAfter(field)}`
    ),
    sql`, `
  );
  const shifts = await rows<TallyShift>(
    tx,
    sql`with moved as (
          update frame_entry e
          set ${sets}, name_initials = s.name_initials, void_reason = null,
              area_id = coalesce(e.area_id, p.area_id), org_unit_id = coalesce(e.org_unit_id, p.org_unit_id),
              import_id = ${importId}, updated_at = ${context.now.toISOString()}
          from frame_import_row s
          join frame_entry o on o.identity_key = s.identity_key
          left join ${placements(frozen)} on p.code = s.area_code
          where e.id = o.id and ${usableRows(importId)} and ${differs(mapping)}
            and ${isOpen(sql`o.org_unit_id`, frozen)}
          returning o.org_unit_id as before, o.void_reason, e.org_unit_id as after)
        select coalesce(before, ${NOBODY}::uuid) as before, coalesce(void_reason, '') as "voidReason",
               coalesce(after, ${NOBODY}::uuid) as after, count(*) as count
        from moved group by 1, 2, 3`
  );
  return addShifts(tx, shifts);
}

/**
 * Adds the rows whose key the frame does not have. An entry's frame number is the highest number before the import plus
 * its line: gaps do no harm.
 */
export async function insertNewRows(
  tx: Tx,
  importId: string,
  highest: number,
  frozen: readonly string[],
  context: CommandContext
): Promise<void> {
  const columns = sql.raw(Object.values(CONTENT_COLUMNS).join(', '));
  const staged = sql.raw(
    Object.values(CONTENT_COLUMNS)
      .map((column) => `s.${column}`)
      .join(', ')
  );
  await tx.execute(sql`
    insert into frame_entry (id, identity_key, frame_no, ${columns}, name_initials, area_id, org_unit_id,
                             import_id, updated_at)
    select s.entry_id, s.identity_key, lpad((${highest}::bigint + s.line)::text, 8, '0'),
           ${staged}, s.name_initials, p.area_id, p.org_unit_id, ${importId}::uuid,
           ${context.now.toISOString()}::timestamptz
    from frame_import_row s left join ${placements(frozen)} on p.code = s.area_code
    where ${usableRows(importId)}
      and not exists (select 1 from frame_entry e where e.identity_key = s.identity_key)`);
}

/** The highest frame number there is, 0 in an empty frame. */
export async function highestFrameNumber(tx: Tx): Promise<number> {
  const [found] = await rows<{ highest: string }>(
    tx,
    sql`select coalesce(max(frame_no), '0') as highest from frame_entry`
  );
  return Number(found!.highest);
}

/** Adds the entries numbered above `highest` to the frame's tally; how many. */
export async function countAdded(tx: Tx, highest: number): Promise<number> {
  const found = await rows<{ orgUnitId: string; count: string }>(
    tx,
    sql`select coalesce(org_unit_id, ${NOBODY}::uuid) as "orgUnitId", count(*) as count
        from frame_entry where frame_no > ${frameNumber(highest)} group by 1`
  );
  const added = found.map(({ orgUnitId, count }) => ({
    orgUnitId,
    voidReason: '',
    count: Number(count)
  }));
  await addToFrameTally(tx, added);
  return added.reduce((sum, { count }) => sum + count, 0);
}
