/** Progress by org unit, area and enumerator, read from tallies and flows alone: never by counting cases. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import type { CaseState, Round } from '../casework/lifecycle';
import { rows, type Reader } from '../platform/database.server';
import { NOBODY } from '../platform/ids';
import type { ProgressLine } from './line';
import { addCounts, NO_CASES, paceOf } from './pace';

type Tallied = { id: string; name: string; code: string; state: CaseState; count: string };

/** One line per org unit the scope covers, by code; org units without cases are there with none. */
export async function progressByOrgUnit(
  reader: Reader,
  scope: Scope,
  round: Round,
  today: string
): Promise<ProgressLine[]> {
  const found = await rows<Tallied>(
    reader,
    sql`select o.id, o.name, o.code, t.state, sum(t.count) as count
        from org_unit o left join tally t on t.org_unit_id = o.id and t.round = ${round}
        where ${within(scope, sql`o.id`)}
        group by o.id, o.name, o.code, t.state order by o.code`
  );
  return linesOf(found, today);
}

/** One line per area of an org unit, by code. */
export async function progressByArea(
  reader: Reader,
  orgUnitId: string,
  round: Round,
  today: string
): Promise<ProgressLine[]> {
  const found = await rows<Tallied>(
    reader,
    sql`select a.id, a.name, a.code, t.state, sum(t.count) as count
        from area a left join tally t
          on t.area_id = a.id and t.org_unit_id = a.org_unit_id and t.round = ${round}
        where a.org_unit_id = ${orgUnitId}
        group by a.id, a.name, a.code, t.state order by a.code`
  );
  return linesOf(found, today);
}

/** One line per enumerator of an org unit (also those without cases), by login; the cases nobody has come last. */
export async function progressByEnumerator(
  reader: Reader,
  orgUnitId: string,
  round: Round,
  today: string
): Promise<ProgressLine[]> {
  const found = await rows<Tallied>(
    reader,
    sql`select coalesce(u.id, t.enumerator_id) as id, coalesce(u.name, '') as name,
               coalesce(u.login, '') as code, t.state, sum(t.count) as count
        from (select id, name, login from user_account where org_unit_id = ${orgUnitId} and role = 'enumerator') u
        full join (select * from tally where org_unit_id = ${orgUnitId} and round = ${round} and count <> 0) t
          on t.enumerator_id = u.id
        group by 1, 2, 3, t.state order by 3`
  );
  return linesOf(found, today).sort((a, b) => Number(a.id === NOBODY) - Number(b.id === NOBODY));
}

export type DailyFlow = { day: string; submitted: number; returned: number; approved: number };

/** What happened on each day, for the burn-up; days without events are absent. */
export async function dailyFlow(reader: Reader, scope: Scope, round: Round): Promise<DailyFlow[]> {
  const found = await rows<{ day: string; submitted: string; returned: string; approved: string }>(
    reader,
    sql`select day::text as day,
               coalesce(sum(count) filter (where transition = 'submit'), 0) as submitted,
               coalesce(sum(count) filter (where transition = 'return'), 0) as returned,
               coalesce(sum(count) filter (where transition = 'approve'), 0) as approved
        from flow where round = ${round} and ${within(scope, sql`org_unit_id`)} group by day order by day`
  );
  return found.map((row) => ({
    day: row.day,
    submitted: Number(row.submitted),
    returned: Number(row.returned),
    approved: Number(row.approved)
  }));
}

function within(scope: Scope, column: SQL): SQL {
  switch (scope.kind) {
    case 'county':
      return sql`true`;
    case 'orgUnit':
      return sql`${column} = ${scope.orgUnitId}`;
    case 'enumerator':
      return sql`false`;
    default: {
      const impossible: never = scope;
      return impossible;
    }
  }
}

function linesOf(found: readonly Tallied[], today: string): ProgressLine[] {
  const lines = new Map<string, Omit<ProgressLine, 'pace'>>();
  for (const row of found) {
    const line = lines.get(row.id) ?? {
      id: row.id,
      name: row.name,
      code: row.code,
      counts: NO_CASES
    };
    const counts = row.state
      ? addCounts(line.counts, { ...NO_CASES, [row.state]: Number(row.count) })
      : line.counts;
    lines.set(row.id, { ...line, counts });
  }
  return [...lines.values()].map((line) => ({ ...line, pace: paceOf(line.counts, today) }));
}
