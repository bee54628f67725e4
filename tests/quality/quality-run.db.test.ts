// A quality run from its start to its findings: the auditor 钱静 checks what 李敏 and 周强 handed in.
import { describe, expect, test } from 'vitest';
import { inventedCode } from '../../scripts/simulate/county/codes';
import type { Answers } from '../../src/lib/form-engine/evaluate';
import { BATCH_PARTS } from '../../src/lib/quality/batch-checks/run.server';
import { cancelQualityRun } from '../../src/lib/quality/commands/cancel-quality-run.server';
import { finishQualityRun } from '../../src/lib/quality/commands/finish-quality-run.server';
import { startQualityRun } from '../../src/lib/quality/commands/start-quality-run.server';
import { evaluateCurrent } from '../../src/lib/quality/evaluation.server';
import { findingCounts, findingPage, qualityRun } from '../../src/lib/quality/queries.server';
import {
  factoryAnswers,
  makeFieldWorld,
  must,
  submitOperation,
  visitOperation,
  withAnswers,
  type FieldCase
} from '../collection/field-world';
import { jobWork } from '../job-work';

const world = await makeFieldWorld();
const { application, auditor, liMin, wangFang } = world;
const { database, execute } = application;

const everything = { page: 1, pageSize: 100 };
const county = { kind: 'county' } as const;
const NO_FINDINGS = { submissions: 0, verifyExplained: 0, findings: [], hints: {} };

const start = async () => must(await execute(startQualityRun, { round: 'registration' }, auditor));

const work = jobWork(() => application);

async function completeRun(): Promise<string> {
  const { runId, jobId } = await start();
  expect(await work.untilEnded(jobId)).toBe('succeeded');
  return runId;
}

const findings = (runId: string) =>
  application.read(
    async (reader) => (await findingPage(reader, county, runId, {}, everything)).lines
  );

async function handIn(
  answers: Answers = factoryAnswers,
  explanations: object[] = []
): Promise<FieldCase> {
  const held = await world.newCase();
  const results = await world.send(
    liMin,
    visitOperation(held, { result: 'met' }),
    submitOperation(held, { answers: another(answers), explanations: explanations as never })
  );
  expect(results.map(({ result }) => result)).toEqual(['applied', 'applied']);
  return held;
}

let made = 0;

/** The answers as another respondent's, with a code and a telephone that nobody else has. */
function another(answers: Answers): Answers {
  made += 1;
  const mobile = `1390000${8_000 + made}`;
  const identity = {
    109: inventedCode('91', made),
    '203_mobile': mobile,
    '203_area': null,
    '203_tel': null,
    declarantTel: mobile
  };
  return { ...answers, '611': { ...answers['611'], ...identity } };
}

/** As if an older form had let it pass: what is stored is changed under the product. */
async function store(
  caseId: string,
  column: 'answers' | 'explanations',
  value: unknown
): Promise<void> {
  await world.rows(
    `update submission s set ${column} = $2::jsonb from census_case c where c.id = $1 and s.id = c.current_submission_id`,
    caseId,
    value
  );
}

/** Held by the state while run by private persons: a verify violation, U-47. */
const stateHeld = withAnswers('611', { '206': '1' });
const explanation = {
  check: 'U-47',
  form: '611',
  cause: 'natureOfBusiness',
  text: '国有企业二〇二二年收购了百分之六十的股份',
  values: { '205': '112', '206': '1' }
};
const runOf = (runId: string) => application.read((reader) => qualityRun(reader, runId));

test('complete forms give no finding; a mandatory violation is one, of its org unit and check', async () => {
  await handIn();
  const broken = await handIn();
  await store(broken.id, 'answers', another(withAnswers('611', { '208': '' })));
  const runId = await completeRun();
  const lines = await findings(runId);
  expect(new Set(lines.map(({ caseId }) => caseId))).toEqual(new Set([broken.id]));
  expect(lines.find(({ checkId }) => checkId === 'required:208')).toMatchObject({
    form: '611',
    severity: 'mandatory',
    items: ['208'],
    open: true,
    orgUnitName: '钵池街道'
  });
  const counts = await application.read((reader) => findingCounts(reader, county, runId));
  expect(counts.reduce((sum, { found }) => sum + found, 0)).toBe(lines.length);
  expect(await runOf(runId)).toMatchObject({
    state: 'succeeded',
    submissions: 2,
    done: 2 + BATCH_PARTS,
    total: 2 + BATCH_PARTS,
    counts: { mandatory: lines.filter(({ severity }) => severity === 'mandatory').length }
  });
});

test('an explained verify violation is no finding, one whose explanation is void is', async () => {
  const explained = await handIn(stateHeld, [explanation]);
  const before = await findings(await completeRun());
  expect(before.filter(({ caseId }) => caseId === explained.id)).toEqual([]);
  // The value it explained is another one now.
  await store(explained.id, 'explanations', [
    { ...explanation, values: { ...explanation.values, '205': '110' } }
  ]);
  const runId = await completeRun();
  const lines = (await findings(runId)).filter(({ caseId }) => caseId === explained.id);
  expect(lines).toMatchObject([{ checkId: 'U-47', severity: 'verify', open: true }]);
});

