/** Records a visit or a call of a respondent; the first one starts the case. Visits are counted by R-02 and §8.4. */
import { feedStatement } from '../../platform/feed.server';
import { refuse } from '../../platform/problem';
import { decideVisiting } from '../moves';
import { recordVisitOperation } from '../operation';
import { defineOperation } from '../operation-command.server';
import { visitStatement } from '../store.server';

export const recordVisit = defineOperation({
  name: 'collection.record_visit',
  schema: recordVisitOperation,
  apply({ operation, facts, context }) {
    const moves = decideVisiting(facts);
    if (!moves.ok) refuse(moves.problem);
    const told = { recipient: context.actor.userId, kind: 'case', ref: facts.id };
    // A move tells the tablet by itself.
    const telling = moves.value.length === 0 ? [feedStatement([told], context.ids)] : [];
    return { moves: moves.value, writes: [visitStatement(operation, context), ...telling] };
  }
});
