/**
 * The one door for writing. `execute`: parse → begin → facts (locks, reads) → authorize (pure) → run → audit
 * → commit → tell listeners. A command without `authorize` or `audit` does not compile, and `Tx` is made only
 * here. Refusals come back as problems; unknown errors are thrown to the caller, which logs them by request.
 */
import { sql } from 'drizzle-orm';
import type * as z from 'zod';
import { censusDay, type Clock } from './clock';
import { transact, jsonb, type Database, type Tx } from './database.server';
import { constraintOf, isRetryable } from './database-error.server';
import type { Ids } from './ids';
import { Refusal, type Json, type Problem } from './problem';
import { platformProblem } from './problems';

/** Whoever executes: domains see their own, richer actor. */
export type ActorRef = { readonly userId: string; readonly login: string };

export type CommandContext = {
  readonly now: Date;
  /** The census day of `now`, Asia/Shanghai. */
  readonly today: string;
  readonly ids: Ids;
  readonly actor: ActorRef;
  readonly requestId: string | null;
  /** Queues background work; it becomes visible with the commit. */
  enqueue(kind: string, payload: Json): Promise<string>;
};

/** What the audit log keeps of a command. Never answers, never secrets. */
export type AuditNote = {
  subject: { kind: string; id: string };
  orgUnitId?: string | null;
  details?: { [key: string]: Json };
};

/** A refusal that must be remembered: the transaction commits, the caller gets the problem. */
export type KeptRefusal = { readonly keptProblem: Problem };

export function refuseAndKeep(problem: Problem): KeptRefusal {
  return { keptProblem: problem };
}

export type Command<A extends ActorRef, Input, Facts, Answer> = {
  /** `domain.verb_noun` */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Locks in id order and reads what the decision depends on. */
  facts(tx: Tx, input: Input, context: CommandContext): Promise<Facts>;
  /** Pure: null, or the problem of this actor with these facts. */
  authorize(actor: A, facts: Facts, input: Input): Problem | null;
  run(
    tx: Tx,
    facts: Facts,
    input: Input,
    context: CommandContext,
    actor: A
  ): Promise<Answer | KeptRefusal>;
  /** `answer` is null for a refusal that is kept. */
  audit(input: Input, facts: Facts, answer: Answer | null): AuditNote;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of commands of all shapes
export type AnyCommand = Command<any, any, any, any>;

export function defineCommand<A extends ActorRef, Input, Facts, Answer>(
  command: Command<A, Input, Facts, Answer>
): Command<A, Input, Facts, Answer> {
  return command;
}

export type Result<Answer> = { ok: true; answer: Answer } | { ok: false; problem: Problem };

export type Executor = {
  execute<A extends ActorRef, Input, Facts, Answer>(
    command: Command<A, Input, Facts, Answer>,
    input: unknown,
    actor: A,
    options?: { requestId?: string; at?: Date }
  ): Promise<Result<Answer>>;
};

export type ExecutorParts = {
  database: Database;
  clock: Clock;
  ids: Ids;
  /** Constraint name → problem code, from all domains. */
  constraintProblems: Readonly<Record<string, string>>;
  /** Told after commit: which command, which subject. */
  listeners?: ((told: { command: string; note: AuditNote }) => void)[];
};

const ATTEMPTS = 4;

export function createExecutor(parts: ExecutorParts): Executor {
  return {
    async execute(command, input, actor, options = {}) {
      const parsed = command.input.safeParse(input);
      if (!parsed.success) return { ok: false, problem: invalidInput(parsed.error) };
      const now = options.at ?? parts.clock.now();
      for (let attempt = 1; ; attempt++) {
        try {
          return await attemptOnce(
            parts,
            command,
            parsed.data,
            actor,
            now,
            options.requestId ?? null
          );
        } catch (error) {
          if (error instanceof Refusal) return { ok: false, problem: error.problem };
          const code = parts.constraintProblems[constraintOf(error) ?? ''];
          if (code) return { ok: false, problem: { code, details: {} } };
          if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
        }
      }
    }
  };
}

async function attemptOnce<A extends ActorRef, Input, Facts, Answer>(
  parts: ExecutorParts,
  command: Command<A, Input, Facts, Answer>,
  input: Input,
  actor: A,
  now: Date,
  requestId: string | null
): Promise<Result<Answer>> {
  const { answer, note } = await transact(parts.database, async (tx) => {
    const context: CommandContext = {
      now,
      today: censusDay(now),
      ids: parts.ids,
      actor,
      requestId,
      enqueue: (kind, payload) => enqueueJob(tx, parts.ids, kind, payload, actor, now)
    };
    const facts = await command.facts(tx, input, context);
    const problem = command.authorize(actor, facts, input);
    if (problem) throw new Refusal(problem);
    const answer = await command.run(tx, facts, input, context, actor);
    const note = command.audit(input, facts, isKept(answer) ? null : answer);
    await writeAudit(tx, command.name, note, context);
    return { answer, note };
  });
  for (const listener of parts.listeners ?? []) listener({ command: command.name, note });
  if (isKept(answer)) return { ok: false, problem: answer.keptProblem };
  return { ok: true, answer };
}

function isKept<Answer>(answer: Answer | KeptRefusal): answer is KeptRefusal {
  return typeof answer === 'object' && answer !== null && 'keptProblem' in answer;
}

async function writeAudit(
  tx: Tx,
  command: string,
  note: AuditNote,
  context: CommandContext
): Promise<void> {
  await tx.execute(sql`
    insert into audit_log (id, at, actor_id, actor_login, command, subject_kind, subject_id, org_unit_id, details, request_id)
    values (${context.ids.next()}, ${context.now.toISOString()}, ${context.actor.userId}, ${context.actor.login},
            ${command}, ${note.subject.kind}, ${note.subject.id}, ${note.orgUnitId ?? null},
            ${jsonb(note.details ?? {})}, ${context.requestId})`);
}

async function enqueueJob(
  tx: Tx,
  ids: Ids,
  kind: string,
  payload: Json,
  actor: ActorRef,
  now: Date
): Promise<string> {
  const id = ids.next();
  await tx.execute(sql`
    insert into job (id, kind, payload, state, requested_by, created_at)
    values (${id}, ${kind}, ${jsonb(payload)}, 'queued', ${actor.userId}, ${now.toISOString()})`);
  await tx.execute(sql`select pg_notify('jingpu_job', '')`);
  return id;
}

function invalidInput(error: z.ZodError): Problem {
  return platformProblem('platform.invalid_input', {
    issues: error.issues.slice(0, 20).map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message
    }))
  });
}
