/** The review queue and one submission as the reviewer reads it. */
import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/actor';
import type { CaseState, Round } from '../casework/lifecycle';
import type { Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { Answers, Context } from '../form-engine/state';
import { rows, type Reader } from '../platform/database.server';

export type QueueFilter = {
  areaId?: string;
  enumeratorId?: string;
  /** doubtful: with a verify violation; plain: without one; again: a later revision. */
  kind?: 'doubtful' | 'plain' | 'again';
};

export type QueueLine = {
  caseId: string;
  version: number;
  submissionId: string;
  name: string;
  areaName: string;
  enumeratorName: string;
  outcome: string;
  revision: number;
  verify: number;
  hints: number;
  receivedAt: string;
};

/** Submissions that wait for a decision, the most doubtful first, then the oldest. Two statements. */
export async function reviewQueue(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: QueueFilter,
  paging: { page: number; pageSize: number }
): Promise<{ lines: QueueLine[]; total: number }> {
  const queue = sql`
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
  const kind = kindFilter(filter.kind);
  const lines = await rows<QueueLine>(
    reader,
    sql`select * from (${queue}) q where ${kind} order by verify desc, "receivedAt", "caseId"
        limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`
  );
  const [count] = await rows<{ total: string }>(
    reader,
    sql`select count(*) as total from (${queue}) q where ${kind}`
  );
  return { lines, total: Number(count!.total) };
}

function queueFilters(scope: Scope, filter: QueueFilter): SQL[] {
  const parts: SQL[] = [
    scope.kind === 'orgUnit' ? sql`c.org_unit_id = ${scope.orgUnitId}` : sql`true`
  ];
  if (filter.areaId) parts.push(sql`c.area_id = ${filter.areaId}`);
  if (filter.enumeratorId) parts.push(sql`c.enumerator_id = ${filter.enumeratorId}`);
  return parts;
}

function kindFilter(kind: QueueFilter['kind']): SQL {
  if (kind === 'doubtful') return sql`verify > 0`;
  if (kind === 'plain') return sql`verify = 0`;
  return kind === 'again' ? sql`revision > 1` : sql`true`;
}

export type ReviewedSubmission = {
  caseId: string;
  version: number;
  state: CaseState;
  orgUnitId: string;
  name: string;
  areaName: string;
  enumeratorName: string | null;
  submissionId: string;
  revision: number;
  outcome: string;
  outcomeFacts: Record<string, string>;
  answers: Answers;
  calculated: Record<string, unknown>;
  context: Context;
  violations: Violation[];
  explanations: Explanation[];
  signatureHash: string | null;
  signatureArrived: boolean;
  madeAt: string;
  receivedAt: string;
  answersDigest: string;
  previousAnswers: Answers | null;
};

/** The current submission of a case within the scope, with the answers of the revision before; null if none. */
export async function submissionForReview(
  reader: Reader,
  scope: Scope,
  caseId: string
): Promise<ReviewedSubmission | null> {
  const own = scope.kind === 'orgUnit' ? sql`c.org_unit_id = ${scope.orgUnitId}` : sql`true`;
  const [found] = await rows<ReviewedSubmission>(
    reader,
    sql`select c.id as "caseId", c.version, c.state, c.org_unit_id as "orgUnitId", e.name, a.name as "areaName",
               u.name as "enumeratorName", s.id as "submissionId", s.revision, s.outcome,
               s.outcome_facts as "outcomeFacts", s.answers, s.calculated, s.context, s.violations, s.explanations,
               s.signature_hash as "signatureHash",
               exists (select 1 from evidence v where v.hash = s.signature_hash) as "signatureArrived",
               s.made_at as "madeAt", s.received_at as "receivedAt", s.answers_digest as "answersDigest",
               p.answers as "previousAnswers"
        from census_case c
        join submission s on s.id = c.current_submission_id
        left join submission p on p.case_id = c.id and p.revision = s.revision - 1
        join frame_entry e on e.id = c.frame_entry_id
        join area a on a.id = c.area_id
        left join user_account u on u.id = s.enumerator_id
        where c.id = ${caseId} and ${own}`
  );
  return found ?? null;
}

export type RemarkLine = {
  id: string;
  place: string;
  text: string;
  byName: string;
  at: string;
  answerKind: 'changed' | 'confirmed' | null;
  answerText: string | null;
};

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
