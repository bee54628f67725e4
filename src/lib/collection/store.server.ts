/**
 * The statements of collection's commands; an operation sends all it writes at once (operation-command.server.ts).
 * Submissions are only ever inserted; a remark gets its answer, and goes along with its row. `review` makes remarks
 * through here.
 */
import { sql, type SQL } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { jsonb, recordset, rows, type Readable, type Tx } from '../platform/database.server';
import type { ContactMade, ContextParts } from './context';
import type { Receipt } from './exchange';
import type {
  Coding,
  DraftContent,
  Operation,
  RecordVisitOperation,
  RemarkAnswer,
  SubmitCaseOperation
} from './operation';
import type { AnsweredForms, OpenRemark } from './remark-answer';

export type StoredOperation = {
  enumeratorId: string;
  state: 'applied' | 'contested';
  receipt: Receipt;
};

/** What is known of an operation's id, and whether its sender was ever assigned its case: one row. */
export type Trace = { stored: StoredOperation | null; wasAssigned: boolean };

export function traceStatement(operation: Pick<Operation, 'id' | 'caseId'>, senderId: string): SQL {
  return sql`
    select (select jsonb_build_object('enumeratorId', o.enumerator_id, 'state', o.state, 'receipt', o.result)
            from operation o where o.id = ${operation.id}) as stored,
           exists (select 1 from case_event v where v.case_id = ${operation.caseId}
                   and v.transition = 'assign' and v.enumerator_id = ${senderId}) as "wasAssigned"`;
}

export type Sent = { operation: Operation; deviceId: string };

/** Remembers the operation with its receipt, in the transaction of what it did. */
export function operationStatement(
  { operation, deviceId }: Sent,
  state: StoredOperation['state'],
  receipt: Receipt,
  context: CommandContext
): SQL {
  return sql`
    insert into operation (id, enumerator_id, device_id, case_id, kind, epoch, state, result, received_at)
    values (${operation.id}, ${context.actor.userId}, ${deviceId}, ${operation.caseId}, ${operation.kind},
            ${operation.epoch}, ${state}, ${jsonb(receipt)}, ${context.now.toISOString()})`;
}

/** Keeps a contested operation whole for the supervisor who will choose. */
export function contestedStatement(
  { operation, deviceId }: Sent,
  orgUnitId: string,
  context: CommandContext
): SQL {
  return sql`
    insert into contested_operation (operation_id, case_id, org_unit_id, enumerator_id, payload, received_at)
    values (${operation.id}, ${operation.caseId}, ${orgUnitId}, ${context.actor.userId},
            ${jsonb({ deviceId, operation })}, ${context.now.toISOString()})`;
}

/** A tablet's clock may run ahead: nothing was done after it was received. */
function notAfterNow(at: string, context: CommandContext): string {
  return new Date(Math.min(Date.parse(at), context.now.getTime())).toISOString();
}

export function visitStatement(
  { caseId, visit, at }: RecordVisitOperation,
  context: CommandContext
): SQL {
  const { position } = visit;
  return sql`
    insert into visit (id, case_id, enumerator_id, at, received_at, channel, result, note, latitude, longitude, accuracy)
    values (${visit.id}, ${caseId}, ${context.actor.userId}, ${notAfterNow(at, context)},
            ${context.now.toISOString()}, ${visit.channel}, ${visit.result}, ${visit.note},
            ${position?.lat ?? null}, ${position?.lon ?? null}, ${position?.accuracy ?? null})`;
}

export function draftStatement(
  caseId: string,
  epoch: number,
  content: DraftContent,
  context: CommandContext
): SQL {
  return sql`
    insert into draft (case_id, enumerator_id, epoch, content, saved_at)
    values (${caseId}, ${context.actor.userId}, ${epoch}, ${jsonb(content)}, ${context.now.toISOString()})
    on conflict (case_id) do update
    set enumerator_id = excluded.enumerator_id, epoch = excluded.epoch, content = excluded.content,
        saved_at = excluded.saved_at`;
}

/** The joins that `contextColumns` needs, beside `census_case c`. */
export const contextJoins: SQL = sql`
  join frame_entry f on f.id = c.frame_entry_id
  join area a on a.id = c.area_id
  left join user_account e on e.id = c.enumerator_id
  left join user_account s on s.id = a.supervisor_id`;

/** The columns of `ContextParts`; `adminRevenue` arrives as text (`contextPartsOf`). */
export const contextColumns: SQL = sql`
  c.round, f.kind, f.mode, a.district_code as "districtCode", a.code as "areaCode", a.park_code as "parkCode",
  e.name as "enumeratorName", s.name as "supervisorName", f.frame_no as "frameNo", f.building, f.specialty,
  f.name, f.credit_code as "creditCode", f.org_code as "orgCode", f.industry_code as "industryCode",
  f.admin_revenue as "adminRevenue", f.employees`;

