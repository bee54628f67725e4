/** Rules of right that all domains build on: pure, on sets, returning null or the problem. */
import type { Problem } from '../platform/problem';
import { platformProblem } from '../platform/problems';
import { isLeadDepartment, type Actor, type Role } from './actor';
import { accessProblem } from './problems';
import type { AccountFacts } from './user';

/** Refuses unless the actor has one of the roles. */
export function requireRole(actor: Actor, ...roles: Role[]): Problem | null {
  return roles.includes(actor.role) ? null : platformProblem('platform.not_allowed');
}

/** Refuses unless every org unit concerned is the actor's own; the lead department answers for all. */
export function requireOwnOrgUnit(
  actor: Actor,
  orgUnitIds: Iterable<string | null>
): Problem | null {
  if (isLeadDepartment(actor.role)) return null;
  for (const orgUnitId of orgUnitIds) {
    if (orgUnitId === null || orgUnitId !== actor.orgUnitId)
      return platformProblem('platform.not_allowed');
  }
  return null;
}

export function mayManageUsers(actor: Actor): Problem | null {
  return requireRole(actor, 'leadAdmin');
}

/**
 * Who manages accounts may change one that exists; `self` is the actor's own as locked now: of two
 * administrators who suspend each other at once the second finds themselves suspended and is refused.
 */
export function mayChangeAccount(
  actor: Actor,
  { self, target }: { self: AccountFacts | null; target: AccountFacts | null }
): Problem | null {
  if (self?.state !== 'active') return platformProblem('platform.not_allowed');
  return mayManageUsers(actor) ?? (target === null ? accessProblem('access.user_not_found') : null);
}

/** Nobody suspends themselves, so a county never loses its last administrator. */
export function maySuspend(
  actor: Actor,
  accounts: { self: AccountFacts | null; target: AccountFacts | null }
): Problem | null {
  const refused = mayChangeAccount(actor, accounts);
  if (refused) return refused;
  return accounts.target!.id === actor.userId ? accessProblem('access.not_yourself') : null;
}

/** Acts on one's own account: whoever one is, but not suspended meanwhile. */
export function mayUseOwnAccount(self: AccountFacts | null): Problem | null {
  return self?.state === 'active' ? null : platformProblem('platform.not_allowed');
}
