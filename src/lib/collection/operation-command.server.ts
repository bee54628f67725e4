/**
 * The shape all operations of tablets share (design §6): the case is locked, the operation is known, contested or
 * applied, and what it did is written together with its receipt. So the same id again gets the same answer, whatever
 * was killed in between, and an operation of a former assignment is kept whole and counts for nothing.
 */
import type { SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Actor } from '../access/actor';
import type { CaseFacts, Move } from '../casework/case';
import { lockedCases, lockStatements, moveStatements } from '../casework/store.server';
import { defineCommand, type CommandContext } from '../platform/command.server';
import { inOrder, type Tx } from '../platform/database.server';
import { refuse } from '../platform/problem';
import { platformProblem } from '../platform/problems';
import type { Receipt } from './exchange';
import type { Operation } from './operation';
import { maySendFor } from './policy';
import { decideStanding, type Standing } from './standing';
import { isStorable } from './storable';
import {
  contestedStatement,
  operationStatement,
  traceStatement,
  type Sent,
  type StoredOperation,
  type Trace
} from './store.server';

export type OperationAnswer = {
  result: 'applied' | 'duplicate' | 'contested';
  receipt: Receipt;
};

export type Work<O extends Operation> = {
  operation: O;
  deviceId: string;
  /** Rows of the statement that the operation reads beside its case. */
  read: readonly unknown[];
  /** Locked; the sender is its holder. */
  facts: CaseFacts;
  context: CommandContext;
};

/** What an operation does: moves of its case, and rows beside them. */
export type Applied = {
  moves: readonly Move[];
  writes: readonly SQL[];
  /** For the receipt. */
  submission?: NonNullable<Receipt['submission']>;
};

type OperationFacts = {
  facts: CaseFacts | null;
  standing: Standing | null;
  stored: StoredOperation | null;
  read: readonly unknown[];
};

/**
 * @param parts.read what else is read, behind the lock of the case
 * @param parts.apply decides what to write, or refuses; it is written here with the operation and its receipt
 */
export function defineOperation<O extends Operation>(parts: {
  name: string;
  schema: z.ZodType<O>;
  read?(operation: O): SQL;
  apply(work: Work<O>): Applied;
}) {
  return defineCommand<Actor, { deviceId: string; operation: O }, OperationFacts, OperationAnswer>({
    name: parts.name,
    input: z.object({
      deviceId: z.uuid(),
      operation: parts.schema.refine((operation) => isStorable(operation), 'cannot be stored')
    }),
    facts: (tx, sent, context) => readFacts(tx, sent, parts.read?.(sent.operation), context),
    authorize: (actor, { standing }) => maySendFor(actor, standing),
    async run(tx, { facts, standing, stored, read }, sent, context) {
      if (stored) return repeated(stored, context);
      const receipt: Receipt = {
        operationId: sent.operation.id,
        receivedAt: context.now.toISOString()
      };
      const written = (state: StoredOperation['state']) =>
        operationStatement(sent, state, receipt, context);
      if (standing !== 'holder') {
        const kept = contestedStatement(sent, facts!.orgUnitId, context);
        await inOrder(tx, [kept, written('contested')]);
        return { result: 'contested', receipt };
      }
      const { operation, deviceId } = sent;
      const applied = parts.apply({ operation, deviceId, read, facts: facts!, context });
      if (applied.submission) receipt.submission = applied.submission;
      const moves = moveStatements(applied.moves, context);
      await inOrder(tx, [...applied.writes, ...moves, written('applied')]);
      return { result: 'applied', receipt };
    },
    audit: ({ operation }, { facts }, answer) => ({
      subject: { kind: 'case', id: operation.caseId },
      orgUnitId: facts?.orgUnitId ?? null,
      details: { operation: operation.id, result: answer?.result ?? 'refused' }
    })
  });
}

async function readFacts(
  tx: Tx,
  { operation }: Sent,
  alsoRead: SQL | undefined,
  context: CommandContext
): Promise<OperationFacts> {
  const { userId } = context.actor;
  const [cases = [], marks = [], traces = [], read = []] = await inOrder(tx, [
    ...lockStatements([operation.caseId]),
    traceStatement(operation, userId),
    ...(alsoRead ? [alsoRead] : [])
  ]);
  const facts = lockedCases([cases, marks]).get(operation.caseId) ?? null;
  const { stored, wasAssigned } = traces[0] as Trace;
  const sender = { userId, epoch: operation.epoch, wasAssigned };
  return { facts, standing: facts && decideStanding(facts, sender), stored, read };
}

function repeated(stored: StoredOperation, context: CommandContext): OperationAnswer {
  if (stored.enumeratorId !== context.actor.userId) refuse(platformProblem('platform.not_allowed'));
  const result = stored.state === 'contested' ? 'contested' : 'duplicate';
  return { result, receipt: stored.receipt };
}
