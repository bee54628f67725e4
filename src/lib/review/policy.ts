/**
 * Who may approve and return. The org unit decides over its own cases; the lead department's auditor may
 * return any (targeted supervision) but approves none: the one who audits does not accept the form.
 */
import { isLeadDepartment, type Actor } from '../access/actor';
import { requireOwnOrgUnit, requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';

export function mayApprove(actor: Actor, orgUnitIds: Iterable<string>): Problem | null {
  return requireRole(actor, 'fieldSupervisor', 'staff') ?? requireOwnOrgUnit(actor, orgUnitIds);
}

export function mayReturn(actor: Actor, orgUnitIds: Iterable<string>): Problem | null {
  return (
    requireRole(actor, 'fieldSupervisor', 'staff', 'auditor') ??
    requireOwnOrgUnit(actor, orgUnitIds)
  );
}

export type ReviewLevel = 'orgUnit' | 'leadDepartment';

export function levelOf(actor: Actor): ReviewLevel {
  return isLeadDepartment(actor.role) ? 'leadDepartment' : 'orgUnit';
}
