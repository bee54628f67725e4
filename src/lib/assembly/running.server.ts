/**
 * This process's one application, made when first asked for, with what only a serving process has: sessions,
 * log, metrics, the job runner. It ends with SvelteKit's shutdown, so that nothing keeps the process alive.
 */
import { createSessions, type Sessions } from '../access/session.server';
import { ruleReports } from '../census-forms/rule-report.server';
import { warningLine } from '../form-engine/rule-warning';
import { readConfig, type Config } from '../platform/config.server';
import { startJobRunner } from '../platform/job-runner.server';
import { createLog, errorNote, type Log } from '../platform/log.server';
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
  void reportRules(log);
  const secure = config.origin.startsWith('https:');
  return {
    application,
    config,
    log,
    sessions: createSessions(database, { secure }),
    metrics: createMetrics()
  };
}

/** Between the first requests. Rules that contradict each other are told, and the forms serve all the same. */
async function reportRules(log: Log): Promise<void> {
  try {
    for (const { round, warnings, milliseconds: ms } of await ruleReports()) {
      const level = warnings.length > 0 ? 'warn' : 'info';
      log[level]({ round, ms, warnings: warnings.map(warningLine) }, 'form rules examined');
    }
  } catch (thrown) {
    log.error({ error: errorNote(thrown) }, 'form rules not examined');
  }
}
