/**
 * Changes one's own password, with the old one; all sessions end, the caller starts a new one here. Wrong old
 * passwords count as attempts to sign in. Hashing happens inside: only one's own row waits for it.
 */
import { defineCommand, refuseAndKeep } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import type { Actor } from '../actor';
import { hashPassword } from '../password.server';
import { mayUseOwnAccount } from '../policy';
import { checkOwnPassword, endSessions, lockAccounts, setPasswordHash } from '../store.server';
import { changePasswordInput } from '../user';

export const changePassword = defineCommand({
  name: 'access.change_password',
  input: changePasswordInput,
  facts: async (tx: Tx, _input, { actor }) => ({
    self: (await lockAccounts(tx, [actor.userId])).get(actor.userId) ?? null
  }),
  authorize: (_actor: Actor, { self }) => mayUseOwnAccount(self),
  async run(tx: Tx, _facts, { currentPassword, newPassword }, { actor }) {
    const problem = await checkOwnPassword(tx, actor, currentPassword);
    if (problem) return refuseAndKeep(problem);
    await setPasswordHash(tx, actor.userId, await hashPassword(newPassword));
    await endSessions(tx, actor.userId);
    return { changed: true };
  },
  audit: (_input, { self }, answer) => ({
    subject: { kind: 'user', id: self!.id },
    orgUnitId: self!.orgUnitId,
    details: { changed: answer !== null }
  })
});
