/**
 * Who may code. The staff of an org unit code what their own enumerators handed in, the lead department's auditor any of
 * the county; whoever collects codes nothing, and heads see no answers. Words for the assistant are the county's.
 */
import type { Actor } from '../access/actor';
import { requireOwnOrgUnit, requireRole } from '../access/policy';
import type { Problem } from '../platform/problem';
import { classificationProblem } from './problems';

export function mayCode(actor: Actor, orgUnitIds: Iterable<string>): Problem | null {
  return requireRole(actor, 'staff', 'auditor') ?? requireOwnOrgUnit(actor, orgUnitIds);
}

/** Settles two codings that differ, and corrects one that stands: a third look, apart from both. */
export function maySettle(actor: Actor): Problem | null {
  return requireRole(actor, 'auditor');
}

/** The second look at a word: by the lead department, and not by whoever proposed it. */
export function mayDecideSynonym(
  actor: Actor,
  proposal: { proposedBy: string } | null
): Problem | null {
  const refused = requireRole(actor, 'auditor', 'leadAdmin');
  if (refused || proposal === null) return refused;
  return proposal.proposedBy === actor.userId
    ? classificationProblem('classification.own_proposal')
    : null;
}
