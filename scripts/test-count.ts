// Reads the result files of the test runners. A runner that failed, ran nothing or left no file never counts as passed,
// and what was skipped counts as failed.
import { existsSync, readFileSync } from 'node:fs';

export type Count = { passed: number; failed: number; notes: string[] };

type VitestResult = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

type PlaywrightResult = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** `code` is the runner's exit code. */
export function countVitest(file: string, code: number): Count {
  const result = read<VitestResult>(file);
  if (!result) return nothingRan('vitest');
  const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  );
  const notes = [
    ...skipped.map(({ fullName }) => `skipped counts as failed: ${fullName}`),
    ...broken.map(({ name }) => `could not be run to its end: ${name}`)
  ];
  return settle(
    result.numPassedTests,
    result.numFailedTests + skipped.length + broken.length,
    notes,
    code
  );
}

/** `code` is the runner's exit code. */
export function countPlaywright(file: string, code: number): Count {
  const stats = read<PlaywrightResult>(file)?.stats;
  if (!stats) return nothingRan('playwright');
  const notes = stats.skipped > 0 ? [`${stats.skipped} skipped count as failed`] : [];
  return settle(stats.expected, stats.unexpected + stats.flaky + stats.skipped, notes, code);
}

function settle(passed: number, failed: number, notes: string[], code: number): Count {
  if (passed + failed === 0) return { passed, failed: 1, notes: [...notes, 'no test was found'] };
  if (code === 0 || failed > 0) return { passed, failed, notes };
  return { passed, failed: 1, notes: [...notes, `the runner ended with code ${code}`] };
}

function nothingRan(runner: string): Count {
  return { passed: 0, failed: 1, notes: [`${runner} ended without a result`] };
}

function read<Result>(file: string): Result | undefined {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}
