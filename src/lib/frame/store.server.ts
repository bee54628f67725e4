/** Statements on the frame that commands need; later domains change the frame only through these. */
import { sql } from 'drizzle-orm';
import { recordset, rows, type Tx } from '../platform/database.server';
import type { VoidReason } from './void-reason';

export type PlacedEntry = {
  id: string;
  orgUnitId: string;
  areaId: string;
  kind: string;
  mode: string;
  industryCode: string | null;
};

/** Locks, in id order, the placed entries that have neither a case in the round nor a void reason. */
export async function lockUndecidedEntries(
  tx: Tx,
  round: string,
  { voidToo = false, frameNos }: { voidToo?: boolean; frameNos?: readonly string[] } = {}
): Promise<PlacedEntry[]> {
  const wanted = frameNos ? sql`e.frame_no = any(${sql.param([...frameNos])}::text[])` : sql`true`;
  return rows<PlacedEntry>(
    tx,
    sql`select e.id, e.org_unit_id as "orgUnitId", e.area_id as "areaId", e.kind, e.mode,
               e.industry_code as "industryCode"
        from frame_entry e
        where e.area_id is not null and (e.void_reason is null or ${voidToo}) and ${wanted}
          and not exists (select 1 from census_case c where c.frame_entry_id = e.id and c.round = ${round})
        order by e.id for update of e`
  );
}

/** Gives entries their void reason and moves them in the frame's tally. */
export async function markVoid(
  tx: Tx,
  entries: readonly { id: string; orgUnitId: string; reason: VoidReason }[]
): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`
    update frame_entry e set void_reason = v.reason
    from ${recordset(entries, 'v', 'id uuid, reason text')} where e.id = v.id`);
  const moves = entries.flatMap((entry) => [
    { orgUnitId: entry.orgUnitId, voidReason: '', count: -1 },
    { orgUnitId: entry.orgUnitId, voidReason: entry.reason, count: 1 }
  ]);
  await addToFrameTally(tx, moves);
}

export type FrameTallyChange = { orgUnitId: string; voidReason: string; count: number };

/** Adds differences to the frame's tally in key order; org units repeat freely. */
export async function addToFrameTally(
  tx: Tx,
  differences: readonly FrameTallyChange[]
): Promise<void> {
  if (differences.length === 0) return;
  await tx.execute(sql`
    insert into frame_tally (org_unit_id, void_reason, count)
    select "orgUnitId", "voidReason", sum(count)::integer
    from ${recordset(differences, 'd', '"orgUnitId" uuid, "voidReason" text, count integer')}
    group by 1, 2 order by 1, 2
    on conflict (org_unit_id, void_reason) do update set count = frame_tally.count + excluded.count`);
}

/** Entries that went from an org unit and void reason to an org unit without one; `count` comes as text. */
export type TallyShift = { before: string; voidReason: string; after: string; count: string };

/** Moves shifted entries in the frame's tally; how many they are. */
export async function addShifts(tx: Tx, shifts: readonly TallyShift[]): Promise<number> {
  await addToFrameTally(
    tx,
    shifts.flatMap(({ before, voidReason, after, count }) => [
      { orgUnitId: before, voidReason, count: -Number(count) },
      { orgUnitId: after, voidReason: '', count: Number(count) }
    ])
  );
  return shifts.reduce((sum, shift) => sum + Number(shift.count), 0);
}
