/**
 * Opens the cases of a round from the frame: in registration legal entities and establishments of mode field outside
 * divisions 01–04, and every other placed entry keeps its reason; in the frame check every placed entry, for that round
 * finds out what each is (domain §4.3). Idempotent: what has a case or a reason is left
 * alone. Entries of frozen org units wait until the org unit is reopened, and are counted.
 */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Actor } from '../../access/actor';
import { lockUndecidedEntries, markVoid } from '../../frame/store.server';
import { voidReasonOf } from '../../frame/void-reason';
import { defineCommand } from '../../platform/command.server';
import { rows, type Tx } from '../../platform/database.server';
import { isFrozen, ROUNDS, type FreezeState, type Round } from '../lifecycle';
import { mayOpenCases } from '../policy';
import { insertCases } from '../store.server';

const input = z.object({
  round: z.enum(ROUNDS),
  /** Only these entries of the frame; absent: all. */
  frameNos: z.array(z.string().min(1)).max(10_000).optional()
});

export const openCases = defineCommand({
  name: 'casework.open_cases',
  input,
  async facts(tx: Tx, { round, frameNos }) {
    const voidToo = !hasVoidEntries(round);
    const entries = await lockUndecidedEntries(tx, round, {
      voidToo,
      ...(frameNos ? { frameNos } : {})
    });
    return { entries, marks: await shareMarks(tx, round) };
  },
  authorize: (actor: Actor) => mayOpenCases(actor),
  async run(tx, { entries, marks }, { round }, context) {
    const thawed = entries.filter((entry) => !isFrozen(marks.get(entry.orgUnitId) ?? 'open'));
    const decided = thawed.map((entry) => ({
      entry,
      reason: hasVoidEntries(round) ? voidReasonOf(entry) : null
    }));
    const opening = decided.filter(({ reason }) => reason === null).map(({ entry }) => entry);
    await insertCases(tx, round, opening, context);
    await markVoid(
      tx,
      decided.flatMap(({ entry, reason }) =>
        reason ? [{ id: entry.id, orgUnitId: entry.orgUnitId, reason }] : []
      )
    );
    return {
      opened: opening.length,
      void: thawed.length - opening.length,
      waitingFrozen: entries.length - thawed.length
    };
  },
  audit: ({ round }, _facts, answer) => ({
    subject: { kind: 'round', id: round },
    details: { ...answer }
  })
});

/** A void reason says why an entry is not registered; the frame check looks at all of them. */
function hasVoidEntries(round: Round): boolean {
  return round !== 'frameCheck';
}

/**
 * Makes the marks that are missing and takes all FOR SHARE. A mark must exist before its first case does: a
 * transition that finds no row would have nothing to wait for while the first signature is given.
 */
async function shareMarks(tx: Tx, round: Round): Promise<Map<string, FreezeState>> {
  await tx.execute(sql`
    insert into freeze_mark (org_unit_id, round) select id, ${round} from org_unit order by id
    on conflict do nothing`);
  const marks = await rows<{ id: string; state: FreezeState }>(
    tx,
    sql`select org_unit_id as id, state from freeze_mark where round = ${round} order by org_unit_id for share`
  );
  return new Map(marks.map((mark) => [mark.id, mark.state]));
}
