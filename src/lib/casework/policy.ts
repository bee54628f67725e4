/** Who may open, give and take back cases. */
import type { Actor } from '../access/actor';
import { requireOwnOrgUnit, requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';

export function mayOpenCases(actor: Actor): Problem | null {
  return requireRole(actor, 'leadAdmin');
}

/** Field supervisors and staff, for cases of their own org unit. */
export function mayAssign(actor: Actor, orgUnitIds: Iterable<string>): Problem | null {
  return requireRole(actor, 'fieldSupervisor', 'staff') ?? requireOwnOrgUnit(actor, orgUnitIds);
}
