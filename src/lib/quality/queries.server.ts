/**
 * Quality runs and what they found, as the screens show it. A finding is open while its submission is the case's
 * current one: a new submission closes it, and the next run judges that one. One on an area is open until explained.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import { rows, type Readable, type Reader } from '../platform/database.server';
import type {
  AreaFindingPage,
  FindingCount,
  FindingFilter,
  FindingLine,
  FindingPage,
  FindingSeen
} from './finding';
import type { RunLine } from './run';
import { IS_OPEN } from './store.server';

// A run whose job ended without a word has failed: nobody is left to say so.
const RUN = sql`
  select r.id, case when r.state = 'running' and j.state in ('failed', 'cancelled') then 'failed' else r.state end as state,
         p.name as "startedByName", r.started_at as "startedAt", r.finished_at as "finishedAt",
         r.submissions, r.counts, r.hints, coalesce(j.done, 0) as done, j.total
  from quality_run r join user_account p on p.id = r.started_by left join job j on j.id = r.job_id`;

/** The newest runs of a round, newest first. */
export async function qualityRuns(reader: Readable, round: Round, limit = 30): Promise<RunLine[]> {
  return rows(
    reader,
    sql`${RUN} where r.round = ${round} order by r.started_at desc, r.id desc limit ${limit}`
  );
}

export async function qualityRun(reader: Readable, runId: string): Promise<RunLine | null> {
  const [run] = await rows<RunLine>(reader, sql`${RUN} where r.id = ${runId}`);
  return run ?? null;
}

/** The newest run that succeeded: what org units are asked to settle. */
export async function lastCompleteRun(reader: Readable, round: Round): Promise<RunLine | null> {
  const [run] = await rows<RunLine>(
    reader,
    sql`${RUN} where r.round = ${round} and r.state = 'succeeded' order by r.started_at desc, r.id desc limit 1`
  );
  return run ?? null;
}

/** Findings of a run by org unit and check, the most frequent checks first. */
export async function findingCounts(
  reader: Reader,
  scope: Scope,
  runId: string
): Promise<FindingCount[]> {
  const found = await rows<FindingCount & { found: string; open: string }>(
    reader,
    sql`select f.org_unit_id as "orgUnitId", o.name as "orgUnitName", f.form, f.check_id as "checkId", f.severity,
               count(*) as found, count(*) filter (where ${IS_OPEN}) as open
        from finding f join org_unit o on o.id = f.org_unit_id
        where f.run_id = ${runId} and ${inScope(scope)}
        group by 1, 2, 3, 4, 5, o.code order by found desc, o.code, f.form, f.check_id`
  );
  return found.map((line) => ({ ...line, found: Number(line.found), open: Number(line.open) }));
}

/** One page of a run's findings, mandatory ones first, by check and name. No answers. Two statements. */
export async function findingPage(
  reader: Reader,
  scope: Scope,
  runId: string,
  filter: FindingFilter,
  paging: { page: number; pageSize: number }
): Promise<FindingPage> {
  const where = sql.join(
    [sql`f.run_id = ${runId}`, inScope(scope), ...conditions(filter)],
    sql` and `
  );
  const lines = await rows<FindingLine>(
    reader,
    sql`select f.id, f.case_id as "caseId", coalesce(e.name, a.name) as name, o.name as "orgUnitName",
               a.name as "areaName", u.name as "enumeratorName", c.state, f.form, f.check_id as "checkId", f.row,
               f.severity, f.items, f.figures, x.text as explanation, ${IS_OPEN} as open
        from finding f join org_unit o on o.id = f.org_unit_id
        left join census_case c on c.id = f.case_id left join frame_entry e on e.id = c.frame_entry_id
        join area a on a.id = coalesce(f.area_id, c.area_id) left join user_account u on u.id = c.enumerator_id
        left join lateral (${LAST_EXPLANATION}) x on true
        where ${where} order by f.severity, f.form, f.check_id, name, f.row, f.id
        limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`
  );
  const [count] = await rows<{ total: string }>(
    reader,
    sql`select count(*) as total from finding f where ${where}`
  );
  return { lines, total: Number(count!.total) };
}

// What was last said to the figures of a finding on an area.
const LAST_EXPLANATION = sql`
  select t.text from area_explanation t join quality_run r on r.id = f.run_id and r.round = t.round
  where t.area_id = f.area_id and t.check_id = f.check_id and t.figures = f.figures order by t.made_at desc limit 1`;

function inScope(scope: Scope): SQL {
  switch (scope.kind) {
    case 'county':
      return sql`true`;
    case 'orgUnit':
      return sql`f.org_unit_id = ${scope.orgUnitId}`;
    case 'enumerator':
      return sql`false`;
    default:
      return scope satisfies never;
  }
}

function conditions({ orgUnitId, check, severity, standing }: FindingFilter): SQL[] {
  const parts: SQL[] = [];
  if (orgUnitId) parts.push(sql`f.org_unit_id = ${orgUnitId}`);
  if (check) parts.push(sql`f.form || ':' || f.check_id = ${check}`);
  if (severity) parts.push(sql`f.severity = ${severity}`);
  if (standing) parts.push(standing === 'open' ? IS_OPEN : sql`${IS_OPEN} is not true`);
  return parts;
}

/** A finding on an area, for whoever explains it; null for any other and outside the scope. */
export async function areaFindingOf(
  reader: Reader,
  scope: Scope,
  findingId: string
): Promise<AreaFindingPage | null> {
  const [found] = await rows<AreaFindingPage>(
    reader,
    sql`select f.id, a.name as "areaName", a.code as "areaCode", f.check_id as "checkId", f.severity, f.figures,
               ${IS_OPEN} as open
        from finding f join area a on a.id = f.area_id where f.id = ${findingId} and ${inScope(scope)}`
  );
  return found ?? null;
}

/** Findings of the last complete run on a case's current submission, for whoever reads that submission. */
export async function openFindingsOf(
  reader: Readable,
  caseId: string,
  round: Round
): Promise<FindingSeen[]> {
  return rows(
    reader,
    sql`select f.form, f.check_id as "checkId", f.row, f.severity, f.items
        from finding f
        where f.case_id = ${caseId} and ${IS_OPEN}
          and f.run_id = (select id from quality_run where round = ${round} and state = 'succeeded'
                          order by started_at desc, id desc limit 1)
        order by f.severity, f.form, f.check_id, f.row`
  );
}
