/** User accounts as given by the one who manages them. */
import * as z from 'zod';
import { ROLES } from './actor';

export const MINIMUM_PASSWORD_LENGTH = 10;

export const userInput = z.object({
  id: z.uuid(),
  login: z.string().regex(/^[a-z][a-z0-9._-]{1,31}$/),
  name: z.string().trim().min(1).max(40),
  role: z.enum(ROLES),
  orgUnitId: z.uuid().nullable(),
  phone: z.string().max(20).nullable().default(null)
});

export const addUsersInput = z.object({
  users: z.array(userInput.extend({ passwordHash: z.string().min(20) })).min(1).max(5_000)
});

export type UserInput = z.infer<typeof userInput>;
