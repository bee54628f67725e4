/** Asks for an export of approved cases: the audited act, with scope and purpose. Its id marks every row. */
import { sql } from 'drizzle-orm';
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import { rows, type Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { exportInput } from '../export';
import { CURRENT_ROUND } from '../../casework/lifecycle';
import { mayExport } from '../policy';
import { publicationProblem } from '../problems';
import { approvedRows } from '../queries.server';

export const requestExport = defineCommand({
  name: 'publication.request_export',
  input: exportInput,
  async facts(tx: Tx, { scope }) {
    if (scope === 'county') return { orgUnitId: null, known: true };
    const [found] = await rows<{ id: string }>(
      tx,
      sql`select id from org_unit where code = ${scope}`
    );
    return { orgUnitId: found?.id ?? null, known: found !== undefined };
  },
  authorize: (actor: Actor) => mayExport(actor),
  async run(tx, { known }, { scope, purpose }, context) {
    if (!known) refuse(publicationProblem('publication.unknown_scope', { scope }));
    const id = context.ids.next();
    const counts = await approvedRows(tx, scope, CURRENT_ROUND);
    await tx.execute(sql`
      insert into export_record (id, kind, scope, purpose, cases, establishments, requested_by, requested_at)
      values (${id}, 'cases', ${scope}, ${purpose}, ${counts.cases}, ${counts.establishments},
              ${context.actor.userId}, ${context.now.toISOString()})`);
    return { exportId: id, ...counts };
  },
  audit: (input, { orgUnitId }, answer) => ({
    subject: { kind: 'export', id: answer?.exportId ?? '' },
    orgUnitId,
    details: { scope: input.scope, purpose: input.purpose, rows: answer?.cases ?? 0 }
  })
});
