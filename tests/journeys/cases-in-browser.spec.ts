// The contract's cases in Chromium: the same runner, forms and lists as in Node (tests/cases), on both engines. What a
// tablet decides must be what the server decides.
import { expect, test } from '@playwright/test';
import { runInPage } from '../../scripts/browser-bundle';
import type * as cases from './cases-in-browser';

type Loaded = { cases: typeof cases };

test.describe('contract cases in Chromium', () => {
  for (const engine of ['js', 'incremental'] as const) {
    test(`engine ${engine}`, async ({ page }) => {
      await page.setContent('<title>cases</title>');
      await runInPage(page, 'tests/journeys/cases-in-browser.ts', 'cases');
      const result = await page.evaluate(
        (name) => (globalThis as unknown as Loaded).cases.runAll(name),
        engine
      );
      expect(result.failed).toEqual([]);
      expect(result.passed).toBeGreaterThan(1500);
    });
  }
});
