/** What the checks on areas (areas.ts) count, for every area of the county, those without any entry among them. */
import type postgres from 'postgres';
import type { Round } from '../../casework/lifecycle';
import type { AreaCounts } from './areas';

export type AreaLine = AreaCounts & { areaId: string; orgUnitId: string };

/** One statement; by area code. At the frame check the result is an answer, at registration the outcome. */
export async function areaLines(tx: postgres.TransactionSql, round: Round): Promise<AreaLine[]> {
  return tx<AreaLine[]>`
    with counted as (
      select c.area_id, count(*)::int as cases,
             count(*) filter (where c.state in ('submitted', 'approved'))::int as handed_in,
             count(*) filter (where r.result = '5')::int as not_found,
             count(*) filter (where r.result = 'N')::int as added,
             count(*) filter (where r.result in ('1', '8', 'N'))::int as found
      from census_case c
      left join submission s on ${round} = 'frameCheck' and s.id = c.current_submission_id
      cross join lateral (
        select coalesce(s.answers #>> '{621,result}', s.answers #>> '{622,result}', c.outcome) as result) r
      where c.round = ${round} group by c.area_id
    ), entries as (
      select e.area_id, count(*) filter (where e.void_reason in ('household', 'online'))::int as elsewhere,
             count(*) filter (where e.void_reason is null and c.id is null)::int as undecided
      from frame_entry e left join census_case c on c.frame_entry_id = e.id and c.round = ${round}
      where e.area_id is not null group by e.area_id
    )
    select a.id as "areaId", a.org_unit_id as "orgUnitId", coalesce(n.cases, 0) as cases,
           coalesce(n.handed_in, 0) as "handedIn", coalesce(n.not_found, 0) as "notFound",
           coalesce(n.added, 0) as added, coalesce(n.found, 0) + coalesce(f.elsewhere, 0) as respondents,
           coalesce(f.undecided, 0) as undecided
    from area a left join counted n on n.area_id = a.id left join entries f on f.area_id = a.id order by a.code`;
}
