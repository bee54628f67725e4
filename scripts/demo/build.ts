// The production build of the demo, made only when what it is made of has changed. The hash of the sources names the
// version as well, so that tablets renew their cache exactly when the code is another.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemoFailed, say } from './say';

const ROOT = join(import.meta.dirname, '..', '..');
export const SERVER = join(ROOT, 'build', 'index.js');
const MADE_OF = join(ROOT, 'build', '.sources');
const SOURCES = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** True when a build was made. `signal` ends it early. */
export async function ensureBuild(signal: AbortSignal): Promise<boolean> {
  const sources = hashOfSources(ROOT, SOURCES);
  if (existsSync(SERVER) && existsSync(MADE_OF) && readFileSync(MADE_OF, 'utf8') === sources) {
    say('源代码未变，沿用上次构建', 'sources unchanged, build kept');
    return false;
  }
  say('开始构建（约 20 秒）', 'building, about 20 s');
  await viteBuild(sources.slice(0, 12), signal);
  writeFileSync(MADE_OF, sources);
  say('构建完成', 'built');
  return true;
}

/** SHA-256 over names and bytes of all wanted files below, in the order of their names. */
export function hashOfSources(
  root: string,
  places: readonly string[],
  wanted: (file: string) => boolean = () => true
): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesBelow(root, place)).filter(wanted)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(root: string, place: string): string[] {
  const entries = readdirIfFolder(join(root, place));
  if (!entries) return existsSync(join(root, place)) ? [place] : [];
  return entries.sort().flatMap((name) => filesBelow(root, `${place}/${name}`));
}

function readdirIfFolder(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

function viteBuild(version: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
      {
        cwd: ROOT,
        env: { ...process.env, JINGPU_VERSION: version, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        signal
      }
    );
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const tail = output.slice(-2_000);
      reject(new DemoFailed(`构建失败：\n${tail}`, 'the build failed'));
    });
  });
}
