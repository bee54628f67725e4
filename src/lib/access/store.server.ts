/**
 * The statements of access: credentials, accounts locked for a decision, sessions ended in the transaction of
 * the command that ends them. Later domains use `checkOwnPassword` where an act needs the password again.
 */
import { sql } from 'drizzle-orm';
import { rows, type Readable, type Tx } from '../platform/database.server';
import type { Problem } from '../platform/problem';
import type { ActorRef } from '../platform/command.server';
import type { Actor, Role } from './actor';
import { verifyPassword } from './password.server';
import { accessProblem } from './problems';
import { countAttempt, forgive } from './throttle.server';
import type { AccountFacts, AccountState } from './user';

export type Credentials = { id: string; role: Role; state: AccountState; passwordHash: string };

export async function credentialsOf(
  reader: Readable,
  who: { login: string } | { userId: string }
): Promise<Credentials | null> {
  const condition = 'login' in who ? sql`login = ${who.login}` : sql`id = ${who.userId}`;
  const [person] = await rows<Credentials>(
    reader,
    sql`select id, role, state, password_hash as "passwordHash" from user_account where ${condition}`
  );
  return person ?? null;
}

/** For background work, which acts as whoever asked for it: null when that person may no longer act. */
export async function activeActor(reader: Readable, userId: string): Promise<Actor | null> {
  const [person] = await rows<Actor>(
    reader,
    sql`select id as "userId", login, name, role, org_unit_id as "orgUnitId" from user_account
        where id = ${userId} and state = 'active'`
  );
  return person ?? null;
}

/** Whether it is the password of this active person. Counts nothing: see `checkOwnPassword`. */
export async function passwordIsRight(
  reader: Readable,
  userId: string,
  password: string
): Promise<boolean> {
  const person = await credentialsOf(reader, { userId });
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  return right && person?.state === 'active';
}

/**
 * The password again, for acts that bind (signing): null, or the problem to refuse with. Wrong ones are counted
 * in this transaction, so the command must keep the refusal: `refuseAndKeep(problem)`.
 */
export async function checkOwnPassword(
  tx: Tx,
  actor: ActorRef,
  password: string
): Promise<Problem | null> {
  if (await countAttempt(tx, { login: actor.login }))
    return accessProblem('access.too_many_attempts');
  if (!(await passwordIsRight(tx, actor.userId, password)))
    return accessProblem('access.wrong_password');
  await forgive(tx, { login: actor.login });
  return null;
}

/** Locks accounts in id order; unknown ids are absent. */
export async function lockAccounts(
  tx: Tx,
  userIds: readonly string[]
): Promise<Map<string, AccountFacts>> {
  const locked = await rows<AccountFacts>(
    tx,
    sql`select id, login, name, role, org_unit_id as "orgUnitId", state from user_account
        where id = any(${sql.param([...new Set(userIds)])}::uuid[]) order by id for update`
  );
  return new Map(locked.map((account) => [account.id, account]));
}

export async function setAccountState(tx: Tx, userId: string, state: AccountState): Promise<void> {
  await tx.execute(sql`update user_account set state = ${state} where id = ${userId}`);
}

export async function setPasswordHash(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.execute(
    sql`update user_account set password_hash = ${passwordHash} where id = ${userId}`
  );
}

/** Whoever is signed in as this person is signed out with the commit, on every device. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`delete from user_session where user_id = ${userId}`);
}

/** The accounts a decision about `userId` depends on: the actor's and the target's, locked in id order. */
export async function lockSelfAndTarget(tx: Tx, actor: ActorRef, userId: string) {
  const accounts = await lockAccounts(tx, [actor.userId, userId]);
  return { self: accounts.get(actor.userId) ?? null, target: accounts.get(userId) ?? null };
}
