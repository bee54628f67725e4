/** Statements that settle by hand what an import could not: entries without area, changes that wait. */
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { rows, type Tx } from '../platform/database.server';
import { NOBODY } from '../platform/ids';
import { CONTENT_COLUMNS } from './entry';
import { addShifts, type TallyShift } from './store.server';

export type EntryPlace = { id: string; areaId: string | null };

/** Locks entries in id order; unknown ids are absent. */
export async function lockEntryPlaces(tx: Tx, entryIds: readonly string[]): Promise<EntryPlace[]> {
  return rows(
    tx,
    sql`select id, area_id as "areaId" from frame_entry
        where id = any(${sql.param(entryIds)}::uuid[]) order by id for update`
  );
}

export async function areaOf(
  tx: Tx,
  areaId: string
): Promise<{ id: string; orgUnitId: string } | null> {
  const [found] = await rows<{ id: string; orgUnitId: string }>(
    tx,
    sql`select id, org_unit_id as "orgUnitId" from area where id = ${areaId}`
  );
  return found ?? null;
}

/** Places entries that had no area; the frame's tally moves from nobody to the org unit. */
export async function placeEntries(
  tx: Tx,
  entryIds: readonly string[],
  area: { id: string; orgUnitId: string },
  context: CommandContext
): Promise<number> {
  const shifts = await rows<TallyShift>(
    tx,
    sql`with placed as (
          update frame_entry e set area_id = ${area.id}, org_unit_id = ${area.orgUnitId}, void_reason = null,
                 updated_at = ${context.now.toISOString()}
          from frame_entry o where e.id = o.id and e.id = any(${sql.param(entryIds)}::uuid[])
          returning o.void_reason)
        select ${NOBODY} as before, coalesce(void_reason, '') as "voidReason", ${area.orgUnitId} as after,
               count(*) as count from placed group by 2`
  );
  return addShifts(tx, shifts);
}

/** Locks waiting changes in the order of their entries; the org unit of each. */
export async function lockWaitingChanges(
  tx: Tx,
  entryIds: readonly string[]
): Promise<{ id: string; orgUnitId: string }[]> {
  return rows(
    tx,
    sql`select frame_entry_id as id, org_unit_id as "orgUnitId" from frame_waiting_change
        where frame_entry_id = any(${sql.param(entryIds)}::uuid[]) order by frame_entry_id for update`
  );
}

/** Applies waiting changes as the import would have; a void reason is decided anew. */
export async function applyWaitingChanges(
  tx: Tx,
  entryIds: readonly string[],
  context: CommandContext
): Promise<void> {
  const columns = [...Object.values(CONTENT_COLUMNS), 'name_initials'];
  const shifts = await rows<TallyShift>(
    tx,
    sql`with moved as (
          update frame_entry e
          set (${sql.raw(columns.join(', '))}) = (select ${sql.raw(columns.map((column) => `r.${column}`).join(', '))}
                                                  from jsonb_populate_record(o, w.content) r),
              void_reason = null, import_id = w.import_id, updated_at = ${context.now.toISOString()}
          from frame_entry o join frame_waiting_change w on w.frame_entry_id = o.id
          where e.id = o.id and o.id = any(${sql.param(entryIds)}::uuid[])
          returning o.org_unit_id as before, o.void_reason, e.org_unit_id as after)
        select before, coalesce(void_reason, '') as "voidReason", after, count(*) as count
        from moved group by 1, 2, 3`
  );
  await addShifts(tx, shifts);
}

export async function deleteWaitingChanges(tx: Tx, entryIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from frame_waiting_change where frame_entry_id = any(${sql.param(entryIds)}::uuid[])`);
}
