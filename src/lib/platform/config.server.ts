/** Configuration: environment variables, read once and checked at start. A wrong one names itself and stops. */
import * as z from 'zod';
import { DEFAULT_SCHEMA } from './database.server';

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be a lower-case schema name')
    .default(DEFAULT_SCHEMA),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  ORIGIN: z
    .url('must be the public address, such as https://jingpu.example')
    .default('http://localhost:3000'),
  CENSUS_DAY: z.iso.date('must be a day such as 2024-04-08').optional(),
  JINGPU_DEMO: z.enum(['0', '1']).default('0'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info')
});

export type Config = {
  databaseUrl: string;
  databaseSchema: string;
  databasePool: number;
  origin: string;
  /** Set in the demo and in tests: the product's clock always reads this day. */
  censusDay: string | undefined;
  demo: boolean;
  /** Lets others than this machine read /metrics. */
  metricsToken: string | undefined;
  logLevel: string;
};

/** Throws with one line per wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`configuration is wrong:\n  ${lines.join('\n  ')}`);
  }
  return {
    databaseUrl: parsed.data.DATABASE_URL,
    databaseSchema: parsed.data.DATABASE_SCHEMA,
    databasePool: parsed.data.DATABASE_POOL,
    origin: parsed.data.ORIGIN,
    censusDay: parsed.data.CENSUS_DAY,
    demo: parsed.data.JINGPU_DEMO === '1',
    metricsToken: parsed.data.METRICS_TOKEN,
    logLevel: parsed.data.LOG_LEVEL
  };
}
