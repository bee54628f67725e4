/** The review queue and one submission as the reviewer reads it. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import { rows, type Reader } from '../platform/database.server';
import type { Violation } from '../form-engine/evaluate';
import type { Context } from '../form-engine/state';
import { QUEUE_KINDS } from './queue';
import type {
  QueueChoice,
  QueueCounts,
  QueueFilter,
  QueueKind,
  QueueLine,
  QueuePlace
} from './queue';
import type { RemarkLine, ReviewedSubmission } from './submission';

/** A line of the queue with what its doubts are said from, which does not leave the server. */
export type QueuedSubmission = Omit<QueueLine, 'doubts'> & {
  violations: Violation[];
  context: Context;
};

/** Submissions that wait for a decision, the most doubtful first, then the oldest. Two statements. */
export async function reviewQueue(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: QueueFilter,
  paging: { page: number; pageSize: number }
): Promise<{ lines: QueuedSubmission[]; total: number }> {
  const queue = queueOf(scope, round, filter);
  const kind = kindFilter(filter.kind);
  const lines = await rows<QueuedSubmission>(
    reader,
    sql`select q.*, jsonb_path_query_array(s.violations, '$[*] ? (@.severity == "verify")') as violations,
               case when q.verify > 0 then s.context else '{}' end as context
        from (select * from (${queue}) q where ${kind} order by verify desc, "receivedAt", "caseId"
              limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}) q
        join submission s on s.id = q."submissionId" order by verify desc, "receivedAt", "caseId"`
  );
  const [count] = await rows<{ total: string }>(
    reader,
    sql`select count(*) as total from (${queue}) q where ${kind}`
  );
  return { lines, total: Number(count!.total) };
}

/** Where a case stands in the queue, and who stands beside it; null when it waits for no decision. */
export async function placeInQueue(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: QueueFilter,
  caseId: string
): Promise<QueuePlace | null> {
  const [place] = await rows<QueuePlace & { position: string; total: string }>(
    reader,
    sql`select position, total, previous, next from (
          select "caseId", row_number() over place as position, count(*) over () as total,
                 lag("caseId") over place as previous, lead("caseId") over place as next
          from (${queueOf(scope, round, filter)}) q where ${kindFilter(filter.kind)}
          window place as (order by verify desc, "receivedAt", "caseId")) n
        where "caseId" = ${caseId}`
  );
  return place ? { ...place, position: Number(place.position), total: Number(place.total) } : null;
}

/** How many wait in all, and how many of them are doubtful or handed in again. */
export async function queueCounts(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: Omit<QueueFilter, 'kind'> = {}
): Promise<QueueCounts> {
  const [counts] = await rows<Record<keyof QueueCounts, string>>(
    reader,
    sql`select count(*) as "all", ${sql.join(
      QUEUE_KINDS.map(
        (kind) => sql`count(*) filter (where ${kindFilter(kind)}) as ${sql.identifier(kind)}`
      ),
      sql`, `
    )}
        from (${queueOf(scope, round, filter)}) q`
  );
  const entries = Object.entries(counts!).map(([kind, count]) => [kind, Number(count)]);
  return Object.fromEntries(entries) as QueueCounts;
}

function queueOf(scope: Scope, round: Round, filter: QueueFilter): SQL {
  return sql`
    select c.id as "caseId", c.version, s.id as "submissionId", e.name, a.name as "areaName",
           u.name as "enumeratorName", s.outcome, s.revision, s.received_at as "receivedAt",
           jsonb_array_length(jsonb_path_query_array(s.violations, '$[*] ? (@.severity == "verify")')) as verify,
           jsonb_array_length(jsonb_path_query_array(s.violations, '$[*] ? (@.severity == "hint")')) as hints
    from census_case c
    join submission s on s.id = c.current_submission_id
    join frame_entry e on e.id = c.frame_entry_id
    join area a on a.id = c.area_id
    join user_account u on u.id = c.enumerator_id
    where c.state = 'submitted' and c.round = ${round} and ${sql.join(queueFilters(scope, filter), sql` and `)}`;
}

