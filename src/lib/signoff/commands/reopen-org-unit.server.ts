/**
 * Reopens a signed org unit with a reason: the auditor disputes what is headSigned or accepted, the principal
 * head gives the deputy's signature back. Its cases can move again; the signatures given stay in the chain's
 * history and count no more.
 */
import type { Actor } from '../../access/actor';
import { lockMarkForSignature, setMark } from '../../casework/store.server';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { maySignFor, reopenInput, reopeningProblem } from '../chain';
import { insertSignoffEvent } from '../store.server';

export const reopenOrgUnit = defineCommand({
  name: 'signoff.reopen_org_unit',
  input: reopenInput,
  facts: async (tx: Tx, input) => ({
    state: await lockMarkForSignature(tx, input.orgUnitId, input.round)
  }),
  authorize: (actor: Actor, _facts, input) => maySignFor(actor, input.orgUnitId),
  async run(tx, { state }, input, context, actor) {
    const problem = reopeningProblem(actor.role, state);
    if (problem) refuse(problem);
    const event = { ...input, root: null, cases: null };
    if (actor.role === 'auditor')
      await insertSignoffEvent(tx, { ...event, kind: 'disputed' }, context);
    await insertSignoffEvent(tx, { ...event, kind: 'reopened' }, context);
    await setMark(tx, input.orgUnitId, input.round, 'open');
    return { from: state };
  },
  audit: (input, { state }) => ({
    subject: { kind: 'orgUnit', id: input.orgUnitId },
    orgUnitId: input.orgUnitId,
    details: { reopenedFrom: state, reason: input.reason }
  })
});
