// What the engine weighs in a browser: everything that reads, evaluates and keeps up forms, minified and gzipped, and
// nothing of anybody else (zod stays behind definition.ts, which the browser only knows the types of).
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const ENGINE = fileURLToPath(new URL('../../src/lib/form-engine', import.meta.url));
const MOST_BYTES = 25_000;

const RUNNING = [
  'load',
  'load-expression',
  'evaluate',
  'incremental',
  'completeness',
  'initial-answers',
  'relevant-answers',
  'migration'
];

/** The modules a browser gets for these files of the engine, and their gzipped size together. */
async function bundled(files: readonly string[]): Promise<{ bytes: number; modules: string[] }> {
  const entry = 'virtual:engine';
  const lines = files.map(
    (file) => `export * as ${file.replaceAll('-', '_')} from '${ENGINE}/${file}.ts';`
  );
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'engine-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? lines.join('\n') : undefined)
      }
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' }
    }
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  return {
    bytes: gzipSync(chunks.map(({ code }) => code).join(''), { level: 9 }).length,
    modules: chunks.flatMap(({ modules }) => Object.keys(modules))
  };
}

it('the engine is at most 25 kB gzipped, and depends on nothing', async () => {
  const { bytes, modules } = await bundled(RUNNING);
  expect(modules.filter((module) => /node_modules\/|zod/.test(module))).toEqual([]);
  expect(modules.filter((module) => module.endsWith('/definition.ts'))).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  // Less would mean that the bundler threw the engine away.
  expect(bytes).toBeGreaterThan(10_000);
});

it('with sentences it stays below 35 kB', async () => {
  const { bytes, modules } = await bundled([...RUNNING, 'explain']);
  expect(modules.some((module) => module.endsWith('/explain-words.ts'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(35_000);
});
