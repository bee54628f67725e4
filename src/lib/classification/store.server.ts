/** The statements of the office's coding: enter activities, lock one, write what was decided, keep words. */
import { sql } from 'drizzle-orm';
import type { CaseFacts } from '../casework/case';
import { lockCases } from '../casework/store.server';
import type { CommandContext } from '../platform/command.server';
import { recordset, rows, type Tx } from '../platform/database.server';
import type { ActivityFacts, ClassDecision, EnteredSubmission, Reason } from './classification';
import { isDoubleCoded } from './double-coding';
import { FILL_JOB } from './filling';
import type { SynonymState, Verdict } from './synonym';

/** The job that already fills the queue for this coder; null when none is under way. */
export async function activeFillJob(tx: Tx, userId: string): Promise<string | null> {
  const [job] = await rows<{ id: string }>(
    tx,
    sql`select id from job where kind = ${FILL_JOB} and requested_by = ${userId}
          and state in ('queued', 'running') order by created_at limit 1`
  );
  return job?.id ?? null;
}

/**
 * Enters submissions with their activities. One that was entered meanwhile stays as it is; an activity that an earlier
 * revision described in the same words keeps its class and moves on to this revision.
 */
export async function insertActivities(
  tx: Tx,
  submissions: readonly EnteredSubmission[],
  orgUnitOf: ReadonlyMap<string, string>,
  context: CommandContext
): Promise<number> {
  const values = submissions.flatMap(({ caseId, submissionId, activities }) =>
    activities.map(({ doubt, ...activity }) => ({
      ...activity,
      id: context.ids.next(),
      caseId,
      submissionId,
      orgUnitId: orgUnitOf.get(caseId),
      doubtKind: doubt.kind,
      doubt: doubt.score,
      drawn: isDoubleCoded(caseId, activity.place)
    }))
  );
  await tx.execute(sql`
    insert into coded_activity (id, case_id, place, basis, submission_id, org_unit_id, answered_code, choice, doubt_kind,
                                doubt, drawn)
    select id, "caseId", place, basis, "submissionId", "orgUnitId", answered, choice, "doubtKind", doubt, drawn
    from ${recordset(
      values,
      'a',
      `id uuid, "caseId" uuid, place text, basis text, "submissionId" uuid, "orgUnitId" uuid, answered text, choice text,
       "doubtKind" text, doubt smallint, drawn boolean`
    )}
    on conflict (case_id, place, basis) do update set submission_id = excluded.submission_id`);
  await tx.execute(sql`
    insert into coding_entry (submission_id, entered_at)
    select id, ${context.now.toISOString()}::timestamptz
    from unnest(${sql.param(submissions.map(({ submissionId }) => submissionId))}::uuid[]) as s(id)
    on conflict do nothing`);
  return values.length;
}

export type LockedActivity = { activity: ActivityFacts; facts: CaseFacts };

/** Locks an activity's case, then the activity; null where there is none. */
export async function lockActivityWithCase(
  tx: Tx,
  activityId: string
): Promise<LockedActivity | null> {
  // The case an activity is of never changes, so it may be read before anything is locked.
  const [known] = await rows<{ caseId: string }>(
    tx,
    sql`select case_id as "caseId" from coded_activity where id = ${activityId}`
  );
  if (!known) return null;
  const facts = (await lockCases(tx, [known.caseId])).get(known.caseId);
  const activity = await lockActivity(tx, activityId);
  return facts && activity ? { activity, facts } : null;
}

async function lockActivity(tx: Tx, activityId: string): Promise<ActivityFacts | null> {
  const [found] = await rows<ActivityFacts>(
    tx,
    sql`select a.id, a.case_id as "caseId", a.place, a.submission_id as "submissionId", a.answered_code as answered,
               a.doubt_kind as doubt, a.drawn, a.state, a.first_coder_id as "firstCoderId",
               (select k.code from classification k where k.activity_id = a.id and k.pass = 'first') as "firstCode",
               a.decided_code as "decidedCode"
        from coded_activity a where a.id = ${activityId} for update`
  );
  return found ?? null;
}

/** Keeps one coding, and what it makes of its activity. */
export async function writeClassification(
  tx: Tx,
  activity: ActivityFacts,
  decision: ClassDecision,
  coding: { code: string; reason: Reason | null; note: string },
  context: CommandContext
): Promise<void> {
  const at = context.now.toISOString();
  await tx.execute(sql`
    insert into classification (id, activity_id, case_id, submission_id, place, pass, answered_code, code, reason, note,
                                coder_id, at)
    values (${context.ids.next()}, ${activity.id}, ${activity.caseId}, ${activity.submissionId}, ${activity.place},
            ${decision.pass}, ${activity.answered}, ${coding.code}, ${coding.reason}, ${coding.note},
            ${context.actor.userId}, ${at})`);
  await tx.execute(sql`
    update coded_activity
    set state = ${decision.state}, decided_code = ${decision.decidedCode}, decided_at = ${at}::timestamptz,
        first_coder_id = coalesce(first_coder_id, ${context.actor.userId}::uuid)
    where id = ${activity.id}`);
}

/** A word already proposed for this class, or decided, stays as it is. */
export async function insertSynonym(
  tx: Tx,
  { word, code }: { word: string; code: string },
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    insert into synonym (id, word, code, proposed_by, proposed_at)
    values (${context.ids.next()}, ${word}, ${code}, ${context.actor.userId}, ${context.now.toISOString()})
    on conflict (word, code) do nothing`);
}

export type SynonymFacts = { id: string; state: SynonymState; proposedBy: string };

export async function lockSynonym(tx: Tx, synonymId: string): Promise<SynonymFacts | null> {
  const [found] = await rows<SynonymFacts>(
    tx,
    sql`select id, state, proposed_by as "proposedBy" from synonym where id = ${synonymId} for update`
  );
  return found ?? null;
}

export async function writeVerdict(
  tx: Tx,
  synonymId: string,
  verdict: Verdict,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    update synonym set state = ${verdict}, decided_by = ${context.actor.userId},
                       decided_at = ${context.now.toISOString()}
    where id = ${synonymId}`);
}
