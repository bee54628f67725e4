// Two of one office decide on the same submission at once: one decision counts, the other person learns whose it was.
import { expect, test, type Page } from '@playwright/test';
import { accounts } from './accounts';
import { signIn, untilAlive } from './acts/person';

const REMARK = '请核对营业收入是否含税';

test('王芳 returns what 陈涛 approves at the same moment', async ({ browser }) => {
  const wangFang = await signIn(browser, accounts.fieldSupervisor, '/org-unit/review');
  const chenTao = await signIn(browser, accounts.staff, '/org-unit/review');
  const name = await openLast(wangFang);
  expect(await openLast(chenTao)).toBe(name);

  await wangFang.getByRole('button', { name: '对整表的意见' }).click();
  const remark = wangFang.locator('#whole').getByRole('textbox');
  await remark.fill(REMARK);
  await chenTao.keyboard.press('a');
  await expect(chenTao.getByRole('heading', { level: 1, name })).toBeHidden();

  await wangFang.getByRole('button', { name: '退回（1 条意见）' }).click();
  await expect(wangFang.getByText(`${accounts.staff.name} 已于`)).toBeVisible();
  await expect(remark).toHaveValue(REMARK);
  await wangFang.getByRole('button', { name: '重新读取' }).click();
  await expect(wangFang.getByText('已通过').first()).toBeVisible();
  await expect(remark).toHaveValue(REMARK);
  await Promise.all([wangFang.context().close(), chenTao.context().close()]);
});

/** Opens the last of the queue; whose it is. */
async function openLast(page: Page): Promise<string> {
  const link = page.locator('tbody tr').last().getByRole('link');
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await untilAlive(page);
  return name;
}
