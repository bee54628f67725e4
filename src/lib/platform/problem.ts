/**
 * A problem is what a person is told when something cannot be done: a code of a domain's closed list and
 * details for the message. Texts are i18n messages `problem.<code>`. Pure rules return problems, commands
 * refuse with them. What is wrong *in a form* is a violation of the form engine, never a problem.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type ProblemDetails = Readonly<Record<string, Json>>;
export type Problem = { readonly code: string; readonly details: ProblemDetails };

/** A domain's closed list: problem code → HTTP status. Codes are `domain.what_is_wrong`. */
export type ProblemList = Readonly<Record<string, number>>;

/** Makes the domain's constructor of problems; only codes of its list type-check. */
export function defineProblems<L extends ProblemList>(
  _list: L
): (code: keyof L & string, details?: ProblemDetails) => Problem {
  return (code, details = {}) => ({ code, details });
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Problem).code === 'string' &&
    typeof (value as Problem).details === 'object'
  );
}

/** Thrown by a command to refuse: the executor rolls back and returns the problem. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Refuses with a problem; the transaction is rolled back. */
export function refuse(problem: Problem): never {
  throw new Refusal(problem);
}
