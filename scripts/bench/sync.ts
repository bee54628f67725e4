/**
 * Accepted submissions per second: eight tablets hand in complete forms through HTTP, a day's work in each contact,
 * against the same rows written as plain SQL by eight connections, in the same run on the same server.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { createSessions } from '../../src/lib/access/session.server';
import { formsFor } from '../../src/lib/census-forms/catalogue.server';
import type { SyncResponse } from '../../src/lib/collection/exchange';
import { openDatabase, type Database } from '../../src/lib/platform/database.server';
import { FEED_START } from '../../src/lib/platform/feed.server';
import { randomIds } from '../../src/lib/platform/ids';
import { startServer } from '../../tests/server';
import type { BenchRow } from './import';
import { seedAssignedCases, type SeededCase, type SeededEnumerator } from './seed-cases';
import { writeSubmissionsPlainly } from './plain-submissions';

const GOAL = 0.3;
const TABLETS = 8;
/** Submissions of one contact. */
const DAY = 20;
const DAYS = 3;
/** Of both ways in turn; the best of each counts: the machine may be busy with other work. */
const ATTEMPTS = 5;

const root = path.join(import.meta.dirname, '../..');

/** @param url an empty migrated database of its own */
export async function benchSync(url: string): Promise<BenchRow[]> {
  if (!existsSync(path.join(root, 'build/index.js'))) {
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  }
  const database = openDatabase(url, { max: TABLETS });
  const environment = { CENSUS_DAY: '2024-04-08', LOG_LEVEL: 'fatal', DATABASE_POOL: '10' };
  const server = await startServer({ databaseUrl: url, environment });
  const perAttempt = TABLETS * DAY * DAYS;
  try {
    const enumerators = await seedAssignedCases(database, TABLETS, 2 * (ATTEMPTS + 1) * DAY * DAYS);
    const synced: number[] = [];
    const plain: number[] = [];
    // The first round warms up both and is not counted.
    for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
      const part = (half: number) =>
        enumerators.map((enumerator) => {
          const from = (2 * attempt + half) * DAY * DAYS;
          return { ...enumerator, cases: enumerator.cases.slice(from, from + DAY * DAYS) };
        });
      const bySync = await seconds(() => handInByHttp(server.url, database, part(0)));
      const byPlain = await seconds(() => writeSubmissionsPlainly(url, part(1), answers()));
      if (attempt > 0) {
        synced.push(bySync);
        plain.push(byPlain);
      }
    }
    const [syncRate, plainRate] = [
      perAttempt / Math.min(...synced),
      perAttempt / Math.min(...plain)
    ];
    const ratio = syncRate / plainRate;
    return [
      { name: 'sync/submissions', ratio, goal: GOAL, met: ratio >= GOAL, syncRate, plainRate }
    ];
  } finally {
    await server.stop();
    await database.close();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function handInByHttp(
  url: string,
  database: Database,
  enumerators: readonly SeededEnumerator[]
): Promise<void> {
  const sessions = createSessions(database, { secure: false });
  await Promise.all(
    enumerators.map(async ({ userId, cases }) => {
      const { name, value } = await sessions.start(userId, 'enumerator');
      const headers = { cookie: `${name}=${value}`, 'content-type': 'application/json' };
      let cursor: SyncResponse['feed']['cursor'] = FEED_START;
      for (let from = 0; from < cases.length; from += DAY) {
        const body = JSON.stringify(contact(cases.slice(from, from + DAY), cursor));
        const response = await fetch(`${url}/api/v1/sync`, { method: 'POST', headers, body });
        const { results, feed } = (await response.json()) as SyncResponse;
        const wrong = results.find(({ result }) => result !== 'applied');
        if (wrong) throw new Error(`not applied: ${JSON.stringify(wrong)}`);
        ({ cursor } = feed);
      }
    })
  );
}

function contact(cases: readonly SeededCase[], cursor: SyncResponse['feed']['cursor']) {
  const operations = cases.map(({ id }) => ({
    id: randomIds.next(),
    kind: 'submitCase',
    caseId: id,
    epoch: 1,
    at: '2024-04-08T01:00:00Z',
    submission: {
      id: randomIds.next(),
      outcome: '1',
      outcomeFacts: {},
      answers: answers(),
      explanations: [],
      remarkAnswers: [],
      codings: [],
      formVersions: formVersions(),
      signatureHash: 'a'.repeat(64)
    }
  }));
  return { protocol: 1, deviceId: randomIds.next(), cursor, operations, unconfirmed: [] };
}

function formVersions(): Record<string, string> {
  return Object.fromEntries(formsFor('registration').map(({ form, version }) => [form, version]));
}

let factory: object | undefined;

/** The forms of a small factory, complete and without a violation. */
function answers(): object {
  if (factory) return factory;
  const file = path.join(root, 'tests/cases/census/complete.json');
  type Group = { cases: { name: string; answers: object }[] };
  const groups = [JSON.parse(readFileSync(file, 'utf8')) as Group | Group[]].flat();
  const found = groups
    .flatMap((group) => group.cases)
    .find((one) => one.name.startsWith('factory'));
  if (!found) throw new Error('the factory is gone from the cases');
  return (factory = found.answers);
}
