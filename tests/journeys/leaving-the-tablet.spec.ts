// 李敏 wants to hand her tablet on. Without a network her session cannot end at the office, so she is told that she is
// still signed in; with one, the next person meets the page of signing in and not her cases. And whatever becomes of the
// page, what she has typed is on the tablet.
import { expect, test } from '@playwright/test';
import { accounts } from './accounts';
import { chooseOutcome, openTablet } from './acts/enumerator';
import { itemAt } from './acts/form-filling';

test('nobody is let in as the person who could not sign out', async ({ browser }) => {
  const tablet = await openTablet(browser, accounts.enumerator);
  const context = tablet.context();
  const leave = tablet.getByRole('button', { name: '退出登录' });

  await test.step('without a network she stays, and is told so', async () => {
    await context.setOffline(true);
    await leave.click();
    await expect(tablet.getByText('没有网络，暂时不能退出，您仍在登录状态')).toBeVisible();
    await expect(tablet.getByText(accounts.enumerator.name, { exact: true })).toBeVisible();
  });

  await test.step('with one the session has ended, also for who opens the tablet again', async () => {
    await context.setOffline(false);
    await leave.click();
    await expect(tablet).toHaveURL(/\/login$/);
    await tablet.goto('/field');
    await expect(tablet.getByText('请先登录')).toBeVisible();
  });
  await context.close();
});

test('the last key before the page is thrown away is kept', async ({ browser }) => {
  const tablet = await openTablet(browser, accounts.enumerator);
  await tablet.goto('/field/cases?state=assigned');
  await tablet.locator('main a[href^="/field/case/"]').first().click();
  await chooseOutcome(tablet, '1');
  await tablet.getByRole('link', { name: '开始填报' }).click();
  const postcode = itemAt(tablet, '611:203_postcode').locator('input');
  for (const typed of ['223001', '223002', '223003']) {
    await postcode.fill(typed);
    await tablet.reload();
    await expect(postcode).toHaveValue(typed);
  }
  await tablet.context().close();
});
