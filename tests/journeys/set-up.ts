// Once before the browser journeys: a database of their own with the demo's world, and the built server on it. The
// server's address reaches the tests as `baseURL` (playwright.config.ts).
import { openDatabaseServer } from '../database-server';
import { cloneDemo } from '../demo-template';
import { startServer } from '../server';

/** Playwright's entry (it wants a default export); returns what is to be done at the end. */
export default async function setUp(): Promise<() => Promise<void>> {
  const databases = await openDatabaseServer();
  try {
    const databaseUrl = await cloneDemo(databases, 'journeys');
    const server = await startServer({ databaseUrl, environment: { CENSUS_DAY: '2024-04-08' } });
    process.env.JOURNEY_URL = server.url;
    process.env.JOURNEY_DATABASE_URL = databaseUrl;
    return async () => {
      await server.stop().finally(databases.close);
    };
  } catch (error) {
    await databases.close();
    throw error;
  }
}
