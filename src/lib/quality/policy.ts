/** Who may check the county's data: the auditor of the lead department, and nobody else starts or stops it. */
import type { Actor } from '../access/actor';
import { requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';

export function mayRunQuality(actor: Actor): Problem | null {
  return requireRole(actor, 'auditor');
}
