/** Reads of accounts for screens. Password hashes never leave the store. */
import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { rows, type Readable, type Reader } from '../platform/database.server';
import { ROLES, type Role } from './actor';
import { USERS_PER_PAGE, type AccountState, type Person } from './user';

/** What an address may ask for; what it asks wrongly is left out. */
export const userFilter = z.object({
  q: z.string().trim().max(40).catch(''),
  role: z.enum(ROLES).optional().catch(undefined),
  orgUnit: z.uuid().optional().catch(undefined),
  state: z.enum(['active', 'suspended']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1)
});

export type UserFilter = z.infer<typeof userFilter>;

export type UserRow = {
  id: string;
  login: string;
  name: string;
  role: Role;
  orgUnitId: string | null;
  phone: string | null;
  state: AccountState;
};

export type UserPage = { users: UserRow[]; hits: number; total: number; suspended: number };

/** One page of the accounts that fit, lead department first, then by org unit, heads before enumerators, names in pinyin order. */
export async function usersPage(reader: Reader, filter: UserFilter): Promise<UserPage> {
  const fits = sql.join(conditions(filter), sql` and `);
  const users = await rows<UserRow>(
    reader,
    sql`select id, login, name, role, org_unit_id as "orgUnitId", phone, state from user_account
        where ${fits}
        order by org_unit_id nulls first, array_position(${sql.param(ROLES)}::text[], role) desc, name collate "zh-x-icu", login
        limit ${USERS_PER_PAGE} offset ${(filter.page - 1) * USERS_PER_PAGE}`
  );
  const [counts] = await rows<Record<'hits' | 'total' | 'suspended', string>>(
    reader,
    sql`select count(*) filter (where ${fits}) as hits, count(*) as total,
               count(*) filter (where state = 'suspended') as suspended from user_account`
  );
  return {
    users,
    hits: Number(counts!.hits),
    total: Number(counts!.total),
    suspended: Number(counts!.suspended)
  };
}

function conditions({ q, role, orgUnit, state }: UserFilter) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    q ? sql`(name ilike ${pattern} or login ilike ${pattern})` : sql`true`,
    role ? sql`role = ${role}` : sql`true`,
    orgUnit ? sql`org_unit_id = ${orgUnit}` : sql`true`,
    state ? sql`state = ${state}` : sql`true`
  ];
}

/** Those who have a role and may enter: in an org unit, or with null in the lead department. By name. */
export async function activePersons(
  reader: Readable,
  role: Role,
  orgUnitId: string | null
): Promise<Person[]> {
  return rows(
    reader,
    sql`select name, phone from user_account
        where state = 'active' and role = ${role} and org_unit_id is not distinct from ${orgUnitId}::uuid
        order by name collate "zh-x-icu", login`
  );
}

/** Names by id, of accounts in any state: a log names people who have left. */
export async function personNames(
  reader: Readable,
  userIds: Iterable<string>
): Promise<Record<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    reader,
    sql`select id, name from user_account where id = any(${sql.param([...new Set(userIds)])}::uuid[])`
  );
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

/** Whoever's name or login holds the text, a hundred at most; nobody for a blank one. */
export async function personsLike(reader: Readable, text: string): Promise<string[]> {
  if (text === '') return [];
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await rows<{ id: string }>(
    reader,
    sql`select id from user_account where name ilike ${pattern} or login ilike ${pattern} limit 100`
  );
  return found.map(({ id }) => id);
}
