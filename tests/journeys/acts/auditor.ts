// The auditor: runs the checks over everything, returns what they find, accepts what is signed, takes the data out.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, untilAlive, visit } from './person';

/** Starts a quality run and waits for its end; leaves the page at the run's result. */
export async function runQuality(page: Page): Promise<void> {
  await visit(page, '/county/quality', '数据质量');
  await untilAlive(page);
  await page.getByRole('button', { name: '开始核查' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '质量核查' })).toBeVisible();
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'a complete quality run');
}

/** The run on the page has found nothing open in the org unit; elsewhere in the county it may have. */
export async function expectNothingFoundIn(page: Page, orgUnit: string): Promise<void> {
  await expect(page.getByRole('heading', { name: '各责任单位未决问题' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: orgUnit })).toHaveCount(0);
}

/** Follows a finding to its submission and returns it with a remark on the item. */
export async function returnFinding(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('link', { name: '处理未决问题' }).click();
  await expectAccessible(page, 'findings');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await untilAlive(page);
  await expectAccessible(page, 'a submission as the auditor reads it');
  await page.getByRole('button', { name: `对“${item}”的意见` }).click();
  await page.getByRole('textbox', { name: `对“${item}”的意见` }).fill('漏填，请补填');
  await page.getByRole('button', { name: /^退回/ }).click();
  await expect(page.getByText('已退回').first()).toBeVisible();
}

/** Accepts an org unit by name; the fingerprint on the screen is the answer. */
export async function accept(page: Page, orgUnit: string, password: string): Promise<string> {
  await visit(page, '/county/acceptance', '验收');
  await page.getByRole('link', { name: orgUnit }).click();
  await expect(page.getByRole('heading', { level: 1, name: orgUnit })).toBeVisible();
  await untilAlive(page);
  await expectAccessible(page, 'acceptance of an org unit');
  const root = await page.getByTestId('root').innerText();
  await page.getByLabel('再次输入密码').fill(password);
  await page.getByRole('button', { name: '验收通过' }).click();
  await expect(page.getByText('签字成功')).toBeVisible();
  return root;
}

/** Asks for the county's approved cases; the text of the file. */
export async function exportCases(page: Page): Promise<{ exportId: string; text: string }> {
  await visit(page, '/county/exports', '数据导出');
  await untilAlive(page);
  await page.getByRole('button', { name: '申请导出' }).click();
  const notice = page.getByText(/导出 [0-9a-f-]{36} 已登记/);
  await expect(notice).toBeVisible();
  const exportId = /[0-9a-f-]{36}/.exec(await notice.innerText())![0];
  await expectAccessible(page, 'exports');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '单位（一户一行）' }).first().click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { exportId, text: Buffer.concat(chunks).toString('utf8') };
}
