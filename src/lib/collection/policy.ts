/** Who may send from the field, and who may look at what was sent. */
import { isLeadDepartment, type Actor } from '../access/actor';
import { requireOwnOrgUnit, requireRole } from '../access/policy';
import { caseworkProblem } from '../casework/problems';
import type { Problem } from '../platform/problem';
import type { Standing } from './standing';

/** Enumerators, for cases they have or had; null standing: there is no such case. */
export function maySendFor(actor: Actor, standing: Standing | null): Problem | null {
  const problem = requireRole(actor, 'enumerator');
  if (problem) return problem;
  if (standing === null) return caseworkProblem('casework.case_not_found');
  return standing === 'stranger' ? caseworkProblem('casework.not_your_case') : null;
}

/** Whoever reviews answers: field supervisor and staff for their own org unit, the lead department for all. */
export function maySeeEvidence(actor: Actor, orgUnitId: string): Problem | null {
  if (isLeadDepartment(actor.role)) return null;
  return requireRole(actor, 'fieldSupervisor', 'staff') ?? requireOwnOrgUnit(actor, [orgUnitId]);
}
