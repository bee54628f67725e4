/**
 * Makes the first account of a county, a leadAdmin's, who acts here as the person about to exist. Possible
 * once, while there is no account at all; the lock on the table lets only one of several win.
 */
import { sql } from 'drizzle-orm';
import { defineCommand, type ActorRef } from '../../platform/command.server';
import { rows, type Tx } from '../../platform/database.server';
import { accessProblem } from '../problems';
import { firstAdminInput } from '../user';

export const makeFirstAdmin = defineCommand({
  name: 'access.make_first_admin',
  input: firstAdminInput,
  async facts(tx: Tx) {
    await tx.execute(sql`lock table user_account in share row exclusive mode`);
    const [found] = await rows<{ anybody: boolean }>(
      tx,
      sql`select exists (select 1 from user_account) as anybody`
    );
    return { anybody: found!.anybody };
  },
  authorize: (_actor: ActorRef, { anybody }) =>
    anybody ? accessProblem('access.already_founded') : null,
  async run(tx: Tx, _facts, input, context) {
    await tx.execute(sql`
      insert into user_account (id, login, name, role, password_hash, created_at)
      values (${context.actor.userId}, ${input.login}, ${input.name}, 'leadAdmin', ${input.passwordHash},
              ${context.now.toISOString()})`);
    return { userId: context.actor.userId };
  },
  audit: (input, _facts, _answer) => ({ subject: { kind: 'user', id: input.login } })
});
