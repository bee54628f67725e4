/** As whom a command acts. */
import { sql } from 'drizzle-orm';
import type { Actor, Role } from '../../src/lib/access/actor';
import type { Application } from '../../src/lib/assembly/application.server';
import { rows } from '../../src/lib/platform/database.server';
import { UsageError } from './command-line';

/** The active account of that login, else the oldest of the role. */
export async function accountFor(
  application: Application,
  role: Role,
  login: string | undefined
): Promise<Actor> {
  const whom = login === undefined ? sql`role = ${role}` : sql`login = ${login}`;
  const [found] = await application.read((reader) =>
    rows<Actor>(
      reader,
      sql`select id as "userId", login, name, role, org_unit_id as "orgUnitId" from user_account
          where ${whom} and state = 'active' order by created_at, id limit 1`
    )
  );
  if (found) return found;
  if (login !== undefined) throw new UsageError(`There is no active account "${login}".`);
  throw new UsageError(`There is no active account of the role ${role}. Add one with "user add".`);
}
