/** How a county begins: its first administrator, through the door as everything else. Used by demo, CLI and tests. */
import type { Executor, Result } from '../platform/command.server';
import type { Ids } from '../platform/ids';
import type { Actor } from './actor';
import { makeFirstAdmin } from './commands/make-first-admin.server';
import { hashPassword } from './password.server';

export type FirstAdmin = { login: string; name: string } & (
  { password: string } | { passwordHash: string }
);

/** The actor of all set-up that follows. Problem: `access.already_founded` when any account exists. */
export async function foundCounty(
  { execute, ids }: { execute: Executor['execute']; ids: Ids },
  admin: FirstAdmin
): Promise<Result<Actor>> {
  const { login, name } = admin;
  const actor: Actor = { userId: ids.next(), login, name, role: 'leadAdmin', orgUnitId: null };
  const passwordHash =
    'password' in admin ? await hashPassword(admin.password) : admin.passwordHash;
  const result = await execute(makeFirstAdmin, { login, name, passwordHash }, actor);
  return result.ok ? { ok: true, answer: actor } : result;
}
