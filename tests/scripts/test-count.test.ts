// The verdict of `npm test` must not be better than what the runners found.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/test-count';

const folder = mkdtempSync(join(tmpdir(), 'jingpu-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
function resultFile(result: unknown): string {
  const file = join(folder, `${(written += 1)}.json`);
  writeFileSync(file, JSON.stringify(result));
  return file;
}

function vitestResult(statuses: string[], fileStatus = 'passed') {
  const assertionResults = statuses.map((status, n) => ({ status, fullName: `test ${n}` }));
  return resultFile({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    testResults: [{ name: 'a.test.ts', status: fileStatus, assertionResults }]
  });
}

const playwrightResult = (stats: object) =>
  resultFile({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

describe('counting vitest', () => {
  test.each([
    { case: 'all passed', file: vitestResult(['passed', 'passed']), code: 0, counts: [2, 0] },
    {
      case: 'one failed',
      file: vitestResult(['passed', 'failed'], 'failed'),
      code: 1,
      counts: [1, 1]
    },
    { case: 'one skipped', file: vitestResult(['passed', 'skipped']), code: 0, counts: [1, 1] },
    { case: 'one to do', file: vitestResult(['todo']), code: 0, counts: [0, 1] },
    {
      case: 'a file that does not load',
      file: vitestResult([], 'failed'),
      code: 1,
      counts: [0, 1]
    },
    { case: 'an error outside any test', file: vitestResult(['passed']), code: 1, counts: [1, 1] },
    { case: 'no test', file: vitestResult([]), code: 0, counts: [0, 1] },
    { case: 'no result file', file: join(folder, 'missing'), code: 0, counts: [0, 1] }
  ])('$case', ({ file, code, counts }) => {
    const { passed, failed } = countVitest(file, code);
    expect([passed, failed]).toEqual(counts);
  });
});

describe('counting playwright', () => {
  test.each([
    { case: 'all passed', file: playwrightResult({ expected: 2 }), code: 0, counts: [2, 0] },
    {
      case: 'one failed',
      file: playwrightResult({ expected: 1, unexpected: 1 }),
      code: 1,
      counts: [1, 1]
    },
    {
      case: 'one passed only at the second try',
      file: playwrightResult({ flaky: 1 }),
      code: 0,
      counts: [0, 1]
    },
    {
      case: 'one skipped',
      file: playwrightResult({ expected: 1, skipped: 1 }),
      code: 0,
      counts: [1, 1]
    },
    { case: 'the set-up failed', file: playwrightResult({}), code: 1, counts: [0, 1] },
    { case: 'no result file', file: join(folder, 'missing'), code: 1, counts: [0, 1] }
  ])('$case', ({ file, code, counts }) => {
    const { passed, failed } = countPlaywright(file, code);
    expect([passed, failed]).toEqual(counts);
  });
});

test('what failed is told by name, with the first lines of its error', () => {
  const results = [
    { errors: [{ message: '\u001b[31mError: no such button\u001b[39m\n  at a line' }] }
  ];
  const file = resultFile({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ suites: [{ specs: [{ title: 'a journey', tests: [{ results }] }] }] }]
  });
  expect(countPlaywright(file, 1).notes).toEqual([
    'failed: a journey',
    '  Error: no such button',
    '    at a line'
  ]);
});
