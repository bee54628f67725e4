/**
 * Signing in: login and password become a session, or a problem that does not say which of the two was wrong.
 * Suspended people get the same answer as strangers.
 */
import * as z from 'zod';
import { read, type Database, type Reader } from '../platform/database.server';
import type { Result } from '../platform/command.server';
import type { Role } from './actor';
import { verifyPassword } from './password.server';
import { accessProblem } from './problems';
import type { SessionCookie, Sessions } from './session.server';
import { credentialsOf } from './store.server';
import { forgiveAttempts, isThrottled } from './throttle.server';

export const credentialsInput = z.object({
  login: z.string().normalize('NFKC').trim().toLowerCase().max(64),
  password: z.string().max(200)
});

export type SignInParts = { database: Database; sessions: Sessions };
export type SignedIn = { cookie: SessionCookie; role: Role };

/** Problems: `access.wrong_credentials`, `access.too_many_attempts`. `address` is the client's. */
export async function signIn(
  { database, sessions }: SignInParts,
  credentials: z.infer<typeof credentialsInput>,
  address: string
): Promise<Result<SignedIn>> {
  const attempt = { login: credentials.login, address };
  if (await isThrottled(database, attempt)) {
    return { ok: false, problem: accessProblem('access.too_many_attempts') };
  }
  const person = await read(database, (reader: Reader) =>
    credentialsOf(reader, { login: credentials.login })
  );
  const right = await verifyPassword(person?.passwordHash ?? null, credentials.password);
  if (!right || person === null || person.state !== 'active') {
    return { ok: false, problem: accessProblem('access.wrong_credentials') };
  }
  await forgiveAttempts(database, attempt);
  return {
    ok: true,
    answer: { cookie: await sessions.start(person.id, person.role), role: person.role }
  };
}
