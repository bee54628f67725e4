/** Who may enter: user accounts, their sessions (lucia's shape), and failed attempts for throttling. */
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core';

export const userAccount = pgTable(
  'user_account',
  {
    id: uuid('id').primaryKey(),
    login: text('login').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    orgUnitId: uuid('org_unit_id'),
    phone: text('phone'),
    passwordHash: text('password_hash').notNull(),
    state: text('state').notNull().default('active'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull()
  },
  (table) => [
    uniqueIndex('user_account_login_unique').on(table.login),
    index('user_account_org_unit_index').on(table.orgUnitId),
    check('user_account_state_known', sql`${table.state} in ('active', 'suspended')`),
    check(
      'user_account_role_known',
      sql`${table.role} in ('enumerator', 'fieldSupervisor', 'staff', 'deputyHead', 'principalHead', 'auditor', 'leadAdmin')`
    ),
    check(
      'user_account_org_unit_fits_role',
      sql`(${table.role} in ('auditor', 'leadAdmin')) = (${table.orgUnitId} is null)`
    )
  ]
);

export const userSession = pgTable(
  'user_session',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => userAccount.id),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull()
  },
  (table) => [index('user_session_user_index').on(table.userId)]
);

/** Failed attempts by key (login, address) in a window; throttles guessing across processes. */
export const loginAttempt = pgTable('login_attempt', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: timestamp('window_started_at', { withTimezone: true }).notNull()
});

export const constraintProblems = {
  user_account_login_unique: 'access.login_taken',
  user_account_org_unit_fits_role: 'access.org_unit_does_not_fit_role'
} as const;
