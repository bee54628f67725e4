// 李敏 wants to hand her tablet on. Without a network her session cannot end at the office, so she is told that she is
// still signed in; with one, the next person meets the page of signing in and not her cases.
import { expect, test } from '@playwright/test';
import { accounts } from './accounts';
import { openTablet } from './acts/enumerator';

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
