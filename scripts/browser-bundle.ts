// A TypeScript file and all it imports as one script in a page that a test or a bench made itself. What the file exports
// then stands under `globalThis[name]`.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const ENTRY = 'virtual:page-script';

/** @param entry absolute path, or relative to the working folder */
export async function browserBundle(entry: string, name: string): Promise<string> {
  const file = JSON.stringify(path.resolve(entry));
  const source = `import * as all from ${file};\nglobalThis[${JSON.stringify(name)}] = all;`;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'page-script',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined)
      }
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, output: { codeSplitting: false } }
    }
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = outputs.flatMap(({ output }) => output).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}

/** Runs the file in a page, and waits until what it exports is there. */
export async function runInPage(page: Page, entry: string, name: string): Promise<void> {
  await page.addScriptTag({ content: await browserBundle(entry, name), type: 'module' });
  await page.waitForFunction((key) => key in globalThis, name);
}
