/** Rules of right that all domains build on: pure, on sets, returning null or the problem. */
import type { Problem } from '../platform/problem';
import { platformProblem } from '../platform/problems';
import { isLeadDepartment, type Actor, type Role } from './actor';

/** Refuses unless the actor has one of the roles. */
export function requireRole(actor: Actor, ...roles: Role[]): Problem | null {
  return roles.includes(actor.role) ? null : platformProblem('platform.not_allowed');
}

/** Refuses unless every org unit concerned is the actor's own; the lead department answers for all. */
export function requireOwnOrgUnit(actor: Actor, orgUnitIds: Iterable<string | null>): Problem | null {
  if (isLeadDepartment(actor.role)) return null;
  for (const orgUnitId of orgUnitIds) {
    if (orgUnitId === null || orgUnitId !== actor.orgUnitId) return platformProblem('platform.not_allowed');
  }
  return null;
}

export function mayManageUsers(actor: Actor): Problem | null {
  return requireRole(actor, 'leadAdmin');
}
