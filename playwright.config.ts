import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/journeys/set-up.ts',
  outputDir: 'test-results',
  // Journeys share one server and its database; on two cores a second browser only slows the first.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    // Set by the global set-up, before the workers read this file.
    baseURL: process.env.JOURNEY_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: await browserLaunchOptions(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure'
  }
});
