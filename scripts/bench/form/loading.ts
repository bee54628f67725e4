// What a page loads, and how long it takes, until its first question shows.
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { FIRST_QUESTION, type ScreenName } from './screens';
import { slowed } from './typing';

/** Opens the page anew; what the browser has kept of it may be used. Milliseconds, and bytes of JavaScript gzipped. */
export async function loadingOf(
  context: BrowserContext,
  name: ScreenName,
  address: string
): Promise<{ shownAfter: number; bytes: number }> {
  const page = await context.newPage();
  try {
    const scripts = scriptsOf(page);
    await slowed(page);
    await page.addInitScript(watchFor(FIRST_QUESTION[name]));
    await page.goto(address);
    const shown = await page.waitForFunction(
      () => (globalThis as unknown as Watched).shownAfter,
      undefined,
      { timeout: LONGEST_MS }
    );
    const shownAfter = Number(await shown.jsonValue());
    const sizes = await Promise.all(scripts.map(async (body) => gzipSync(await body).length));
    return { shownAfter, bytes: sizes.reduce((total, size) => total + size, 0) };
  } finally {
    await page.close();
  }
}

const LONGEST_MS = 180_000;

type Watched = { shownAfter?: number };

/** A script for the page, as text: it notes the moment after the frame in which the question is there. */
function watchFor(selector: string): string {
  return `(function look() {
    if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
    else setTimeout(() => (globalThis.shownAfter = performance.now()));
  })();`;
}

function scriptsOf(page: Page): Promise<Buffer>[] {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  return bodies;
}
