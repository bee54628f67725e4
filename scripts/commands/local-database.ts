/** The database that commands work on: DATABASE_URL, else the one in `.data/`, started or found running. */
import path from 'node:path';
import { ensureDatabase } from '../../src/lib/platform/postgres/databases.server';
import { startEmbedded } from '../../src/lib/platform/postgres/launcher.server';

export type LocalDatabase = {
  /** The environment with DATABASE_URL, for `readConfig`. */
  environment: NodeJS.ProcessEnv;
  /** Stops a server that was started here; leaves alone one that others use. */
  close(): Promise<void>;
};

export const DATA_FOLDER = path.resolve('.data', 'postgres');
export const DATABASE_NAME = 'jingpu';
const DEMO_DAY = '2024-04-08';

export async function localDatabase(log: (line: string) => void): Promise<LocalDatabase> {
  if (process.env.DATABASE_URL) return { environment: process.env, close: async () => {} };
  const server = await startEmbedded({ dataFolder: DATA_FOLDER, log });
  const DATABASE_URL = await ensureDatabase(server.url, DATABASE_NAME);
  return {
    environment: { CENSUS_DAY: DEMO_DAY, ...process.env, DATABASE_URL },
    close: async () => {
      if (!server.reused) await server.stop();
    }
  };
}
