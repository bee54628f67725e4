import type { Application } from '../../src/lib/assembly/application.server';
import type { Actor } from '../../src/lib/access/actor';
import { jobHandlers } from '../../src/lib/assembly/jobs.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { startJobRunner } from '../../src/lib/platform/job-runner.server';
import { createLog } from '../../src/lib/platform/log.server';
import { cancelQualityRun } from '../../src/lib/quality/commands/cancel-quality-run.server';
import { startQualityRun } from '../../src/lib/quality/commands/start-quality-run.server';
import { qualityRun } from '../../src/lib/quality/queries.server';
import type { RunLine } from '../../src/lib/quality/run';
import { answerOf, type CommandLine } from './command-line';

export const command: CommandLine = {
  usage: '',
  summary: 'Checks all current submissions of the round; Ctrl+C cancels, and then nothing is kept',
  options: {},
  async run(call) {
    const application = await call.application();
    const actor = await call.actor('auditor');
    const { runId } = answerOf(
      await application.execute(startQualityRun, { round: CURRENT_ROUND }, actor)
    );
    const run = await finished(application, actor, runId, call.progress);
    call.progress('');
    const answer = { runId, state: run.state, submissions: run.submissions, ...run.counts };
    console.log(call.json ? JSON.stringify(answer) : sentence(run));
    return run.state === 'succeeded' ? 0 : 1;
  }
};

function sentence({ state, submissions, counts }: RunLine): string {
  if (state !== 'succeeded') return `the run is ${state}; it leaves no findings`;
  const { mandatory, verify, verifyExplained, hint } = counts;
  return `${submissions} submissions: ${mandatory} mandatory, ${verify} to verify, ${verifyExplained} explained, ${hint} hints`;
}

/** Works on the job here, unless a serving process was faster, until the run has ended. */
async function finished(
  application: Application,
  actor: Actor,
  runId: string,
  progress: (text: string) => void
): Promise<RunLine> {
  const cancel = () => void application.execute(cancelQualityRun, { runId }, actor);
  process.once('SIGINT', cancel);
  const { database, clock } = application;
  const runner = startJobRunner(
    { database, clock, log: createLog('error') },
    jobHandlers(application)
  );
  try {
    for (;;) {
      const run = (await application.read((reader) => qualityRun(reader, runId)))!;
      if (run.state !== 'running') return run;
      progress(`${run.done} of ${run.total ?? '…'}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    process.removeListener('SIGINT', cancel);
    await runner.stop();
  }
}
