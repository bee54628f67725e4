// A quality run from its start to its findings: the auditor 钱静 checks what 李敏 and 周强 handed in.
import { afterAll, expect, test } from 'vitest';
import { jobHandlers } from '../../src/lib/assembly/jobs.server';
import type { Answers } from '../../src/lib/form-engine/evaluate';
import { startJobRunner, type JobRunner } from '../../src/lib/platform/job-runner.server';
import { jobById, type JobState } from '../../src/lib/platform/jobs.server';
import { createLog } from '../../src/lib/platform/log.server';
import { cancelQualityRun } from '../../src/lib/quality/commands/cancel-quality-run.server';
import { finishQualityRun } from '../../src/lib/quality/commands/finish-quality-run.server';
import { startQualityRun } from '../../src/lib/quality/commands/start-quality-run.server';
import { findingCounts, findingPage, qualityRun } from '../../src/lib/quality/queries.server';
import {
  factoryAnswers,
  makeFieldWorld,
  must,
  submitOperation,
  withAnswers,
  type FieldCase
} from '../collection/field-world';

const world = await makeFieldWorld();
const { application, auditor, liMin, wangFang } = world;
const { database, clock, execute } = application;
let runner: JobRunner | undefined;
afterAll(async () => {
  await runner?.stop();
});

const everything = { page: 1, pageSize: 100 };
const county = { kind: 'county' } as const;
const NO_FINDINGS = { submissions: 0, verifyExplained: 0, findings: [], hints: {} };

const start = async () => must(await execute(startQualityRun, { round: 'registration' }, auditor));

/** Lets the waiting job run to its end. */
async function work(jobId: string): Promise<JobState> {
  runner ??= startJobRunner(
    { database, clock, log: createLog('error'), pollMs: 20, beatMs: 20 },
    jobHandlers(application)
  );
  for (;;) {
    const job = await application.read((reader) => jobById(reader, jobId));
    if (job!.finishedAt !== null) return job!.state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function completeRun(): Promise<string> {
  const { runId, jobId } = await start();
  expect(await work(jobId)).toBe('succeeded');
  return runId;
}

const findings = (runId: string) =>
  application.read(async (reader) => (await findingPage(reader, county, runId, {}, everything)).lines);

async function handIn(answers: Answers = factoryAnswers, explanations: object[] = []): Promise<FieldCase> {
  const held = await world.newCase();
  const results = await world.send(liMin, submitOperation(held, { answers, explanations: explanations as never }));
  expect(results.map(({ result }) => result)).toEqual(['applied']);
  return held;
}

/** As if an older form had let it pass: what is stored is changed under the product. */
async function store(caseId: string, column: 'answers' | 'explanations', value: unknown): Promise<void> {
  await world.rows(
    `update submission s set ${column} = $2::jsonb from census_case c where c.id = $1 and s.id = c.current_submission_id`,
    caseId,
    value
  );
}

test('complete forms give no finding, a mandatory violation one of its org unit and check', async () => {
  await handIn();
  const broken = await handIn();
  await store(broken.id, 'answers', withAnswers('611', { '208': '' }));
  const runId = await completeRun();
  const run = await application.read((reader) => qualityRun(reader, runId));
  expect(run).toMatchObject({ state: 'succeeded', submissions: 2, done: 2, total: 2 });
  const lines = await findings(runId);
  expect(lines.map(({ caseId }) => caseId)).toContain(broken.id);
  expect(new Set(lines.map(({ caseId }) => caseId)).size).toBe(1);
  expect(lines.find(({ checkId }) => checkId === 'required:208')).toMatchObject({
    form: '611',
    severity: 'mandatory',
    items: ['208'],
    open: true,
    orgUnitName: '钵池街道'
  });
  const counts = await application.read((reader) => findingCounts(reader, county, runId));
  expect(counts.reduce((sum, { found }) => sum + found, 0)).toBe(lines.length);
  expect(run!.counts.mandatory).toBe(lines.filter(({ severity }) => severity === 'mandatory').length);
});