test('a finding is closed by a new submission, and the next run judges that one', async () => {
  const held = await handIn();
  await store(held.id, 'answers', another(withAnswers('611', { '208': '' })));
  const first = await completeRun();
  const openOf = async (runId: string) =>
    (await findings(runId)).filter(({ caseId, open }) => caseId === held.id && open).length;
  expect(await openOf(first)).toBeGreaterThan(0);

  await world.returnCase(held.id, [{ place: '611:208', text: '请补填登记注册类型' }]);
  const [remark] = await world.rows<{ id: string }>(
    'select id from remark where case_id = $1',
    held.id
  );
  const remarkAnswers = [{ remarkId: remark!.id, kind: 'changed' as const, text: '已补填' }];
  const [again] = await world.send(
    liMin,
    submitOperation(held, { answers: another(factoryAnswers), remarkAnswers })
  );
  expect(again!.result).toBe('applied');
  expect(await openOf(first)).toBe(0);
  expect(await openOf(await completeRun())).toBe(0);
});

test('outcomes without forms have nothing to be found', async () => {
  const closed = await world.newCase();
  const outcomeFacts = { closedOn: '2023-06-30', source: '市场监管局注销公告' };
  const [sent] = await world.send(
    liMin,
    submitOperation(closed, { outcome: '6', outcomeFacts, answers: {}, signatureHash: null })
  );
  expect(sent!.result).toBe('applied');
  expect((await findings(await completeRun())).map(({ caseId }) => caseId)).not.toContain(
    closed.id
  );
});

test('a rerun is complete in itself', async () => {
  const first = await completeRun();
  const second = await completeRun();
  const keys = async (runId: string) =>
    (await findings(runId)).map(
      ({ caseId, form, checkId, row }) => `${caseId} ${form} ${checkId} ${row}`
    );
  expect(await keys(second)).toEqual(await keys(first));
  expect((await keys(second)).length).toBeGreaterThan(0);
});

describe('cancelled', () => {
  test('before it began, the job never runs and leaves nothing', async () => {
    await work.rest();
    const { runId, jobId } = await start();
    must(await execute(cancelQualityRun, { runId }, auditor));
    expect(await work.untilEnded(jobId)).toBe('cancelled');
    expect(await findings(runId)).toEqual([]);
    expect((await runOf(runId))!.state).toBe('cancelled');
  });

  test('while its findings are on the way, they are refused and nothing is kept', async () => {
    await work.rest();
    const { runId } = await start();
    must(await execute(cancelQualityRun, { runId }, auditor));
    const [some] = await world.cases();
    const finding = {
      caseId: some!.id,
      submissionId: some!.id,
      orgUnitId: world.orgUnitId,
      form: '611',
      checkId: 'E-01',
      row: null,
      severity: 'mandatory' as const,
      items: []
    };
    const late = { ...NO_FINDINGS, runId, outcome: 'succeeded' as const, findings: [finding] };
    const result = await execute(finishQualityRun, late, auditor);
    expect(result).toMatchObject({ ok: false, problem: { code: 'quality.run_finished' } });
    expect(await findings(runId)).toEqual([]);
  });

  test('in the middle, the evaluation stops with the reason', async () => {
    const abort = new AbortController();
    const reports: number[] = [];
    const evaluation = evaluateCurrent(database, 'registration', {
      signal: abort.signal,
      report(done) {
        reports.push(done);
        abort.abort(new Error('cancelled by 钱静'));
      }
    });
    await expect(evaluation).rejects.toThrow('cancelled by 钱静');
    expect(reports.length).toBeGreaterThan(0);
  });

  test('a second time, or after the end, is refused', async () => {
    const runId = await completeRun();
    const result = await execute(cancelQualityRun, { runId }, auditor);
    expect(result).toMatchObject({ ok: false, problem: { code: 'quality.run_finished' } });
  });
});

test('two auditors who start at once: one run, the other is told', async () => {
  await work.rest();
  const both = await Promise.all(
    [1, 2].map(() => execute(startQualityRun, { round: 'registration' }, auditor))
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = both.find(({ ok }) => !ok);
  expect(refused).toMatchObject({ problem: { code: 'quality.run_in_progress' } });
  const started = both.find(({ ok }) => ok) as { answer: { runId: string; jobId: string } };
  expect(await work.untilEnded(started.answer.jobId)).toBe('succeeded');
});

test('a run whose job is lost does not stand in the way of the next', async () => {
  await work.rest();
  const lost = await start();
  await world.rows(
    `update job set state = 'failed', finished_at = now() where id = $1`,
    lost.jobId
  );
  expect((await runOf(lost.runId))!.state).toBe('failed');
  await completeRun();
});

test('nobody but the auditor starts, cancels or finishes a run', async () => {
  for (const actor of [wangFang, liMin, world.admin]) {
    for (const [command, input] of [
      [startQualityRun, { round: 'registration' }],
      [cancelQualityRun, { runId: liMin.userId }],
      [finishQualityRun, { runId: liMin.userId, outcome: 'failed' }]
    ] as const) {
      const result = await execute(command as typeof startQualityRun, input, actor);
      expect(result).toMatchObject({ ok: false, problem: { code: 'platform.not_allowed' } });
    }
  }
});
