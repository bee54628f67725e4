/**
 * Keeps the working copy of a case's answers, whatever state it is in, so that a lost tablet loses hours and not weeks.
 * It is judged by nobody, and follows the case to the next enumerator.
 */
import { refuse } from '../../platform/problem';
import { decideWorking } from '../moves';
import { saveDraftOperation } from '../operation';
import { defineOperation } from '../operation-command.server';
import { draftStatement } from '../store.server';

export const saveDraft = defineOperation({
  name: 'collection.save_draft',
  schema: saveDraftOperation,
  apply({ operation, facts, context }) {
    const moves = decideWorking(facts);
    if (!moves.ok) refuse(moves.problem);
    const saved = draftStatement(facts.id, operation.epoch, operation.draft, context);
    return { moves: moves.value, writes: [saved] };
  }
});
