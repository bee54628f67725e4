// A TypeScript file and all it imports, for a page that a test or a bench made itself: as one script in it
// (`browserBundle`), or as the files of a page of its own (`pageFiles`).
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Page } from '@playwright/test';
import { build, type InlineConfig, type Rolldown } from 'vite';

const ENTRY = 'virtual:page-script';

/**
 * What the file exports then stands under `globalThis[name]`.
 * @param entry absolute path, or relative to the working folder
 */
export async function browserBundle(entry: string, name: string): Promise<string> {
  const file = JSON.stringify(path.resolve(entry));
  const source = `import * as all from ${file};\nglobalThis[${JSON.stringify(name)}] = all;`;
  const asModule = {
    name: 'page-script',
    resolveId: (id: string) => (id === ENTRY ? id : undefined),
    load: (id: string) => (id === ENTRY ? source : undefined)
  };
  const outputs = await bundle({
    plugins: [asModule],
    build: { rolldownOptions: { input: ENTRY, output: { codeSplitting: false } } }
  });
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}

/** Runs the file in a page, and waits until what it exports is there. */
export async function runInPage(page: Page, entry: string, name: string): Promise<void> {
  await page.addScriptTag({ content: await browserBundle(entry, name), type: 'module' });
  await page.waitForFunction((key) => key in globalThis, name);
}

/** Scripts and styles of a page as for production: `entry.js`, and beside it what that imports. */
export async function pageFiles(entry: string): Promise<{ file: string; source: string }[]> {
  const outputs = await bundle({
    plugins: [svelte({ configFile: false })],
    build: { rolldownOptions: { input: { entry }, output: { entryFileNames: '[name].js' } } }
  });
  return outputs.map((one) => ({
    file: one.fileName,
    source: one.type === 'chunk' ? one.code : Buffer.from(one.source).toString()
  }));
}

async function bundle(config: InlineConfig) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...config,
    build: { write: false, minify: true, target: 'es2022', ...config.build }
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output);
}
