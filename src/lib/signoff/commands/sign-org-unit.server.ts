/**
 * One signature of the chain: the deputy head's freezes the org unit, the principal head's follows, the
 * auditor's accepts. The password is asked again; a wrong one is remembered. What is signed is the Merkle root
 * over the cases, which must be the root the screen showed and the one signed before; the answers must still give
 * the digests it is made of.
 */
import type { Actor } from '../../access/actor';
import { checkOwnPassword } from '../../access/store.server';
import { lockMarkForSignature, setMark } from '../../casework/store.server';
import { alteredSubmissions } from '../../collection/queries.server';
import { defineCommand, refuseAndKeep } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import {
  decideSignature,
  maySignFor,
  signInput,
  type SignInput,
  type SigningFacts
} from '../chain';
import { merkleRoot } from '../merkle.server';
import { gateCounts, insertSignoffEvent, signedCases, standingRoot } from '../store.server';

export const signOrgUnit = defineCommand({
  name: 'signoff.sign_org_unit',
  input: signInput,
  async facts(tx: Tx, input, context) {
    // The password first: verifying takes long, and nobody shall wait for the mark meanwhile.
    const passwordProblem = await checkOwnPassword(tx, context.actor, input.password);
    return { passwordProblem, signing: await lockSigningFacts(tx, input) };
  },
  authorize: (actor: Actor, _facts, input) => maySignFor(actor, input.orgUnitId),
  async run(tx, { passwordProblem, signing }, input, context, actor) {
    if (passwordProblem) return refuseAndKeep(passwordProblem);
    const decision = decideSignature(actor.role, input, signing);
    if (!decision.ok) refuse(decision.problem);
    await setMark(tx, input.orgUnitId, input.round, decision.value);
    const event = {
      ...input,
      kind: decision.value,
      root: signing.root,
      cases: signing.counts.cases,
      reason: null
    };
    const eventId = await insertSignoffEvent(tx, event, context);
    return { eventId, kind: decision.value, root: signing.root, cases: signing.counts.cases };
  },
  audit: (input, { passwordProblem }, answer) => ({
    subject: { kind: 'orgUnit', id: input.orgUnitId },
    orgUnitId: input.orgUnitId,
    details: {
      signature: answer?.kind ?? null,
      root: answer?.root ?? null,
      refused: passwordProblem?.code ?? null
    }
  })
});

async function lockSigningFacts(tx: Tx, { orgUnitId, round }: SignInput): Promise<SigningFacts> {
  const state = await lockMarkForSignature(tx, orgUnitId, round);
  const counts = await gateCounts(tx, orgUnitId, round);
  const root = merkleRoot(await signedCases(tx, orgUnitId, round));
  const altered = await alteredSubmissions(tx, orgUnitId, round);
  return { state, counts, root, altered, signedRoot: await standingRoot(tx, orgUnitId, round) };
}
