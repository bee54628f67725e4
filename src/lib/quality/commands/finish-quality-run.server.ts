/**
 * Ends a quality run: everything it found and the counts of it in one transaction, or nothing. The last step of the job,
 * executed as the auditor who asked for the run.
 */
import type { Actor } from '../../access/actor';
import { defineCommand } from '../../platform/command.server';
import type { Tx } from '../../platform/database.server';
import { refuse } from '../../platform/problem';
import { mayRunQuality } from '../policy';
import { qualityProblem } from '../problems';
import { countsOf, finishRunInput, type RunCounts } from '../run';
import { endRun, insertFindings, lockRun, writeCounts } from '../store.server';

export const finishQualityRun = defineCommand({
  name: 'quality.finish_run',
  input: finishRunInput,
  facts: (tx: Tx, { runId }) => lockRun(tx, runId),
  authorize: (actor: Actor) => mayRunQuality(actor),
  async run(tx, run, input, context): Promise<{ counts: RunCounts | null }> {
    if (!run) refuse(qualityProblem('quality.run_not_found'));
    // Cancelled while the last batch was on its way: it leaves no findings.
    if (run.state !== 'running') refuse(qualityProblem('quality.run_finished'));
    await endRun(tx, run.id, input.outcome, context);
    if (input.outcome === 'failed') return { counts: null };
    const counts = countsOf(input);
    await insertFindings(tx, run.id, input.findings, context);
    await writeCounts(tx, run.id, counts, input);
    return { counts };
  },
  audit: ({ runId, outcome }, _run, answer) => ({
    subject: { kind: 'qualityRun', id: runId },
    details: { outcome, ...answer?.counts }
  })
});
