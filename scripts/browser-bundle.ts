// One classic script of a TypeScript file and all it imports, for pages that tests and benches make themselves. What
// the file exports stands under `globalThis[name]`.
import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** @param entry absolute path, or relative to the working folder */
export async function browserBundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.resolve(entry), formats: ['iife'], name }
    }
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}
