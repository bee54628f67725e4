// The small county (county.ts) in a database of the calling test file's own.
import { afterAll } from 'vitest';
import { createApplication, type Application } from '../src/lib/assembly/application.server';
import { fixedClock, type Clock } from '../src/lib/platform/clock';
import { openDatabase } from '../src/lib/platform/database.server';
import { randomIds } from '../src/lib/platform/ids';
import { fillCounty, MORNING } from './county';
import { testDatabase } from './database';

export { areas, MORNING, must, TODAY } from './county';

export type World = {
  application: Application;
  url: string;
  /** Ids of cases by the name of their respondent. */
  cases: Readonly<Record<string, string>>;
};

/** Makes the world; the database goes with the calling test file. `clock` lets a test turn the time. */
export async function makeWorld(options: { clock?: Clock } = {}): Promise<World> {
  const url = await testDatabase();
  const application = createApplication({
    database: openDatabase(url, { max: 6 }),
    clock: options.clock ?? fixedClock(MORNING)
  });
  afterAll(() => application.close());
  return { application, url, cases: await fillCounty(application) };
}

/** An id where any will do. */
export const anyId = (): string => randomIds.next();
