/** Gives somebody a new password, made and hashed by the caller; whoever used the old one is signed out. */
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import type { Actor } from '../actor';
import { mayChangeAccount } from '../policy';
import { endSessions, lockSelfAndTarget, setPasswordHash } from '../store.server';
import { setPasswordInput } from '../user';

export const setPassword = defineCommand({
  name: 'access.set_password',
  input: setPasswordInput,
  facts: (tx: Tx, { userId }, { actor }) => lockSelfAndTarget(tx, actor, userId),
  authorize: (actor: Actor, facts) => mayChangeAccount(actor, facts),
  async run(tx: Tx, { target }, { passwordHash }) {
    await setPasswordHash(tx, target!.id, passwordHash);
    await endSessions(tx, target!.id);
    return { login: target!.login, name: target!.name };
  },
  audit: ({ userId }, { target }) => ({
    subject: { kind: 'user', id: userId },
    orgUnitId: target!.orgUnitId,
    details: { login: target!.login }
  })
});
