/** The second person's look at a word: accepted, it goes to the assistant of every tablet with the next download. */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { mayDecideSynonym } from '../policy';
import { classificationProblem } from '../problems';
import { lockSynonym, writeVerdict } from '../store.server';
import { decideSynonymInput, type Verdict } from '../synonym';

export const decideSynonym = defineCommand({
  name: 'classification.decide_synonym',
  input: decideSynonymInput,
  facts: (tx: Tx, { synonymId }) => lockSynonym(tx, synonymId),
  authorize: (actor: Actor, proposal) => mayDecideSynonym(actor, proposal),
  async run(tx, proposal, { verdict }, context): Promise<{ verdict: Verdict }> {
    if (!proposal) refuse(classificationProblem('classification.synonym_not_found'));
    if (proposal.state !== 'proposed')
      refuse(classificationProblem('classification.decided_meanwhile'));
    await writeVerdict(tx, proposal.id, verdict, context);
    return { verdict };
  },
  audit: ({ synonymId, verdict }) => ({
    subject: { kind: 'synonym', id: synonymId },
    // Words of their own: an org unit is accepted too.
    details: { verdict: verdict === 'accepted' ? 'wordAccepted' : 'wordRejected' }
  })
});
