// Reads the result files of the test runners. A runner that failed, ran nothing or left no file never counts as passed,
// and what was skipped counts as failed.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

export type Count = { passed: number; failed: number; notes: string[] };

type VitestResult = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
};

type Suite = {
  suites?: Suite[];
  specs?: { title: string; tests: { results: { errors?: { message?: string }[] }[] }[] }[];
};

type PlaywrightResult = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: Suite[];
};

/** Lines of an error that are told once more at the end, where they are found without scrolling. */
const ERROR_LINES = 12;

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
    ...tests.flatMap(({ fullName, failureMessages = [] }) => told(fullName, failureMessages)),
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
  const result = read<PlaywrightResult>(file);
  if (!result) return nothingRan('playwright');
  const { stats, suites = [] } = result;
  const notes = suites.flatMap(errorsOf);
  if (stats.skipped > 0) notes.push(`${stats.skipped} skipped count as failed`);
  return settle(stats.expected, stats.unexpected + stats.flaky + stats.skipped, notes, code);
}

function errorsOf({ suites = [], specs = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, tests }) => {
    const results = tests.flatMap((test) => test.results);
    return told(
      title,
      results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message))
    );
  });
  return [...suites.flatMap(errorsOf), ...own];
}

function told(title: string, messages: readonly string[]): string[] {
  const lines = messages.flatMap((message) =>
    stripVTControlCharacters(message).split('\n').slice(0, ERROR_LINES)
  );
  return lines.length > 0 ? [`failed: ${title}`, ...lines.map((line) => `  ${line}`)] : [];
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
