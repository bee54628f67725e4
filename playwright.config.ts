import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser';
import { countyOfWorker } from './tests/journeys/county-of-worker';

/** They slow the processor down and measure: beside anything else their figures would mean nothing. */
const MEASURED = /(code-lists|form-keystroke|tablet-store)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/journeys/set-up.ts',
  // Each worker has a server and database of its own (set-up.ts); two suit two cores.
  workers: 2,
  fullyParallel: false,
  // Folders of their own, for a run empties its folder: what failed in the one would be lost by the other.
  projects: [
    { name: 'journeys', testIgnore: MEASURED, outputDir: 'test-results/journeys' },
    { name: 'measured', testMatch: MEASURED, outputDir: 'test-results/measured', workers: 1 }
  ],
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: countyOfWorker()?.serverUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: await browserLaunchOptions(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure'
  }
});
