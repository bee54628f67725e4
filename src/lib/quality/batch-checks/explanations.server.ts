/**
 * Explanations as the batch checks see them: texts that one enumerator repeats (§6.1), and what was said to findings.
 * To a finding on a case an enumerator says it after a return, by confirming the value at its place with a reason; to one
 * on an area the org unit says it itself.
 */
import type postgres from 'postgres';
import type { Round } from '../../casework/lifecycle';
import type { AreaFigures } from '../run';

/** How many submissions use a text that their enumerator used for more than three respondents that day (Shanghai). */
export async function repeatedExplanations(
  tx: postgres.TransactionSql,
  round: Round
): Promise<number> {
  const [found] = await tx<{ submissions: number }[]>`
    with said as (
      select distinct s.id, s.enumerator_id, (s.made_at at time zone 'Asia/Shanghai')::date as day,
             regexp_replace(x ->> 'text', '\\s', '', 'g') as text
      from census_case c join submission s on s.id = c.current_submission_id
      cross join lateral jsonb_array_elements(s.explanations) x
      where c.round = ${round} and s.explanations <> '[]'
    ), counted as (
      select id, count(*) over (partition by enumerator_id, day, text) as times from said
    )
    select count(distinct id)::int as submissions from counted where times > 3`;
  return found!.submissions;
}

/** A place (`611:109`, or '' for the whole) where the value was confirmed, and still is what was confirmed. */
export type Confirmation = { caseId: string; place: string; text: string };

export async function confirmationsOf(
  tx: postgres.TransactionSql,
  caseIds: readonly string[]
): Promise<Confirmation[]> {
  if (caseIds.length === 0) return [];
  return tx<Confirmation[]>`
    select r.case_id as "caseId", r.place, r.answer_text as text
    from remark r
    join census_case c on c.id = r.case_id
    join submission current on current.id = c.current_submission_id
    join submission said on said.id = r.answered_in
    cross join lateral (
      select string_to_array(regexp_replace(r.place, '^(.+):(.+)\\[([0-9]+)\\]\\.(.+)$', '\\1:\\2:\\3:\\4'), ':') as path) p
    where r.case_id = any(${[...caseIds]}::uuid[]) and r.answer_kind = 'confirmed'
      and case when r.place = '' then current.answers_digest = said.answers_digest
               else current.answers #> p.path is not distinct from said.answers #> p.path end`;
}

export type ExplainedArea = { areaId: string; checkId: string; figures: AreaFigures };

export async function explainedAreas(
  tx: postgres.TransactionSql,
  round: Round
): Promise<ExplainedArea[]> {
  return tx<ExplainedArea[]>`
    select area_id as "areaId", check_id as "checkId", figures from area_explanation where round = ${round}`;
}
