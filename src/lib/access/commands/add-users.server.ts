/** Adds user accounts, one or many. Passwords arrive hashed (password.server.ts): hashing is slow and needs no lock. */
import { sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { mayManageUsers } from '../policy';
import { addUsersInput } from '../user';
import { defineCommand } from '../../platform/command.server';
import { recordset, type Tx } from '../../platform/database.server';

export const addUsers = defineCommand({
  name: 'access.add_users',
  input: addUsersInput,
  facts: async () => ({}),
  authorize: (actor: Actor) => mayManageUsers(actor),
  async run(tx: Tx, _facts, { users }, context) {
    await tx.execute(sql`
      insert into user_account (id, login, name, role, org_unit_id, phone, password_hash, created_at)
      select id, login, name, role, "orgUnitId", phone, "passwordHash", ${context.now.toISOString()}::timestamptz
      from ${recordset(
        users,
        'u',
        'id uuid, login text, name text, role text, "orgUnitId" uuid, phone text, "passwordHash" text'
      )}`);
    return { added: users.length };
  },
  audit: ({ users }) => ({
    subject: { kind: 'user', id: users.length === 1 ? users[0]!.id : `${users.length} users` },
    details: { logins: users.slice(0, 50).map((user) => user.login) }
  })
});
