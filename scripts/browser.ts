// Finds the Chromium that the browser tests use, or installs it where that needs no question (root on Debian). Order:
// Playwright's own, CHROME_PATH, one on the PATH, Debian's package; else a sentence that says what to do.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Without a font for Chinese, screenshots and printed certificates show boxes.
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** The browser to launch; no path means Playwright's own. Fails with instructions if there is none. */
export async function findBrowser(): Promise<{ executablePath?: string }> {
  if (existsSync(chromium.executablePath())) return {};
  const given = process.env.CHROME_PATH;
  if (given && !isExecutable(given)) throw new Error(`CHROME_PATH names no program: ${given}`);
  const executablePath = given ?? onPath() ?? installed();
  if (executablePath) return { executablePath };
  throw new Error(
    'No Chromium was found. Install one (Debian: "apt-get install chromium fonts-noto-cjk"; ' +
      'elsewhere: "npx playwright install chromium"), or name it in CHROME_PATH.'
  );
}

/** How the tests launch it: without background traffic, and without the sandbox only where root forbids it. */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  return {
    ...(await findBrowser()),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run'
    ]
  };
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log(`Installing ${PACKAGES.join(' and ')} for the browser tests …`);
  const apt = (...words: string[]) =>
    execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
  return onPath();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
