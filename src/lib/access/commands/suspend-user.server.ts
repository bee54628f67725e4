/** Suspends an account: every session ends with the commit, and signing in is refused until it is reinstated. */
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import type { Actor } from '../actor';
import { maySuspend } from '../policy';
import { endSessions, lockSelfAndTarget, setAccountState } from '../store.server';
import { suspendUserInput } from '../user';

export const suspendUser = defineCommand({
  name: 'access.suspend_user',
  input: suspendUserInput,
  facts: (tx: Tx, { userId }, { actor }) => lockSelfAndTarget(tx, actor, userId),
  authorize: (actor: Actor, facts) => maySuspend(actor, facts),
  async run(tx: Tx, { target }) {
    await setAccountState(tx, target!.id, 'suspended');
    await endSessions(tx, target!.id);
    return { name: target!.name };
  },
  audit: ({ userId, reason }, { target }) => ({
    subject: { kind: 'user', id: userId },
    orgUnitId: target!.orgUnitId,
    details: { login: target!.login, reason }
  })
});
