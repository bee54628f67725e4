// What a page loads, and how long it takes, until its first question shows.
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { FIRST_QUESTION, type ScreenName } from './screens';
import { slowed } from './typing';

/**
 * Opens the page anew; what the browser has kept of it may be used. Milliseconds, and bytes of JavaScript gzipped: of what
 * was asked for before the question showed, and not of what a page brings at leisure afterwards.
 */
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
      () => (globalThis as unknown as Partial<Watched>).shown,
      undefined,
      { timeout: LONGEST_MS }
    );
    const { after, loaded } = (await shown.jsonValue()) as Watched['shown'];
    const bodies = loaded.flatMap((url) => scripts.get(url) ?? []);
    const sizes = await Promise.all(bodies.map(async (body) => gzipSync(await body).length));
    return { shownAfter: after, bytes: sizes.reduce((total, size) => total + size, 0) };
  } finally {
    await page.close();
  }
}

const LONGEST_MS = 180_000;

type Watched = { shown: { after: number; loaded: string[] } };

/** A script for the page, as text: it notes the moment after the frame in which the question is there, and what was loaded. */
function watchFor(selector: string): string {
  return `(function look() {
    if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
    else
      setTimeout(() => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
        globalThis.shown = { after: performance.now(), loaded };
      });
  })();`;
}

function scriptsOf(page: Page): Map<string, Promise<Buffer>> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body());
  });
  return bodies;
}
