/**
 * Who may check the county's data: the auditor of the lead department, and nobody else starts or stops it. What was found of
 * an area is explained by those who answer for it.
 */
import type { Actor } from '../access/actor';
import { requireOwnOrgUnit, requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';

export function mayRunQuality(actor: Actor): Problem | null {
  return requireRole(actor, 'auditor');
}

export function mayExplainArea(actor: Actor, orgUnitId: string | null): Problem | null {
  return requireRole(actor, 'fieldSupervisor', 'staff') ?? requireOwnOrgUnit(actor, [orgUnitId]);
}