function queueFilters(scope: Scope, filter: QueueFilter): SQL[] {
  const parts: SQL[] = [
    scope.kind === 'orgUnit' ? sql`c.org_unit_id = ${scope.orgUnitId}` : sql`true`
  ];
  if (filter.areaId) parts.push(sql`c.area_id = ${filter.areaId}`);
  if (filter.enumeratorId) parts.push(sql`c.enumerator_id = ${filter.enumeratorId}`);
  return parts;
}

function kindFilter(kind: QueueKind | undefined): SQL {
  switch (kind) {
    case undefined:
      return sql`true`;
    case 'doubtful':
      return sql`verify > 0`;
    case 'plain':
      return sql`verify = 0`;
    case 'hinted':
      return sql`hints > 0`;
    case 'again':
      return sql`revision > 1`;
    default:
      return kind satisfies never;
  }
}

/** The current submission of a case within the scope, with the answers of the revision before; null if none. */
export async function submissionForReview(
  reader: Reader,
  scope: Scope,
  caseId: string
): Promise<ReviewedSubmission | null> {
  const own = scope.kind === 'orgUnit' ? sql`c.org_unit_id = ${scope.orgUnitId}` : sql`true`;
  const [found] = await rows<ReviewedSubmission>(
    reader,
    sql`select c.id as "caseId", c.version, c.round, c.state, c.org_unit_id as "orgUnitId",
               coalesce(m.state, 'open') as freeze, e.name, e.address,
               e.credit_code as "creditCode", a.name as "areaName",
               u.name as "enumeratorName", s.id as "submissionId", s.revision, s.outcome,
               s.outcome_facts as "outcomeFacts", s.answers, s.calculated, s.context, s.violations, s.explanations,
               s.codings,
               s.signature_hash as "signatureHash",
               exists (select 1 from evidence v where v.hash = s.signature_hash) as "signatureArrived",
               s.made_at as "madeAt", s.received_at as "receivedAt", s.answers_digest as "answersDigest",
               p.answers as "previousAnswers"
        from census_case c
        join submission s on s.id = c.current_submission_id
        left join submission p on p.case_id = c.id and p.revision = s.revision - 1
        left join freeze_mark m on m.org_unit_id = c.org_unit_id and m.round = c.round
        join frame_entry e on e.id = c.frame_entry_id
        join area a on a.id = c.area_id
        left join user_account u on u.id = s.enumerator_id
        where c.id = ${caseId} and ${own}`
  );
  return found ?? null;
}

/** All remarks ever made on a case, newest first. */
export async function remarksOf(reader: Reader, caseId: string): Promise<RemarkLine[]> {
  return rows(
    reader,
    sql`select r.id, r.place, r.text, p.name as "byName", r.made_at as at, r.answer_kind as "answerKind",
               r.answer_text as "answerText"
        from remark r join user_account p on p.id = r.made_by where r.case_id = ${caseId}
        order by r.made_at desc, r.place`
  );
}

/** The areas and enumerators that have something waiting, with how much. One statement. */
export async function queueChoices(
  reader: Reader,
  scope: Scope,
  round: Round
): Promise<{ areas: QueueChoice[]; enumerators: QueueChoice[] }> {
  const found = await rows<{ kind: string; id: string; name: string; waiting: string }>(
    reader,
    sql`with waiting as (
          select c.area_id, c.enumerator_id from census_case c
          where c.state = 'submitted' and c.round = ${round} and ${sql.join(queueFilters(scope, {}), sql` and `)})
        select 'area' as kind, a.id, a.name, count(*) as waiting
        from waiting w join area a on a.id = w.area_id group by a.id, a.name
        union all
        select 'enumerator', u.id, u.name, count(*)
        from waiting w join user_account u on u.id = w.enumerator_id group by u.id, u.name
        order by 1, 3`
  );
  const of = (kind: string) =>
    found
      .filter((row) => row.kind === kind)
      .map(({ id, name, waiting }) => ({ id, name, waiting: Number(waiting) }));
  return { areas: of('area'), enumerators: of('enumerator') };
}
