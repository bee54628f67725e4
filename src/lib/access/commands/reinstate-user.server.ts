/** Gives a suspended account back to its person; the password stays what it was. Twice is as once. */
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import type { Actor } from '../actor';
import { mayChangeAccount } from '../policy';
import { lockSelfAndTarget, setAccountState } from '../store.server';
import { reinstateUserInput } from '../user';

export const reinstateUser = defineCommand({
  name: 'access.reinstate_user',
  input: reinstateUserInput,
  facts: (tx: Tx, { userId }, { actor }) => lockSelfAndTarget(tx, actor, userId),
  authorize: (actor: Actor, facts) => mayChangeAccount(actor, facts),
  async run(tx: Tx, { target }) {
    await setAccountState(tx, target!.id, 'active');
    return { name: target!.name };
  },
  audit: ({ userId }, { target }) => ({
    subject: { kind: 'user', id: userId },
    orgUnitId: target!.orgUnitId,
    details: { login: target!.login }
  })
});
