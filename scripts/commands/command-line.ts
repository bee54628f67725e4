/**
 * What a command of `npm run jingpu` is: a name of one or two words, its options, and what it does with the
 * product. A command opens the application only when it runs, so that `--help` needs no database.
 */
import type { ParseArgsConfig } from 'node:util';
import type { Actor, Role } from '../../src/lib/access/actor';
import type { Application } from '../../src/lib/assembly/application.server';
import type { Problem } from '../../src/lib/platform/problem';
import type { LocalDatabase } from './local-database';

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export type Call = {
  /** What stands after the command's name and is no option. */
  arguments: string[];
  options: Options;
  json: boolean;
  /** The database of DATABASE_URL or `.data/`; not migrated. */
  database(): Promise<LocalDatabase>;
  /** The product on that database, migrated; closed after the command. */
  application(): Promise<Application>;
  /** Whoever `--as` names, else the oldest active account of the role. */
  actor(role: Role): Promise<Actor>;
  /** A line on the terminal that is written over; nothing where there is no terminal. */
  progress(text: string): void;
};

export type CommandLine = {
  /** `FILE [--dry-run]` */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** The exit status. */
  run(call: Call): Promise<number>;
};

/** Ends a command with a problem of the product: exit status 1. */
export class CommandFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Ends a command that was called wrongly: exit status 2. */
export class UsageError extends Error {}

/** The answer, or the end of the command. */
export function answerOf<T>(result: { ok: true; answer: T } | { ok: false; problem: Problem }): T {
  if (!result.ok) throw new CommandFailed(result.problem);
  return result.answer;
}
