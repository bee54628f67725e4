/**
 * The product as a value: database, clock, ids and the one door, made once per process. Routes, jobs, the
 * command line, sync, tests and the simulator all hold one of these.
 */
import { clockOnDay, type Clock } from '../platform/clock';
import { createExecutor, type Executor } from '../platform/command.server';
import type { Config } from '../platform/config.server';
import { openDatabase, read, type Database, type Reader } from '../platform/database.server';
import { randomIds, type Ids } from '../platform/ids';
import { constraintProblems } from './constraints.server';

export type Application = {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly execute: Executor['execute'];
  /** Runs reads in one read-only transaction. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type ApplicationParts = { database: Database; clock?: Clock; ids?: Ids };

// The one place that reads system time: everything else is given a clock.
const systemClock: Clock = { now: () => new Date() };

export function createApplication(parts: ApplicationParts): Application {
  const clock = parts.clock ?? systemClock;
  const ids = parts.ids ?? randomIds;
  const executor = createExecutor({ database: parts.database, clock, ids, constraintProblems });
  return {
    database: parts.database,
    clock,
    ids,
    execute: executor.execute,
    read: (work) => read(parts.database, work),
    close: () => parts.database.close()
  };
}

/** The application a configuration describes; with `censusDay` its clock always reads that day. */
export function applicationOf(config: Config): Application {
  const database = openDatabase(config.databaseUrl, {
    schema: config.databaseSchema,
    max: config.databasePool
  });
  const clock = config.censusDay ? clockOnDay(config.censusDay, systemClock) : systemClock;
  return createApplication({ database, clock });
}
