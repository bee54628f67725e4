// People at their screens: each signs in at a window of their own, and every screen they look at is examined.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import type { Account } from '../accounts';

/** Milliseconds before an act that cannot be done is a failure. */
export const PATIENCE = 15_000;

/** Impacts that keep somebody from working. */
const GRAVE: readonly (string | null | undefined)[] = ['serious', 'critical'];

/** Opens a window of the person's own, signed in at the given address. */
export async function signIn(browser: Browser, account: Account, at: string): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`/login?next=${encodeURIComponent(at)}`);
  await enterPassword(page, account);
  await expect(page).toHaveURL((url) => url.pathname === at.split('?')[0]);
  return page;
}

/** On the page of signing in, in whichever language; the first act on it, so it may still be without scripts. */
export async function enterPassword(page: Page, { login, password }: Account): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]:not([name])').click();
}

/** Fails, naming screen, rule and element, where axe finds what is serious or critical. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // All rules, in half the time: no page has frames of other origins, for which axe would open a second one, and elements
  // that keep the rules need no description.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(grave, `${screen}: findings of axe`).toEqual([]);
}

/** Waits until the page answers to keys and clicks. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** Comes to an address as a person does, and looks at the screen. */
export async function visit(page: Page, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectAccessible(page, address);
}
