// Once before the browser journeys: for each worker a database with the demo's world, and the built server on it, so that
// journeys of two workers do not meet. Those of one worker share a county; what each needs it finds or makes there.
import type { FullConfig } from '@playwright/test';
import { openDatabaseServer } from '../database-server';
import { cloneDemo } from '../demo-template';
import { startServer, type TestServer } from '../server';
import { announceCounty } from './county-of-worker';

/** Playwright's entry (it wants a default export); returns what is to be done at the end. */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const databases = await openDatabaseServer();
  const servers: TestServer[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.stop())).finally(databases.close);
  };
  try {
    for (let worker = 0; worker < workers; worker += 1) {
      const databaseUrl = await cloneDemo(databases, `journeys_${worker}`);
      const server = await startServer({ databaseUrl, environment: { CENSUS_DAY: '2024-04-08' } });
      servers.push(server);
      announceCounty(worker, { serverUrl: server.url, databaseUrl });
    }
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
