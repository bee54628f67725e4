/**
 * What a person reads when a command refuses. Texts are `problem.<code>` in the file of the domain
 * that raises the code; the details of the problem fill the placeholders.
 */
import type { MessageKey, Translate } from './dictionary';
import { formatDateTime } from './format';
import type { Parameters } from './message';

export interface ProblemToTell {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** @param t from `useMessages()`, or `translate` with its language bound */
export function problemText(t: Translate, problem: ProblemToTell): string {
  return t(`problem.${problem.code}` as MessageKey, writable(problem.details ?? {}));
}

const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** Lists and records among the details are for machines; instants are written as date and time. */
function writable(details: Readonly<Record<string, unknown>>): Parameters {
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'number') parameters[name] = value;
    if (typeof value === 'string') {
      parameters[name] = instant.test(value) ? formatDateTime(value) : value;
    }
  }
  return parameters;
}
