/** User accounts as given by the one who manages them. */
import * as z from 'zod';
import { ROLES, type Role } from './actor';

/** A page of the list of accounts. */
export const USERS_PER_PAGE = 50;

export const MINIMUM_PASSWORD_LENGTH = 10;

/** As an HTML pattern reads it: the whole text. */
export const LOGIN_PATTERN = '[a-z][a-z0-9._\\-]{1,31}';

export const userInput = z.object({
  id: z.uuid(),
  login: z.string().regex(new RegExp(`^${LOGIN_PATTERN}$`)),
  name: z.string().trim().min(1).max(40),
  role: z.enum(ROLES),
  orgUnitId: z.uuid().nullable(),
  phone: z.string().max(20).nullable().default(null)
});

const passwordHash = z.string().startsWith('$argon2id$');

export const addUsersInput = z.object({
  users: z.array(userInput.extend({ passwordHash })).min(1).max(5_000)
});

export const firstAdminInput = userInput.pick({ login: true, name: true }).extend({ passwordHash });

export const suspendUserInput = z.object({
  userId: z.uuid(),
  reason: z.string().trim().min(1).max(200)
});

export const reinstateUserInput = z.object({ userId: z.uuid() });

export const setPasswordInput = z.object({ userId: z.uuid(), passwordHash });

export const changePasswordInput = z.object({
  currentPassword: z.string().max(200),
  newPassword: z.string().min(MINIMUM_PASSWORD_LENGTH).max(200)
});

export type AccountState = 'active' | 'suspended';

/** Whom to turn to, and how. */
export type Person = { name: string; phone: string | null };

/** An account as a decision about it sees it. */
export type AccountFacts = {
  id: string;
  login: string;
  name: string;
  role: Role;
  orgUnitId: string | null;
  state: AccountState;
};
