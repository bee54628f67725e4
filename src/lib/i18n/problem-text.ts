/**
 * What a person reads when a command refuses. Texts are `problem.<code>` in the file of the domain
 * that raises the code; the details of the problem fill the placeholders.
 */
import type { MessageKey } from './dictionary';
import type { Parameters } from './message';

export interface ProblemToTell {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** @param t from `useMessages()`, or `translate` with its language bound */
export function problemText(
  t: (key: MessageKey, parameters?: Parameters) => string,
  problem: ProblemToTell
): string {
  return t(`problem.${problem.code}` as MessageKey, writable(problem.details ?? {}));
}

/** Lists and records among the details are for machines: only texts and numbers can be written out. */
function writable(details: Readonly<Record<string, unknown>>): Parameters {
  return Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number'
    )
  );
}
