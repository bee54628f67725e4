/** Statements of review: which signatures are missing, and the decisions. */
import { sql } from 'drizzle-orm';
import type { CommandContext } from '../platform/command.server';
import { recordset, rows, type Tx } from '../platform/database.server';
import type { ReviewLevel } from './policy';

/** Of the submissions, those whose signature the tablet promised but the office does not have yet. */
export async function submissionsWithoutSignature(
  tx: Tx,
  submissionIds: readonly string[]
): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select s.id from submission s
        where s.id = any(${sql.param([...submissionIds])}::uuid[]) and s.signature_hash is not null
          and not exists (select 1 from evidence e where e.hash = s.signature_hash)`
  );
  return new Set(found.map((row) => row.id));
}

export type NewDecision = {
  caseId: string;
  submissionId: string;
  decision: 'approved' | 'returned';
  level: ReviewLevel;
};

/** Records decisions; the answer gives their ids in the same order. */
export async function insertDecisions(
  tx: Tx,
  decisions: readonly NewDecision[],
  context: CommandContext
): Promise<string[]> {
  if (decisions.length === 0) return [];
  const values = decisions.map((decision) => ({ ...decision, id: context.ids.next() }));
  await tx.execute(sql`
    insert into review_decision (id, case_id, submission_id, decision, level, decided_by, decided_at)
    select id, "caseId", "submissionId", decision, level,
           ${context.actor.userId}::uuid, ${context.now.toISOString()}::timestamptz
    from ${recordset(values, 'd', 'id uuid, "caseId" uuid, "submissionId" uuid, decision text, level text')}`);
  return values.map((value) => value.id);
}
