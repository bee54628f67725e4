/**
 * The quality run over 100,000 submissions, from the auditor's command to the written findings, against reading and
 * parsing the same answers: the same cursor in one process, `JSON.parse` of answers and context on as many threads.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../../src/lib/access/actor';
import { createApplication, type Application } from '../../src/lib/assembly/application.server';
import { jobHandlers } from '../../src/lib/assembly/jobs.server';
import { openDatabase, type Database } from '../../src/lib/platform/database.server';
import { randomIds } from '../../src/lib/platform/ids';
import { startJobRunner } from '../../src/lib/platform/job-runner.server';
import { createLog } from '../../src/lib/platform/log.server';
import { startQualityRun } from '../../src/lib/quality/commands/start-quality-run.server';
import { currentSubmissions } from '../../src/lib/quality/evaluation.server';
import { qualityRun } from '../../src/lib/quality/queries.server';
import type { RunLine } from '../../src/lib/quality/run';
import { startWorkerPool } from '../../src/lib/quality/worker-pool.server';
import type { BenchRow } from './import';
import { address } from './parse-worker';
import { seedAssignedCases } from './seed-cases';

const SUBMISSIONS = 100_000;
const GOAL = 2.0;
/** Of both in turn; the best of each counts: the machine may be busy with other work. */
const ATTEMPTS = 3;

const auditor: Actor = { userId: randomIds.next(), login: 'bench', name: 'Bench', role: 'auditor', orgUnitId: null };

/** @param url an empty migrated database of its own */
export async function benchQuality(url: string): Promise<BenchRow[]> {
  const application = createApplication({ database: openDatabase(url, { max: 6 }) });
  try {
    await seed(application.database);
    const parsed: number[] = [];
    const checked: number[] = [];
    let last: RunLine | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      parsed.push(await seconds(async () => void (await readAndParse(application.database))));
      checked.push(await seconds(async () => void (last = await check(application))));
    }
    const [parseSeconds, runSeconds] = [Math.min(...parsed), Math.min(...checked)];
    const ratio = runSeconds / parseSeconds;
    const { submissions, counts } = last!;
    return [
      { name: 'quality/run', ratio, goal: GOAL, met: ratio <= GOAL, submissions, ...counts, runSeconds, parseSeconds }
    ];
  } finally {
    await application.close();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function readAndParse({ plain }: Database): Promise<number> {
  let parsed = 0;
  const pool = startWorkerPool<number>({ address, workerData: {}, onanswer: (count) => (parsed += count) });
  await plain.begin('isolation level repeatable read read only', async (tx) => {
    for await (const batch of currentSubmissions(tx, 'registration')) await pool.give(batch);
  });
  await pool.drain();
  await pool.close();
  if (parsed !== SUBMISSIONS) throw new Error(`parsed ${parsed} of ${SUBMISSIONS}`);
  return parsed;
}

async function check(application: Application): Promise<RunLine> {
  const { database, clock, execute } = application;
  const log = createLog('error');
  const runner = startJobRunner({ database, clock, log, pollMs: 50 }, jobHandlers(application));
  try {
    const started = await execute(startQualityRun, { round: 'registration' }, auditor);
    if (!started.ok) throw new Error(started.problem.code);
    for (;;) {
      const run = (await application.read((reader) => qualityRun(reader, started.answer.runId)))!;
      if (run.state === 'succeeded') return run;
      if (run.state !== 'running') throw new Error(`the run ${run.state}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await runner.stop();
  }
}

type Filled = { answers: Record<string, Record<string, unknown>>; context: Record<string, Record<string, unknown>> };

/** Complete forms of all kinds of respondents, each under several names; every twentieth lacks an answer. */
function filledForms(): Filled[] {
  const file = path.join(import.meta.dirname, '../../tests/cases/census/complete.json');
  const groups = [JSON.parse(readFileSync(file, 'utf8'))].flat() as { cases: Filled[] }[];
  const complete = groups.flatMap(({ cases }) => cases);
  return Array.from({ length: 200 }, (_, number) => {
    const { answers, context } = structuredClone(complete[number % complete.length]!);
    const own = answers['611'];
    if (own && '102' in own) own['102'] = `${String(own['102'])}${number}`;
    if (own && number % 20 === 0) delete own['208'];
    return { answers, context };
  });
}

async function seed(database: Database): Promise<void> {
  const { plain } = database;
  await seedAssignedCases(database, 10, SUBMISSIONS / 10);
  await plain`
    insert into user_account (id, login, name, role, password_hash, created_at)
    values (${auditor.userId}, 'bench', 'Bench', 'auditor', 'none', now())`;
  const filled = filledForms().map(({ answers, context }, number) => ({ number, answers, context }));
  await plain`
    with filled as (select * from jsonb_to_recordset(${plain.json(filled as never)})
                      as f(number integer, answers jsonb, context jsonb)),
    numbered as (select id, enumerator_id, (row_number() over (order by id) % ${filled.length})::int as number from census_case)
    insert into submission (id, case_id, revision, outcome, outcome_facts, answers, form_versions, context, calculated,
      violations, explanations, answers_digest, enumerator_id, epoch, operation_id, device_id, made_at, received_at)
    select c.id, c.id, 1, '1', '{}', f.answers, '{}', f.context, '{}', '[]', '[]', repeat('0', 64), c.enumerator_id, 1,
      c.id, 'bench', now(), now()
    from numbered c join filled f using (number)`;
  await plain`update census_case set state = 'submitted', current_submission_id = id, outcome = '1'`;
  await plain.unsafe('vacuum analyze');
}
