// The simulator on a database: opens the product on the demo's day, makes the world and closes again.
import { createApplication, type Application } from '../../src/lib/assembly/application.server';
import { clockOnDay } from '../../src/lib/platform/clock';
import { openDatabase } from '../../src/lib/platform/database.server';
import { DEMO_DAY } from './field/calendar';
import { makeWorld, type Progress } from './world';

export type DemoWorldOptions = { schema?: string; progress?: Progress; signal?: AbortSignal };

/**
 * @param url of a migrated, empty database. What is made counts only when this returns: no commit waits for the disk,
 * and what fails or is stopped midway is to be dropped by the caller.
 */
export async function makeDemoWorld(url: string, options: DemoWorldOptions = {}): Promise<void> {
  const application = createApplication({
    database: openDatabase(hasty(url), { ...options, max: 10 }),
    clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
  });
  try {
    await makeWorld(until(application, options.signal), options.progress);
  } finally {
    await application.close();
  }
}

function hasty(url: string): string {
  const address = new URL(url);
  address.searchParams.set('synchronous_commit', 'off');
  return address.href;
}

/** The application that does nothing more once it is being stopped. */
function until(application: Application, signal?: AbortSignal): Application {
  const execute: Application['execute'] = async (...call) => {
    signal?.throwIfAborted();
    return application.execute(...call);
  };
  return { ...application, execute };
}
