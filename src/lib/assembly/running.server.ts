/**
 * This process's one application, made when first asked for, with what only a serving process has: sessions,
 * log, metrics, the job runner. It ends with SvelteKit's shutdown, so that nothing keeps the process alive.
 */
import { createSessions, type Sessions } from '../access/session.server';
import { readConfig, type Config } from '../platform/config.server';
import { startJobRunner } from '../platform/job-runner.server';
import { createLog, type Log } from '../platform/log.server';
import { createMetrics, type Metrics } from '../platform/metrics.server';
import { applicationOf, type Application } from './application.server';
import { jobHandlers } from './jobs.server';

export type Running = {
  readonly application: Application;
  readonly config: Config;
  readonly sessions: Sessions;
  readonly log: Log;
  readonly metrics: Metrics;
};

let started: Running | undefined;

/** Throws when the configuration is wrong. */
export function running(): Running {
  return (started ??= start());
}

export function application(): Application {
  return running().application;
}

function start(): Running {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const application = applicationOf(config);
  const { database, clock } = application;
  const jobs = startJobRunner({ database, clock, log }, jobHandlers(application));
  process.once('sveltekit:shutdown', async () => {
    await jobs.stop();
    await application.close();
  });
  const secure = config.origin.startsWith('https:');
  return {
    application,
    config,
    log,
    sessions: createSessions(database, { secure }),
    metrics: createMetrics()
  };
}
