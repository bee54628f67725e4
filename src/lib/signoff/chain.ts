/**
 * The chain of signatures: open → deputySigned → headSigned → accepted. The auditor reopens what is headSigned
 * or accepted; the principal head gives back to the deputy what is not right before signing. Both with a reason.
 */
import * as z from 'zod';
import type { Actor, Role } from '../access/actor';
import type { FreezeState } from '../casework/lifecycle';
import { ROUNDS } from '../casework/lifecycle';
import { platformProblem } from '../platform/problems';
import type { Problem } from '../platform/problem';
import { gatesNotPassed, type GateCounts } from './gate';
import { signoffProblem } from './problems';

export const signInput = z.object({
  orgUnitId: z.uuid(),
  round: z.enum(ROUNDS),
  /** The root the screen showed: nobody signs what they have not seen. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().min(1).max(200)
});

export const reopenInput = z.object({
  orgUnitId: z.uuid(),
  round: z.enum(ROUNDS),
  reason: z.string().trim().min(5).max(500)
});

export type SignInput = z.infer<typeof signInput>;

export type SigningKind = 'deputySigned' | 'headSigned' | 'accepted';

/** Which signature each role gives, and the state it follows. */
const SIGNATURES: Partial<Record<Role, { kind: SigningKind; after: FreezeState }>> = {
  deputyHead: { kind: 'deputySigned', after: 'open' },
  principalHead: { kind: 'headSigned', after: 'deputySigned' },
  auditor: { kind: 'accepted', after: 'headSigned' }
};

/** The signature a role may give in this state; null when it is not its turn, or never. */
export function signatureIn(role: Role, state: FreezeState): SigningKind | null {
  const signature = SIGNATURES[role];
  return signature?.after === state ? signature.kind : null;
}

/** Whose signature comes next; null once nobody's does. */
export function nextSigner(state: FreezeState): Role | null {
  const roles = Object.keys(SIGNATURES) as Role[];
  return roles.find((role) => SIGNATURES[role]!.after === state) ?? null;
}

export type SigningFacts = {
  state: FreezeState;
  counts: GateCounts;
  /** Recomputed from the cases as they are now. */
  root: string;
  /** Current submissions whose answers do not give the digest they came in with. */
  altered: number;
  /** Root of the signature before this one; null where there is none. */
  signedRoot: string | null;
};

/** Whether this role may sign now, and what that makes of the org unit. */
export function decideSignature(
  role: Role,
  input: Pick<SignInput, 'root'>,
  facts: SigningFacts
): { ok: true; value: SigningKind } | { ok: false; problem: Problem } {
  const signature = SIGNATURES[role];
  if (!signature) return { ok: false, problem: platformProblem('platform.not_allowed') };
  if (facts.state !== signature.after) {
    return { ok: false, problem: signoffProblem('signoff.not_your_turn', { state: facts.state }) };
  }
  const gates = gatesNotPassed(facts.counts);
  if (gates.length > 0)
    return { ok: false, problem: signoffProblem('signoff.gates_not_passed', { gates }) };
  const expected = signature.after === 'open' ? facts.root : facts.signedRoot;
  if (facts.root !== expected || input.root !== facts.root) {
    return { ok: false, problem: signoffProblem('signoff.root_differs') };
  }
  if (facts.altered > 0) {
    return {
      ok: false,
      problem: signoffProblem('signoff.answers_altered', { count: facts.altered })
    };
  }
  return { ok: true, value: signature.kind };
}

const REOPENS: Partial<Record<Role, readonly FreezeState[]>> = {
  auditor: ['headSigned', 'accepted'],
  principalHead: ['deputySigned']
};

/** null when the role may reopen from this state. */
export function reopeningProblem(role: Role, state: FreezeState): Problem | null {
  if (!REOPENS[role]) return platformProblem('platform.not_allowed');
  return REOPENS[role].includes(state) ? null : signoffProblem('signoff.not_your_turn', { state });
}

/** Heads sign for their own org unit, the auditor for any. */
export function maySignFor(actor: Actor, orgUnitId: string): Problem | null {
  if (!SIGNATURES[actor.role]) return platformProblem('platform.not_allowed');
  if (actor.role === 'auditor' || actor.orgUnitId === orgUnitId) return null;
  return platformProblem('platform.not_allowed');
}
