/** Lists of cases, the assignment board, the ledger, and the recount that proves the tallies. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import { rows, type Readable, type Reader } from '../platform/database.server';
import type { CaseEvent, CaseLine } from './case-line';
import type { CaseState, FreezeState, Round } from './lifecycle';
import { ledgerOf, type Ledger, type UndecidedEntry } from './ledger';

export type CaseFilter = {
  orgUnitId?: string;
  areaId?: string;
  /** An id, or `none` for cases nobody has. */
  enumeratorId?: string;
  states?: readonly CaseState[];
  outcome?: string;
  /** Part of the name, a code, or pinyin initials. */
  search?: string;
};

export type CasePage = { lines: CaseLine[]; total: number; page: number; pageSize: number };

/** One page of the cases a scope covers: what nobody has first, then by area and name. Two statements. */
export async function casePage(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: CaseFilter,
  paging: { page: number; pageSize: number }
): Promise<CasePage> {
  const where = sql.join([sql`c.round = ${round}`, ...scopeAndFilter(scope, filter)], sql` and `);
  const lines = await rows<CaseLine>(
    reader,
    sql`select c.id, c.version, c.state, c.outcome, e.name, e.credit_code as "creditCode", e.address,
               c.org_unit_id as "orgUnitId", o.name as "orgUnitName", c.area_id as "areaId",
               a.name as "areaName", a.code as "areaCode", c.enumerator_id as "enumeratorId",
               u.name as "enumeratorName", c.updated_at as "updatedAt"
        from census_case c
        join frame_entry e on e.id = c.frame_entry_id
        join org_unit o on o.id = c.org_unit_id
        join area a on a.id = c.area_id
        left join user_account u on u.id = c.enumerator_id
        where ${where} order by c.state = 'unassigned' desc, a.code, e.name, c.id
        limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`
  );
  const [count] = await rows<{ total: string }>(
    reader,
    sql`select count(*) as total from census_case c join frame_entry e on e.id = c.frame_entry_id where ${where}`
  );
  return { lines, total: Number(count!.total), ...paging };
}

/** Ids and versions of all cases a filter covers, for acts on a whole selection; at most `limit`. */
export async function selectedCases(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: CaseFilter,
  limit = 20_000
): Promise<{ id: string; version: number }[]> {
  const where = sql.join([sql`c.round = ${round}`, ...scopeAndFilter(scope, filter)], sql` and `);
  return rows(
    reader,
    sql`select c.id, c.version from census_case c join frame_entry e on e.id = c.frame_entry_id
        where ${where} order by c.id limit ${limit}`
  );
}

/** The conditions of a scope and a filter, on `census_case c` and its `frame_entry e`. */
export function scopeAndFilter(scope: Scope, filter: CaseFilter): SQL[] {
  const parts: SQL[] = [];
  if (scope.kind === 'orgUnit') parts.push(sql`c.org_unit_id = ${scope.orgUnitId}`);
  if (scope.kind === 'enumerator') parts.push(sql`c.enumerator_id = ${scope.userId}`);
  if (filter.orgUnitId) parts.push(sql`c.org_unit_id = ${filter.orgUnitId}`);
  if (filter.areaId) parts.push(sql`c.area_id = ${filter.areaId}`);
  if (filter.enumeratorId === 'none') parts.push(sql`c.enumerator_id is null`);
  else if (filter.enumeratorId) parts.push(sql`c.enumerator_id = ${filter.enumeratorId}`);
  if (filter.states?.length)
    parts.push(sql`c.state = any(${sql.param([...filter.states])}::text[])`);
  if (filter.outcome) parts.push(sql`c.outcome = ${filter.outcome}`);
  if (filter.search) parts.push(searchPart(filter.search));
  return parts;
}

function searchPart(search: string): SQL {
  const escaped = search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const anywhere = `%${escaped}%`;
  return sql`(e.name like ${anywhere} or e.credit_code like ${`${escaped.toUpperCase()}%`}
              or e.name_initials like ${`%${escaped.toLowerCase()}%`} or e.address like ${anywhere})`;
}

/** The ledger of every org unit a scope covers, by code. Two statements over tallies. */
export async function ledgers(reader: Readable, scope: Scope, round: Round): Promise<Ledger[]> {
  const own = scope.kind === 'orgUnit' ? sql`o.id = ${scope.orgUnitId}` : sql`true`;
  const frame = await rows<{ id: string; name: string; reason: string | null; count: string }>(
    reader,
    sql`select o.id, o.name, f.void_reason as reason, coalesce(f.count, 0) as count
        from org_unit o left join frame_tally f on f.org_unit_id = o.id where ${own} order by o.code`
  );
  const cases = await rows<{ id: string; state: CaseState; count: string }>(
    reader,
    sql`select o.id, t.state, sum(t.count) as count from org_unit o join tally t on t.org_unit_id = o.id
        where ${own} and t.round = ${round} group by o.id, t.state`
  );
  const ids = [...new Map(frame.map((row) => [row.id, row.name]))];
  return ids.map(([orgUnitId, orgUnitName]) =>
    ledgerOf({
      orgUnitId,
      orgUnitName,
      frame: countsBy(
        frame.filter((row) => row.id === orgUnitId && row.reason !== null),
        (row) => row.reason!
      ),
      cases: countsBy(
        cases.filter((row) => row.id === orgUnitId),
        (row) => row.state
      )
    })
  );
}

