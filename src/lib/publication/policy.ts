/** Who may take individual data out: the auditor, by an audited act, and only for what they asked themselves. */
import type { Actor } from '../access/actor';
import { requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';
import { publicationProblem } from './problems';

export function mayExport(actor: Actor): Problem | null {
  return requireRole(actor, 'auditor');
}

/** An export may be fetched for a day: what is approved later needs a new act. */
const VALID_FOR = 24 * 3_600_000;

export function mayFetchExport(
  actor: Actor,
  record: { requestedBy: string; requestedAt: Date },
  now: Date
): Problem | null {
  const problem = mayExport(actor);
  if (problem) return problem;
  if (record.requestedBy !== actor.userId)
    return publicationProblem('publication.export_not_found');
  const age = now.getTime() - record.requestedAt.getTime();
  return age > VALID_FOR ? publicationProblem('publication.export_expired') : null;
}
