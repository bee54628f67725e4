/** Who may touch the frame: it is the lead department's; its administrator changes it. */
import type { Actor } from '../access/actor';
import { requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';

export function mayChangeFrame(actor: Actor): Problem | null {
  return requireRole(actor, 'leadAdmin');
}
