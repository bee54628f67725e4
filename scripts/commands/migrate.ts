import { readConfig } from '../../src/lib/platform/config.server';
import { migrateDatabase } from '../../src/lib/platform/migrate.server';
import type { CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '',
  summary: 'Brings the database to the state this version needs',
  options: {},
  async run(call) {
    const { environment } = await call.database();
    const { databaseUrl, databaseSchema } = readConfig(environment);
    await migrateDatabase(databaseUrl, { schema: databaseSchema });
    console.log(
      call.json
        ? JSON.stringify({ migrated: databaseSchema })
        : `Schema ${databaseSchema} is up to date.`
    );
    return 0;
  }
};
