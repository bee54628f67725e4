/**
 * JSON logs, one line an event, with the request id. Confidential by law: never answers, and of a database
 * error only its SQLSTATE and constraint, since its message holds the statement's parameters.
 */
import { pino, type Logger } from 'pino';
import { constraintOf, sqlStateOf } from './database-error.server';

export type Log = Logger;

export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export type ErrorNote = {
  name: string;
  message?: string;
  code?: string;
  constraint?: string;
  stack?: string;
};

/** What may be written down of an unknown error. */
export function errorNote(error: unknown): ErrorNote {
  if (!(error instanceof Error)) return { name: typeof error };
  // The first lines of a stack repeat the message; only the frames are kept.
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const frames = stack ? { stack } : {};
  if (!isOfDatabase(error)) return { name: error.name, message: error.message, ...frames };
  const code = sqlStateOf(error);
  const constraint = constraintOf(error);
  return {
    name: error.name,
    ...(code ? { code } : {}),
    ...(constraint ? { constraint } : {}),
    ...frames
  };
}

/** Drizzle's errors carry the statement, PostgreSQL's the values (`detail`), whatever was the cause. */
function isOfDatabase(error: Error): boolean {
  return 'query' in error || 'params' in error || error.name === 'PostgresError';
}
