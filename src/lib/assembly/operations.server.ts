/** Which command an operation of a tablet is: operations may come from several domains. */
import { recordVisit } from '../collection/commands/record-visit.server';
import { saveDraft } from '../collection/commands/save-draft.server';
import { submitCase } from '../collection/commands/submit-case.server';
import type { OperationResult } from '../collection/exchange';
import type { OperationHead, OperationKind } from '../collection/operation';
import type { OperationAnswer } from '../collection/operation-command.server';
import type { Actor } from '../access/actor';
import type { Command } from '../platform/command.server';
import type { Application } from './application.server';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each has its own input and facts
type OperationCommand = Command<Actor, any, any, OperationAnswer>;

export const operationCommands: Record<OperationKind, OperationCommand> = {
  recordVisit,
  saveDraft,
  submitCase
};

/**
 * Applies operations in order, each in a transaction of its own; a refusal holds later ones of the same case. One
 * result each. What throws leaves the earlier ones applied: the tablet, left without an answer, offers all again.
 */
export async function applyOperations(
  application: Pick<Application, 'execute'>,
  actor: Actor,
  { deviceId, operations }: { deviceId: string; operations: readonly OperationHead[] },
  options: { requestId?: string } = {}
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  const refusedCases = new Set<string>();
  for (const operation of operations) {
    const operationId = operation.id;
    if (refusedCases.has(operation.caseId)) {
      results.push({ operationId, result: 'held' });
      continue;
    }
    const command = operationCommands[operation.kind];
    const done = await application.execute(command, { deviceId, operation }, actor, options);
    if (!done.ok) refusedCases.add(operation.caseId);
    results.push(
      done.ok
        ? { operationId, ...done.answer }
        : { operationId, result: 'refused', problem: done.problem }
    );
  }
  return results;
}
