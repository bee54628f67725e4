/** Gives cases to an enumerator of the same org unit; each appears on the tablet at its next contact. */
import { sql } from 'drizzle-orm';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { rows, type Tx } from '../../platform/database.server';
import { assignCasesInput, decideAssignment, type Assignee } from '../assignment';
import { mayAssign } from '../policy';
import { applyMoves, lockCases } from '../store.server';

export const assignCases = defineCommand({
  name: 'casework.assign_cases',
  input: assignCasesInput,
  async facts(tx: Tx, input) {
    const cases = await lockCases(
      tx,
      input.cases.map((seen) => seen.id)
    );
    return { cases, assignee: await readAssignee(tx, input.enumeratorId) };
  },
  authorize: (actor: Actor, { cases }) =>
    mayAssign(
      actor,
      [...cases.values()].map((facts) => facts.orgUnitId)
    ),
  async run(tx, { cases, assignee }, input, context) {
    const decision = decideAssignment(input.cases, cases, assignee);
    await applyMoves(tx, decision.moves, context);
    return { assigned: decision.moved, refused: decision.refused };
  },
  audit: (input, { cases }, answer) => ({
    subject: { kind: 'user', id: input.enumeratorId },
    orgUnitId: cases.values().next().value?.orgUnitId ?? null,
    details: { assigned: answer?.assigned ?? 0, refused: answer?.refused.length ?? 0 }
  })
});

async function readAssignee(tx: Tx, id: string): Promise<Assignee | null> {
  const [person] = await rows<Assignee>(
    tx,
    sql`select id, org_unit_id as "orgUnitId", role, state from user_account where id = ${id} for share`
  );
  return person ?? null;
}
