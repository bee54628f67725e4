/** Records a visit or a call of a respondent; the first one starts the case. Visits are counted by R-02 and §8.4. */
import { applyMoves } from '../../casework/store.server';
import { appendFeed } from '../../platform/feed.server';
import { refuse } from '../../platform/problem';
import { decideVisiting } from '../moves';
import { recordVisitOperation } from '../operation';
import { defineOperation } from '../operation-command.server';
import { insertVisit } from '../store.server';

export const recordVisit = defineOperation({
  name: 'collection.record_visit',
  schema: recordVisitOperation,
  async apply({ tx, operation, facts, context }) {
    const moves = decideVisiting(facts);
    if (!moves.ok) refuse(moves.problem);
    await insertVisit(tx, operation, context);
    await applyMoves(tx, moves.value, context);
    // A move tells the tablet by itself.
    const told = { recipient: context.actor.userId, kind: 'case', ref: facts.id };
    if (moves.value.length === 0) await appendFeed(tx, [told], context.ids);
  }
});
