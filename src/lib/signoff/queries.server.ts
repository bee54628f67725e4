/** Sign-off as the screens show it: state, gates, root, chain; and all org units for acceptance. */
import { sql } from 'drizzle-orm';
import { isLeadDepartment } from '../access/actor';
import { activePersons } from '../access/queries.server';
import { freezeStateOf } from '../casework/queries.server';
import type { Round } from '../casework/lifecycle';
import { rows, type Reader } from '../platform/database.server';
import { lastCompleteRun } from '../quality/queries.server';
import { IS_OPEN } from '../quality/store.server';
import type {
  AcceptanceBoard,
  AcceptanceLine,
  ChainEntry,
  OutcomeCount,
  SignoffBoard
} from './board';
import { nextSigner } from './chain';
import { gatesOf } from './gate';
import { merkleRoot } from './merkle.server';
import { gateCounts, signedCases } from './store.server';

/** null for an unknown org unit. */
export async function signoffBoard(
  reader: Reader,
  orgUnitId: string,
  round: Round
): Promise<SignoffBoard | null> {
  const [orgUnit] = await rows<{ name: string; code: string }>(
    reader,
    sql`select name, code from org_unit where id = ${orgUnitId}`
  );
  if (!orgUnit) return null;
  const counts = await gateCounts(reader, orgUnitId, round);
  const state = await freezeStateOf(reader, orgUnitId, round);
  const signer = nextSigner(state);
  return {
    orgUnitId,
    orgUnitName: orgUnit.name,
    orgUnitCode: orgUnit.code,
    state,
    counts,
    gates: gatesOf(counts),
    root: merkleRoot(await signedCases(reader, orgUnitId, round)),
    chain: await chainOf(reader, orgUnitId, round),
    signers:
      signer && (await activePersons(reader, signer, isLeadDepartment(signer) ? null : orgUnitId))
  };
}

/** All signatures and reopenings, oldest first. */
export async function chainOf(
  reader: Reader,
  orgUnitId: string,
  round: Round
): Promise<ChainEntry[]> {
  return rows(
    reader,
    sql`select v.id, v.kind, v.root, v.cases, v.reason, p.name as "actorName", v.at
        from signoff_event v join user_account p on p.id = v.actor_id
        where v.org_unit_id = ${orgUnitId} and v.round = ${round} order by v.at, v.id`
  );
}

/** One line per org unit, by code, from tallies and the findings of the last complete quality run. */
export async function acceptanceBoard(reader: Reader, round: Round): Promise<AcceptanceBoard> {
  const run = await lastCompleteRun(reader, round);
  const found = await rows<
    AcceptanceLine & { cases: string; approved: string; openFindings: string }
  >(
    reader,
    sql`with open_finding as (
          select f.org_unit_id, count(*) as n from finding f
          where f.run_id = ${run?.id ?? null}::uuid and ${IS_OPEN} group by 1
        ), counted as (
          select org_unit_id, sum(count) as cases, sum(count) filter (where state = 'approved') as approved
          from tally where round = ${round} group by 1
        )
        select o.id as "orgUnitId", o.name as "orgUnitName", o.code, coalesce(m.state, 'open') as state,
               coalesce(t.cases, 0) as cases, coalesce(t.approved, 0) as approved, coalesce(f.n, 0) as "openFindings"
        from org_unit o
        left join freeze_mark m on m.org_unit_id = o.id and m.round = ${round}
        left join counted t on t.org_unit_id = o.id
        left join open_finding f on f.org_unit_id = o.id
        order by o.code`
  );
  const lines = found.map((line) => ({
    ...line,
    cases: Number(line.cases),
    approved: Number(line.approved),
    openFindings: run && Number(line.openFindings)
  }));
  return { lines, lastRun: run && { id: run.id, startedAt: run.startedAt } };
}

/** Cases by outcome, for the certificate. */
export async function outcomeCounts(
  reader: Reader,
  orgUnitId: string,
  round: Round
): Promise<OutcomeCount[]> {
  const found = await rows<{ outcome: string; count: string }>(
    reader,
    sql`select outcome, count(*) as count from census_case
        where org_unit_id = ${orgUnitId} and round = ${round} and outcome is not null
        group by outcome order by outcome`
  );
  return found.map((row) => ({ outcome: row.outcome, count: Number(row.count) }));
}
