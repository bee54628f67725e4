/** The statements of quality runs: lock one, write its beginning, its end and its findings; what makes a finding open. */
import { sql, type SQL } from 'drizzle-orm';
import type { Round } from '../casework/lifecycle';
import type { CommandContext } from '../platform/command.server';
import { jsonb, recordset, rows, type Tx } from '../platform/database.server';
import type { AreaExplanation } from './explain-area';
import type { Assessment } from './assessment';
import type { AreaFigures, NewFinding, RunCounts, RunState } from './run';

/**
 * Whether a finding `f` is open: its submission is the case's current one, or nobody has explained what was counted of
 * its area. Derived, so that no later domain has to close findings.
 */
export const IS_OPEN: SQL = sql`case when f.area_id is null
  then exists (select 1 from census_case o where o.id = f.case_id and o.current_submission_id = f.submission_id)
  else f.severity = 'mandatory' or not exists (
    select 1 from area_explanation x join quality_run r on r.id = f.run_id and r.round = x.round
    where x.area_id = f.area_id and x.check_id = f.check_id and x.figures = f.figures) end`;

export type RunFacts = { id: string; round: Round; jobId: string; state: RunState };

const FACTS = sql`r.id, r.round, r.job_id as "jobId", r.state`;

export async function lockRun(tx: Tx, runId: string): Promise<RunFacts | null> {
  const [run] = await rows<RunFacts>(
    tx,
    sql`select ${FACTS} from quality_run r where r.id = ${runId} for update`
  );
  return run ?? null;
}

/** The round's run that has not ended, with whether its job still works on it. */
export async function lockRunningRun(
  tx: Tx,
  round: Round
): Promise<(RunFacts & { alive: boolean }) | null> {
  const [run] = await rows<RunFacts & { alive: boolean }>(
    tx,
    sql`select ${FACTS},
          exists (select 1 from job j where j.id = r.job_id and j.state in ('queued', 'running')) as alive
        from quality_run r where r.round = ${round} and r.state = 'running' for update`
  );
  return run ?? null;
}

export async function insertRun(
  tx: Tx,
  run: { id: string; round: Round; jobId: string },
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    insert into quality_run (id, round, job_id, state, started_by, started_at)
    values (${run.id}, ${run.round}, ${run.jobId}, 'running', ${context.actor.userId}, ${context.now.toISOString()})`);
}

export async function endRun(
  tx: Tx,
  runId: string,
  state: Exclude<RunState, 'running'>,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    update quality_run set state = ${state}, finished_at = ${context.now.toISOString()} where id = ${runId}`);
}

export async function writeCounts(
  tx: Tx,
  runId: string,
  counts: RunCounts,
  { submissions, hints }: Pick<Assessment, 'submissions' | 'hints'>
): Promise<void> {
  await tx.execute(sql`
    update quality_run set submissions = ${submissions}, counts = ${jsonb(counts)}, hints = ${jsonb(hints)}
    where id = ${runId}`);
}

/** A parameter of some megabytes at a time. */
const CHUNK = 10_000;

export async function insertFindings(
  tx: Tx,
  runId: string,
  findings: readonly NewFinding[],
  context: CommandContext
): Promise<void> {
  for (let from = 0; from < findings.length; from += CHUNK) {
    const chunk = findings.slice(from, from + CHUNK);
    const values = chunk.map((finding) => ({ ...finding, id: context.ids.next() }));
    await tx.execute(sql`
      insert into finding (id, run_id, case_id, submission_id, area_id, figures, org_unit_id, form, check_id, row,
                           severity, items)
      select id, ${runId}::uuid, "caseId", "submissionId", "areaId", figures, "orgUnitId", form, "checkId", f.row,
             severity, coalesce(items, '[]')
      from ${recordset(
        values,
        'f',
        `id uuid, "caseId" uuid, "submissionId" uuid, "areaId" uuid, figures jsonb, "orgUnitId" uuid, form text,
        "checkId" text, row integer, severity text, items jsonb`
      )}`);
  }
}

export type AreaFindingFacts = {
  areaId: string;
  orgUnitId: string;
  round: Round;
  checkId: string;
  severity: 'mandatory' | 'verify';
  figures: AreaFigures;
};

/** A finding on an area; null for any other. Findings never change, so nothing is locked. */
export async function areaFinding(tx: Tx, findingId: string): Promise<AreaFindingFacts | null> {
  const [found] = await rows<AreaFindingFacts>(
    tx,
    sql`select f.area_id as "areaId", f.org_unit_id as "orgUnitId", r.round, f.check_id as "checkId", f.severity,
               f.figures
        from finding f join quality_run r on r.id = f.run_id where f.id = ${findingId} and f.area_id is not null`
  );
  return found ?? null;
}

export async function insertAreaExplanation(
  tx: Tx,
  { areaId, round, checkId, figures }: AreaFindingFacts,
  { cause, text }: Pick<AreaExplanation, 'cause' | 'text'>,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    insert into area_explanation (id, round, area_id, check_id, figures, cause, text, made_by, made_at)
    values (${context.ids.next()}, ${round}, ${areaId}, ${checkId}, ${jsonb(figures)}, ${cause}, ${text},
            ${context.actor.userId}, ${context.now.toISOString()})`);
}
