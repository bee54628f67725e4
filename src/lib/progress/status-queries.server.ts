/** The cases behind a number of progress, and one case's card: states, times and persons, never answers. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import type { CaseState, Round } from '../casework/lifecycle';
import { caseHistory, scopeAndFilter, type CaseFilter } from '../casework/queries.server';
import { censusDay, daysBetween } from '../platform/clock';
import { rows, type Reader } from '../platform/database.server';
import {
  causeOf,
  type StatusCard,
  type StatusFacts,
  type StatusLine,
  type StatusPage
} from './status';
import type { StatusOrder } from './status-filter';

type StatusRow = Omit<StatusLine, 'idleDays' | 'cause'> & StatusFacts;
type Order = { key: StatusOrder; direction: 'ascending' | 'descending' };

/** Names as people read them, states in the order of the life cycle; who moved longest ago has most idle days. */
const ORDERS: Readonly<Record<StatusOrder, SQL>> = {
  idle: sql`-extract(epoch from c.updated_at)`,
  name: sql`e.name collate "zh-x-icu"`,
  state: sql`array_position(array['unassigned', 'assigned', 'inProgress', 'returned', 'submitted', 'approved'], c.state)`,
  enumerator: sql`u.name collate "zh-x-icu"`,
  area: sql`a.code`
};

/** One page of the cases a scope and a filter cover. Two statements. */
export async function statusPage(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: CaseFilter,
  order: Order,
  { page, pageSize, today }: { page: number; pageSize: number; today: string }
): Promise<StatusPage> {
  const where = sql.join([sql`c.round = ${round}`, ...scopeAndFilter(scope, filter)], sql` and `);
  const direction = order.direction === 'descending' ? sql`desc nulls last` : sql`asc nulls last`;
  // Approved cases rest because they are done: those that wait stand before them, whichever way.
  const first = order.key === 'idle' ? sql`c.state = 'approved', ` : sql``;
  const found = await rows<StatusRow>(
    reader,
    statusOf(sql`
      select c.id, row_number() over (order by ${first}${ORDERS[order.key]} ${direction}, c.updated_at, c.id) as place
      from census_case c
      join frame_entry e on e.id = c.frame_entry_id
      join area a on a.id = c.area_id
      left join user_account u on u.id = c.enumerator_id
      where ${where} order by place limit ${pageSize} offset ${(page - 1) * pageSize}`)
  );
  const [count] = await rows<{ total: string; oldest: string | null }>(
    reader,
    sql`select count(*) as total, min(c.updated_at) filter (where c.state <> 'approved') as oldest
        from census_case c join frame_entry e on e.id = c.frame_entry_id where ${where}`
  );
  const { total, oldest } = count!;
  return {
    lines: found.map((row) => lineOf(row, today)),
    total: Number(total),
    longestIdle: oldest === null ? null : daysSince(oldest, today),
    page,
    pageSize
  };
}

/** One case's card; null when the scope has no such case. The caller logs the access. */
export async function statusCard(
  reader: Reader,
  scope: Scope,
  caseId: string,
  today: string
): Promise<StatusCard | null> {
  const where = sql.join([sql`c.id = ${caseId}`, ...scopeAndFilter(scope, {})], sql` and `);
  const [found] = await rows<StatusRow & Pick<StatusCard, 'frameNo' | 'creditCode'>>(
    reader,
    statusOf(
      sql`select c.id, 1 as place from census_case c where ${where}`,
      sql`, e.frame_no as "frameNo", e.credit_code as "creditCode"`
    )
  );
  if (!found) return null;
  const { frameNo, creditCode } = found;
  return {
    ...lineOf(found, today),
    frameNo,
    creditCode,
    contacts: await rows(
      reader,
      sql`select id, at, channel, result from visit where case_id = ${caseId} order by at desc, id desc`
    ),
    history: await caseHistory(reader, caseId)
  };
}

/** @param picked ids and places of the cases, few: what moved them last is looked up for each */
function statusOf(picked: SQL, more = sql``): SQL {
  return sql`
    select c.id, e.name, c.state, c.outcome, a.name as "areaName", u.name as "enumeratorName",
           c.updated_at as "movedAt", v.transition, m.name as "movedByName", m.role as "movedByRole",
           case when k.at is null then null
                else jsonb_build_object('channel', k.channel, 'result', k.result, 'at', k.at) end as contact ${more}
    from (${picked}) p
    join census_case c on c.id = p.id
    join frame_entry e on e.id = c.frame_entry_id
    join area a on a.id = c.area_id
    left join user_account u on u.id = c.enumerator_id
    join lateral (select transition, actor_id from case_event
                  where case_id = c.id order by at desc, id desc limit 1) v on true
    join user_account m on m.id = v.actor_id
    left join lateral (select channel, result, at from visit
                       where case_id = c.id order by at desc, id desc limit 1) k on true
    order by p.place`;
}

function lineOf(row: StatusRow, today: string): StatusLine {
  const { id, name, areaName, enumeratorName, movedAt } = row;
  const state: CaseState = row.state;
  const idleDays = daysSince(movedAt, today);
  return { id, name, state, areaName, enumeratorName, movedAt, idleDays, cause: causeOf(row) };
}

function daysSince(instant: string, today: string): number {
  return daysBetween(censusDay(new Date(instant)), today);
}
