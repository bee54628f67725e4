/**
 * `npx tsx scripts/screenshots.ts [ADDRESS]`: the pictures of the README, taken from a running demo
 * (`npm run demo`). All that is seen on them is invented.
 */
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserLaunchOptions } from './browser';
import { DEMO_PASSWORD } from './simulate/county/people';

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, 'screenshots');
const office = { width: 1440, height: 900 };
const tablet = { width: 800, height: 1280 };

async function signedIn(browser: Browser, login: string, viewport: typeof office): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/login');
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', DEMO_PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/login');
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const browser = await chromium.launch(await browserLaunchOptions());

const auditor = await signedIn(browser, 'qianjing', office);
await auditor.goto('/county');
await shoot(auditor, 'county-overview');

const supervisor = await signedIn(browser, 'wangfang', office);
await supervisor.goto('/org-unit/review');
await supervisor.locator('tbody tr', { hasText: '找到' }).locator('a').first().click();
await supervisor.waitForURL(/\/org-unit\/review\/.+/);
await shoot(supervisor, 'review');

const enumerator = await signedIn(browser, 'limin', tablet);
await enumerator.goto('/field/cases');
await enumerator.locator('a[href*="/field/case/"]', { hasText: '填报中' }).first().click();
await enumerator.waitForURL(/\/field\/case\/[^/]+$/);
const place = new URL(enumerator.url()).pathname;
await enumerator.goto(`${place}/form/611/A`);
await enumerator.locator('[data-place="611:109"]').waitFor();
await shoot(enumerator, 'tablet-form');

await browser.close();
