/**
 * Slows guessing down, across processes: attempts are counted before the password is looked at, in one
 * statement, so that many at once cannot slip through. A right password takes its count back.
 * Windows are measured by PostgreSQL's clock, which all processes share and the demo does not turn.
 */
import { sql, type SQL } from 'drizzle-orm';
import { rows, transact, type Database, type Tx } from '../platform/database.server';

/** Ten guesses at a person, a hundred from an address (an office shares one), in a quarter of an hour. */
export const ATTEMPTS_PER_LOGIN = 10;
export const ATTEMPTS_PER_ADDRESS = 100;
const WINDOW = sql`interval '15 minutes'`;

/** `address` is left out where the person is known already, as when signing. */
export type Attempt = { login: string; address?: string };

/** Counts an attempt; true when it is one too many and the password must not be looked at. */
export async function isThrottled(database: Database, attempt: Attempt): Promise<boolean> {
  return transact(database, (tx) => countAttempt(tx, attempt));
}

/** `isThrottled` inside a command's transaction, which must be kept (`refuseAndKeep`) to be remembered. */
export async function countAttempt(tx: Tx, attempt: Attempt): Promise<boolean> {
  const counted = await rows<{ key: string; failures: number }>(
    tx,
    sql`insert into login_attempt (key, failures, window_started_at)
        select key, 1, now() from unnest(${keys(attempt)}::text[]) key order by key
        on conflict (key) do update
        set failures = case when ${isOver} then 1 else login_attempt.failures + 1 end,
            window_started_at = case when ${isOver} then now() else login_attempt.window_started_at end
        returning key, failures`
  );
  return counted.some(({ key, failures }) => failures > limitOf(key));
}

/** The password was right: the person's count starts again, the address's loses this attempt. */
export async function forgiveAttempts(database: Database, attempt: Attempt): Promise<void> {
  await transact(database, (tx) => forgive(tx, attempt));
}

/** `forgiveAttempts` inside a command's transaction. */
export async function forgive(tx: Tx, { login, address }: Attempt): Promise<void> {
  await tx.execute(sql`delete from login_attempt where key = ${loginKey(login)}`);
  if (address === undefined) return;
  await tx.execute(sql`
    update login_attempt set failures = greatest(failures - 1, 0) where key = ${addressKey(address)}`);
}

const isOver: SQL = sql`login_attempt.window_started_at <= now() - ${WINDOW}`;
const loginKey = (login: string) => `login ${login.toLowerCase().slice(0, 64)}`;
const addressKey = (address: string) => `address ${address.slice(0, 64)}`;

function keys({ login, address }: Attempt): SQL {
  return sql`${sql.param(address === undefined ? [loginKey(login)] : [loginKey(login), addressKey(address)])}`;
}

function limitOf(key: string): number {
  return key.startsWith('login ') ? ATTEMPTS_PER_LOGIN : ATTEMPTS_PER_ADDRESS;
}