function countsBy<T extends { count: string }>(
  found: readonly T[],
  key: (row: T) => string
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of found) counts[key(row)] = (counts[key(row)] ?? 0) + Number(row.count);
  return counts;
}

/** The named list behind a ledger difference: placed entries with neither a case nor a reason. */
export async function ledgerDifference(
  reader: Reader,
  orgUnitId: string,
  round: Round
): Promise<UndecidedEntry[]> {
  return rows(
    reader,
    sql`select e.id, e.frame_no as "frameNo", e.name, a.name as "areaName"
        from frame_entry e left join area a on a.id = e.area_id
        where e.org_unit_id = ${orgUnitId} and e.void_reason is null
          and not exists (select 1 from census_case c where c.frame_entry_id = e.id and c.round = ${round})
        order by e.frame_no limit 1000`
  );
}

export type Drift = {
  table: 'tally' | 'frame_tally' | 'flow';
  key: string;
  kept: number;
  counted: number;
};

/** Recounts tallies from cases, flows from events and the frame's tally from entries; names every drift. */
export async function tallyDrift(reader: Reader): Promise<Drift[]> {
  const found = await rows<{ table: Drift['table']; key: string; kept: string; counted: string }>(
    reader,
    sql`with counted as (
          select 'tally' as "table",
                 concat_ws(' ', org_unit_id, area_id, coalesce(enumerator_id, '00000000-0000-0000-0000-000000000000'), round, state) as key,
                 count(*) as n
          from census_case group by org_unit_id, area_id, enumerator_id, round, state
          union all
          select 'frame_tally', concat_ws(' ', coalesce(org_unit_id, '00000000-0000-0000-0000-000000000000'), coalesce(void_reason, '-')), count(*)
          from frame_entry group by org_unit_id, void_reason
          union all
          select 'flow', concat_ws(' ', c.org_unit_id, c.area_id, c.round, v.day, v.transition), count(*)
          from case_event v join census_case c on c.id = v.case_id
          group by c.org_unit_id, c.area_id, c.round, v.day, v.transition
        ), kept as (
          select 'tally' as "table", concat_ws(' ', org_unit_id, area_id, enumerator_id, round, state) as key, count as n
          from tally where count <> 0
          union all
          select 'frame_tally', concat_ws(' ', org_unit_id, coalesce(nullif(void_reason, ''), '-')), count
          from frame_tally where count <> 0
          union all
          select 'flow', concat_ws(' ', org_unit_id, area_id, round, day, transition), sum(count)
          from flow group by org_unit_id, area_id, round, day, transition
        )
        select coalesce(k."table", c."table") as "table", coalesce(k.key, c.key) as key,
               coalesce(k.n, 0) as kept, coalesce(c.n, 0) as counted
        from kept k full join counted c on c."table" = k."table" and c.key = k.key
        where coalesce(k.n, 0) <> coalesce(c.n, 0) order by 1, 2`
  );
  return found.map((row) => ({ ...row, kept: Number(row.kept), counted: Number(row.counted) }));
}

/** What happened to a case, oldest first. */
export async function caseHistory(reader: Reader, caseId: string): Promise<CaseEvent[]> {
  return rows(
    reader,
    sql`select v.transition, v.to_state as "toState", v.at, p.name as "actorName", u.name as "enumeratorName"
        from case_event v join user_account p on p.id = v.actor_id
        left join user_account u on u.id = v.enumerator_id
        where v.case_id = ${caseId} order by v.at, v.id`
  );
}

/** The freeze state of an org unit; open where nobody has signed yet. */
export async function freezeStateOf(
  reader: Readable,
  orgUnitId: string,
  round: Round
): Promise<FreezeState> {
  const [mark] = await rows<{ state: FreezeState }>(
    reader,
    sql`select state from freeze_mark where org_unit_id = ${orgUnitId} and round = ${round}`
  );
  return mark?.state ?? 'open';
}

/** Names of the respondents of cases, by case id, for logs that keep ids alone. */
export async function respondentNames(
  reader: Readable,
  caseIds: Iterable<string>
): Promise<Record<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    reader,
    sql`select c.id, e.name from census_case c join frame_entry e on e.id = c.frame_entry_id
        where c.id = any(${sql.param([...new Set(caseIds)])}::uuid[])`
  );
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

/** Cases of respondents whose name or code holds the text, five hundred at most; none for a blank one. */
export async function casesLike(reader: Readable, text: string): Promise<string[]> {
  if (text === '') return [];
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await rows<{ id: string }>(
    reader,
    sql`select c.id from census_case c join frame_entry e on e.id = c.frame_entry_id
        where e.name ilike ${pattern} or e.credit_code ilike ${pattern} or e.frame_no ilike ${pattern}
          or c.id::text = ${text} limit 500`
  );
  return found.map(({ id }) => id);
}
