// What `npm test` runs: types, lint, tests, build, browser, in this order. It goes on after a failure, so that one run
// tells everything, and ends with one line that adds up all of them. A skipped test is a failure: it proves nothing.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countPlaywright, countVitest, type Count } from './test-count';

const root = join(import.meta.dirname, '..');
const results = join(root, '.test-data', 'results');

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

/** Programs that pass or fail as a whole: they count as one. */
async function whole(...commands: string[]): Promise<Count> {
  let failed = false;
  for (const command of commands) {
    const { code, output } = await run(command, false);
    if (code === 0) continue;
    failed = true;
    console.log(output.trimEnd().split('\n').slice(-100).join('\n'));
  }
  return failed ? { passed: 0, failed: 1, notes: [] } : { passed: 1, failed: 0, notes: [] };
}

async function vitest(): Promise<Count> {
  const file = join(results, 'vitest.json');
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const { code } = await run(`vitest run ${reporters}`, true);
  return countVitest(file, code);
}

async function playwright(built: boolean): Promise<Count> {
  if (!built) return { passed: 0, failed: 1, notes: ['not run, because the build failed'] };
  const file = join(results, 'playwright.json');
  const { code } = await run('playwright test --reporter=line,json', true, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file
  });
  return countPlaywright(file, code);
}

async function timed(name: string, work: () => Promise<Count>): Promise<Count> {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const count = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const note of count.notes) console.log(`  ${note}`);
  console.log(`  ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  return count;
}

async function main(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const counts = [
    await timed('types', () =>
      whole('svelte-kit sync', 'svelte-check --tsconfig ./tsconfig.json --threshold error')
    ),
    await timed('lint', () => whole('eslint .', 'prettier --check .')),
    await timed('tests', vitest)
  ];
  const build = await timed('build', () => whole('vite build'));
  counts.push(build, await timed('browser', () => playwright(build.failed === 0)));
  const total = (key: 'passed' | 'failed') => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
}

void main();
