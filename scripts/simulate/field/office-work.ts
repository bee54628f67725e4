// The supervisor's day in an org unit: gives cases out, returns what looks wrong with a remark, approves the rest.
import { sql } from 'drizzle-orm';
import type { Application } from '../../../src/lib/assembly/application.server';
import { assignCases } from '../../../src/lib/casework/commands/assign-cases.server';
import type { CaseState } from '../../../src/lib/casework/lifecycle';
import { rows } from '../../../src/lib/platform/database.server';
import { approveSubmissions } from '../../../src/lib/review/commands/approve-submissions.server';
import { returnSubmission } from '../../../src/lib/review/commands/return-submission.server';
import type { Person } from '../county/people';
import { done } from '../then';

export type Standing = {
  id: string;
  version: number;
  state: CaseState;
  submissionId: string | null;
  enumeratorId: string | null;
};

/** How cases stand now, as a reviewer's screen would show them. */
export async function standings(
  application: Application,
  caseIds: readonly string[]
): Promise<Standing[]> {
  if (caseIds.length === 0) return [];
  return application.read((reader) =>
    rows<Standing>(
      reader,
      sql`select id, version, state, current_submission_id as "submissionId", enumerator_id as "enumeratorId"
          from census_case where id = any(${sql.param([...caseIds])}::uuid[]) order by id`
    )
  );
}

export async function giveOut(
  then: Application,
  supervisor: Person,
  caseIds: readonly string[],
  enumeratorId: string
): Promise<void> {
  const cases = (await standings(then, caseIds)).map(({ id, version }) => ({ id, version }));
  if (cases.length === 0) return;
  allDone(done(await then.execute(assignCases, { cases, enumeratorId }, supervisor)));
}

export async function approve(
  then: Application,
  supervisor: Person,
  caseIds: readonly string[]
): Promise<void> {
  const cases = (await standings(then, caseIds)).map(({ id, version, submissionId }) => ({
    caseId: id,
    version,
    submissionId
  }));
  if (cases.length === 0) return;
  allDone(done(await then.execute(approveSubmissions, { cases }, supervisor)));
}

export async function giveBack(
  then: Application,
  supervisor: Person,
  caseId: string,
  remark: { place: string; text: string }
): Promise<void> {
  const [standing] = await standings(then, [caseId]);
  const { version, submissionId } = standing!;
  done(
    await then.execute(
      returnSubmission,
      { caseId, version, submissionId, remarks: [remark] },
      supervisor
    )
  );
}

function allDone({ refused }: { refused: readonly { problem: unknown }[] }): void {
  if (refused.length > 0)
    throw new Error(`the simulator was refused: ${JSON.stringify(refused[0]!.problem)}`);
}
