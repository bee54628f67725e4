// What `npm test` runs: types, lint, build and the search for a browser side by side, then tests, journeys in browsers,
// and alone what is measured there. It goes on after a failure, so that one run tells everything, and ends with one line
// that adds up all of them. A skipped test is a failure: it proves nothing.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countPlaywright, countVitest, type Count } from './test-count';

const root = join(import.meta.dirname, '..');
const results = join(root, '.test-data', 'results');
const CACHE = join('node_modules', '.cache');
const TYPES = 'svelte-check --tsconfig ./tsconfig.json --threshold error';
const ESLINT = `eslint . --cache --cache-strategy content --cache-location ${join(CACHE, 'eslint')}/`;
const PRETTIER = `prettier --check . --cache --cache-strategy content --cache-location ${join(CACHE, 'prettier', '.prettier-cache')}`;

type Run = { code: number; output: string };

/** Runs a program of node_modules; its output is shown as it comes, or kept for the case of failure. */
function run(command: string, show: boolean, environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const [program = '', ...words] = command.split(' ');
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', program), words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Programs that pass or fail as a whole: they count as one. What they complain of is kept for the end of the stage. */
async function whole(...commands: string[]): Promise<Count> {
  const notes: string[] = [];
  for (const command of commands) {
    const { code, output } = await run(command, false);
    if (code !== 0) notes.push(command, ...output.trimEnd().split('\n').slice(-100));
  }
  const failed = notes.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, notes };
}

async function vitest(): Promise<Count> {
  const file = join(results, 'vitest.json');
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const { code } = await run(`vitest run ${reporters}`, true);
  return countVitest(file, code);
}

/** `options` say which project of playwright.config.ts runs, and how. */
async function playwright(options: string, built: Count): Promise<Count> {
  const notes = ['not run, because the build failed'];
  if (built.failed > 0) return { passed: 0, failed: 1, notes };
  const file = join(results, 'playwright.json');
  rmSync(file, { force: true });
  const { code } = await run(`playwright test ${options} --reporter=line,json`, true, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file
  });
  return countPlaywright(file, code);
}

/** Stages that run side by side; each tells its count when it has ended. */
function stages(works: Record<string, () => Promise<Count>>): Promise<Count[]> {
  console.log(`\n— ${Object.keys(works).join(', ')}`);
  return Promise.all(Object.entries(works).map(([name, work]) => timed(name, work)));
}

async function timed(name: string, work: () => Promise<Count>): Promise<Count> {
  const start = performance.now();
  const count = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  tell(count);
  console.log(`  ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

function tell({ notes }: Count): void {
  for (const note of notes) console.log(`  ${note}`);
}

async function main(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  // First and alone, because the others read what it writes.
  const synced = await whole('svelte-kit sync');
  const [types, lint, build, browser] = (await stages({
    types: async () => (synced.failed > 0 ? synced : whole(TYPES)),
    lint: () => whole(ESLINT, PRETTIER),
    build: () => whole('vite build'),
    // Reads the journeys and finds a browser, or installs one while the others work.
    browser: () => whole('playwright test --list')
  })) as [Count, Count, Count, Count];
  const counts = [
    ...[types, lint, build, browser],
    ...(await stages({ tests: vitest })),
    ...(await stages({ journeys: () => playwright('--project=journeys', build) })),
    ...(await stages({ measured: () => playwright('--project=measured --workers=1', build) }))
  ];
  const total = (key: 'passed' | 'failed') => counts.reduce((sum, count) => sum + count[key], 0);
  // Once more at the end, where it is found without scrolling.
  counts.forEach(tell);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

void main();
