import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser';
import { countyOfWorker } from './tests/journeys/county-of-worker';

/** They slow the processor down and measure: beside anything else their figures would mean nothing. */
const MEASURED = /(code-lists|form-keystroke|tablet-store)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/journeys/set-up.ts',
  outputDir: 'test-results',
  // Each worker has a server and database of its own (set-up.ts); two suit two cores.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', testIgnore: MEASURED },
    { name: 'measured', testMatch: MEASURED, workers: 1 }
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