export type ContextRow = Omit<ContextParts, 'adminRevenue'> & { adminRevenue: string | null };

export function contextPartsOf(row: ContextRow): ContextParts {
  return { ...row, adminRevenue: row.adminRevenue === null ? null : Number(row.adminRevenue) };
}

export type HandInFacts = {
  parts: ContextParts;
  contacts: ContactMade[];
  openRemarks: OpenRemark[];
  /** The current submission; null before the first. */
  previous: (AnsweredForms & { revision: number; formVersions: Record<string, string> }) | null;
};

type HandInRow = ContextRow & Omit<HandInFacts, 'parts'>;

/** What a submission is judged by: one row, read by `handInFacts`. The case must be locked. */
export function handInStatement(caseId: string): SQL {
  return sql`
    select ${contextColumns},
      (select coalesce(jsonb_agg(jsonb_build_object('at', v.at, 'channel', v.channel)), '[]')
       from visit v where v.case_id = c.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'place', r.place)), '[]')
       from remark r where r.case_id = c.id and r.answered_in is null) as "openRemarks",
      (select jsonb_build_object('revision', p.revision, 'answers', p.answers, 'calculated', p.calculated,
                                 'formVersions', p.form_versions)
       from submission p where p.id = c.current_submission_id) as previous
    from census_case c ${contextJoins} where c.id = ${caseId}`;
}

export function handInFacts(found: readonly unknown[]): HandInFacts {
  const row = found[0] as HandInRow;
  const { contacts, openRemarks, previous } = row;
  return { parts: contextPartsOf(row), contacts, openRemarks, previous };
}

export type JudgedSubmission = {
  revision: number;
  answers: object;
  formVersions: object;
  context: object;
  calculated: object;
  violations: readonly object[];
  explanations: readonly object[];
  codings: readonly Coding[];
  answersDigest: string;
  remarkAnswers: readonly RemarkAnswer[];
};

/** Stores the revision, answers the remarks and ends the draft: one statement. */
export function submissionStatement(
  { id: operationId, caseId, epoch, at, submission }: SubmitCaseOperation,
  deviceId: string,
  judged: JudgedSubmission,
  context: CommandContext
): SQL {
  return sql`
    with done as (delete from draft where case_id = ${caseId}),
    answered as (
      update remark r set answer_kind = g.kind, answer_text = g.text, answered_in = ${submission.id},
        place = coalesce(g.at, r.place)
      from ${recordset(judged.remarkAnswers, 'g', '"remarkId" uuid, kind text, text text, at text')}
      where r.id = g."remarkId"
    )
    insert into submission (id, case_id, revision, outcome, outcome_facts, answers, form_versions, context, calculated,
      violations, explanations, codings, answers_digest, signature_hash, enumerator_id, epoch, operation_id, device_id,
      made_at, received_at)
    values (${submission.id}, ${caseId}, ${judged.revision}, ${submission.outcome}, ${jsonb(submission.outcomeFacts)},
      ${jsonb(judged.answers)}, ${jsonb(judged.formVersions)}, ${jsonb(judged.context)}, ${jsonb(judged.calculated)},
      ${jsonb(judged.violations)}, ${jsonb(judged.explanations)}, ${jsonb(judged.codings)}, ${judged.answersDigest},
      ${submission.signatureHash}, ${context.actor.userId}, ${epoch}, ${operationId}, ${deviceId}, ${notAfterNow(at, context)},
      ${context.now.toISOString()})`;
}

export type NewRemark = { decisionId: string; caseId: string; place: string; text: string };

/** For review: the remarks of decisions that return cases. */
export async function insertRemarks(
  tx: Tx,
  remarks: readonly NewRemark[],
  context: CommandContext
): Promise<void> {
  if (remarks.length === 0) return;
  const values = remarks.map((remark) => ({ ...remark, id: context.ids.next() }));
  await tx.execute(sql`
    insert into remark (id, decision_id, case_id, place, text, made_by, made_at)
    select id, "decisionId", "caseId", place, text, ${context.actor.userId}::uuid,
           ${context.now.toISOString()}::timestamptz
    from ${recordset(values, 'r', 'id uuid, "decisionId" uuid, "caseId" uuid, place text, text text')}`);
}

/** How an evidence's case stands to its sender; null: no such case. */
export async function readEvidenceCase(
  handle: Readable,
  caseId: string,
  senderId: string
): Promise<{ orgUnitId: string; wasAssigned: boolean } | null> {
  const [found] = await rows<{ orgUnitId: string; wasAssigned: boolean }>(
    handle,
    sql`select c.org_unit_id as "orgUnitId",
               exists (select 1 from case_event v where v.case_id = c.id and v.transition = 'assign'
                       and v.enumerator_id = ${senderId}) as "wasAssigned"
        from census_case c where c.id = ${caseId}`
  );
  return found ?? null;
}
