/** Statements of sign-off: the gates counted, the cases that are signed, the chain's events. */
import { sql } from 'drizzle-orm';
import { ledgers } from '../casework/queries.server';
import type { Round } from '../casework/lifecycle';
import type { CommandContext } from '../platform/command.server';
import { rows, type Readable, type Tx } from '../platform/database.server';
import { lastCompleteRun } from '../quality/queries.server';
import { IS_OPEN } from '../quality/store.server';
import type { SignoffEventKind } from './board';
import type { GateCounts } from './gate';
import type { SignedCase } from './merkle.server';

/** The counts behind the gates. Three statements over the org unit's own rows, and the ledger's two. */
export async function gateCounts(
  reader: Readable,
  orgUnitId: string,
  round: Round
): Promise<GateCounts> {
  const [counted] = await rows<Record<string, string>>(
    reader,
    sql`select
          coalesce((select sum(count) from tally where org_unit_id = ${orgUnitId} and round = ${round}), 0) as cases,
          coalesce((select sum(count) from tally
                    where org_unit_id = ${orgUnitId} and round = ${round} and state <> 'approved'), 0) as "notApproved",
          (select count(*) from contested_operation
           where org_unit_id = ${orgUnitId} and settled_at is null) as contested`
  );
  const run = await lastCompleteRun(reader, round);
  const [quality] = await rows<Record<string, string>>(
    reader,
    sql`select
          (select count(*) from census_case c join submission s on s.id = c.current_submission_id
           where c.org_unit_id = ${orgUnitId} and c.round = ${round}
             and s.received_at > coalesce(${run?.startedAt ?? null}::timestamptz, '-infinity')) as "unseenByRun",
          (select count(*) from finding f
           where f.run_id = ${run?.id ?? null}::uuid and f.org_unit_id = ${orgUnitId} and ${IS_OPEN}) as "openFindings"`
  );
  const [ledger] = await ledgers(reader, { kind: 'orgUnit', orgUnitId }, round);
  return {
    cases: Number(counted!.cases),
    notApproved: Number(counted!.notApproved),
    contested: Number(counted!.contested),
    lastRun: run && { id: run.id, startedAt: run.startedAt },
    unseenByRun: Number(quality!.unseenByRun),
    openFindings: Number(quality!.openFindings),
    ledgerDifference: ledger?.difference ?? 0
  };
}

/** The cases of an org unit as they are signed, by id. One index range. */
export async function signedCases(
  reader: Readable,
  orgUnitId: string,
  round: Round
): Promise<SignedCase[]> {
  return rows(
    reader,
    sql`select c.id as "caseId", s.id as "submissionId", s.outcome, s.answers_digest as "answersDigest"
        from census_case c join submission s on s.id = c.current_submission_id
        where c.org_unit_id = ${orgUnitId} and c.round = ${round} order by c.id`
  );
}

/** The root of the last signature that still holds; null after reopening or before the first. */
export async function standingRoot(
  reader: Readable,
  orgUnitId: string,
  round: Round
): Promise<string | null> {
  const [last] = await rows<{ root: string | null }>(
    reader,
    sql`select root from signoff_event where org_unit_id = ${orgUnitId} and round = ${round}
        order by at desc, id desc limit 1`
  );
  return last?.root ?? null;
}

export async function insertSignoffEvent(
  tx: Tx,
  event: {
    orgUnitId: string;
    round: Round;
    kind: SignoffEventKind;
    root: string | null;
    cases: number | null;
    reason: string | null;
  },
  context: CommandContext
): Promise<string> {
  const id = context.ids.next();
  await tx.execute(sql`
    insert into signoff_event (id, org_unit_id, round, kind, root, cases, reason, actor_id, at)
    values (${id}, ${event.orgUnitId}, ${event.round}, ${event.kind}, ${event.root}, ${event.cases},
            ${event.reason}, ${context.actor.userId}, ${context.now.toISOString()})`);
  return id;
}
