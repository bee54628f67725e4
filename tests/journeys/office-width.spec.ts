// The offices' lists on a screen of 1280, in English, whose words are longer: whoever reads them never moves sideways.
import { expect, test } from '@playwright/test';
import { accounts } from './accounts';
import { signIn, untilAlive } from './acts/person';

const lists = {
  leadAdmin: ['/county/frame', '/county/cases', '/county/users', '/county/audit-log'],
  fieldSupervisor: ['/org-unit/assignment', '/org-unit/review', '/org-unit/progress/cases'],
  auditor: ['/county/coding', '/county/acceptance', '/county/audit-log/reads']
} as const;

for (const [role, addresses] of Object.entries(lists)) {
  test(`the lists of the ${role} are as wide as the screen`, async ({ browser }) => {
    const page = await signIn(browser, accounts[role as keyof typeof lists], addresses[0]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'English' }).click();
    for (const address of addresses) {
      await page.goto(address);
      await untilAlive(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      const sideways = await page
        .locator('html, [data-scroll]')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
      expect(sideways, address).toBe(0);
    }
    await page.context().close();
  });
}
