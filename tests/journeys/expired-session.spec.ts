// A session that ends in the middle of a form: on the tablet and in the office nothing that was typed is lost.
import { expect, test } from '@playwright/test';
import { accounts } from './accounts';
import * as enumerator from './acts/enumerator';
import { itemAt } from './acts/form-filling';
import { enterPassword, expectAccessible, signIn, untilAlive } from './acts/person';

const REMARK = '地址与执照不一致，请核对门牌号';

test('王芳 keeps her remark when her session ends before she sends it', async ({ browser }) => {
  const page = await signIn(browser, accounts.fieldSupervisor, '/org-unit/review');
  await untilAlive(page);
  await page.locator('tbody tr').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/review\/[0-9a-f-]{36}/);
  await untilAlive(page);
  await page.getByRole('button', { name: '对整表的意见' }).click();
  const field = page.locator('#whole').getByRole('textbox');
  await field.fill(REMARK);
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  await page.context().clearCookies();
  await page.getByRole('button', { name: '退回（1 条意见）' }).click();
  await expect(page.getByText('您写的意见仍在')).toBeVisible();
  await expect(field).toHaveValue(REMARK);
  await expectAccessible(page, 'a decision after the session has ended');

  const beside = await page.context().newPage();
  await beside.goto('/login');
  await enterPassword(beside, accounts.fieldSupervisor);
  await expect(beside).toHaveURL(/\/org-unit$/);
  await page.getByRole('button', { name: '退回（1 条意见）' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeHidden();
  await page.context().close();
});

test('李敏 keeps what she typed when her session ends in the middle of a form', async ({
  browser
}) => {
  const page = await enumerator.openTablet(browser, accounts.enumerator);
  await page.goto('/field/cases?state=assigned');
  await page.locator('main a[href^="/field/case/"]').first().click();
  await enumerator.chooseOutcome(page, '1');
  await page.getByRole('link', { name: '开始填报' }).click();
  await expect(page).toHaveURL(/\/form\/611\/A$/);
  const address = page.url();
  await page.context().clearCookies();
  await itemAt(page, '611:203_postcode').locator('input').fill('223005');
  await expect(page.getByText('已存本机')).toBeVisible();

  await page.goto('/field/outbox');
  await page.getByRole('button', { name: '立即上传' }).click();
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
  await expectAccessible(page, 'the tablet after the session has ended');
  await page.getByRole('link', { name: '登录' }).click();
  await enterPassword(page, accounts.enumerator);
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await page.goto(address);
  await expect(itemAt(page, '611:203_postcode').locator('input')).toHaveValue('223005');
  await enumerator.sendAll(page);
  await page.context().close();
});
