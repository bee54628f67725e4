// The enumerator's day on the tablet: find the case, visit, settle the outcome, sign, send.
import { expect, type Browser, type Page } from '@playwright/test';
import type { Account } from '../accounts';
import { itemAt } from './form-filling';
import type { Newcomer } from './newcomers';
import { enterPassword, expectAccessible, PATIENCE } from './person';

const PORTRAIT = { width: 800, height: 1280 };

const WORDS = {
  zh: { today: '今日', me: '我的', offline: '离线使用', ready: '可以' },
  en: { today: 'Today', me: 'Me', offline: 'Without network', ready: 'Ready' }
};

/** Opens the tablet once with a network; afterwards it works without. */
export async function openTablet(
  browser: Browser,
  account: Account,
  language: keyof typeof WORDS = 'zh'
): Promise<Page> {
  const context = await browser.newContext({ viewport: PORTRAIT, hasTouch: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const words = WORDS[language];
  await page.goto('/login?next=/field');
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await expectAccessible(page, `signing in (${language})`);
  await enterPassword(page, account);
  await expect(page.getByRole('heading', { name: words.today })).toBeVisible();
  await expectAccessible(page, `today (${language})`);
  await page.getByRole('link', { name: words.me, exact: true }).click();
  await expect(page.getByText(words.offline)).toBeVisible();
  await expect(
    page.locator('dd').filter({ hasText: new RegExp(`^${words.ready}$`) })
  ).toBeVisible();
  await expectAccessible(page, `me (${language})`);
  return page;
}

export async function findByInitials(page: Page, initials: string, name: string): Promise<void> {
  await page.getByRole('link', { name: '任务', exact: true }).click();
  await page.getByRole('searchbox').fill(initials);
  await expect(page.locator('main a[href^="/field/case/"]')).toHaveCount(1);
  await expectAccessible(page, 'cases');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function recordVisit(page: Page, result: string): Promise<void> {
  await page.getByRole('button', { name: '记录走访' }).click();
  const dialog = page.getByRole('dialog', { name: '记录走访' });
  await dialog.getByLabel(result).check();
  await dialog.getByLabel('备注').fill('负责人接待');
  await expectAccessible(page, 'a visit');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('负责人接待')).toBeVisible();
}

export async function chooseOutcome(page: Page, outcome: string): Promise<void> {
  const group = page.getByRole('group', { name: '核查结果' });
  await group.locator(`input[value="${outcome}"]`).check();
  await expectAccessible(page, `outcome ${outcome}`);
}

/** The respondent writes on the glass. */
export async function sign(page: Page): Promise<void> {
  const pad = page.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 120);
  await page.mouse.down();
  for (const [right, down] of [
    [120, 60],
    [180, 150],
    [240, 70],
    [300, 140]
  ] as const) {
    await page.mouse.move(box.x + right, box.y + down, { steps: 4 });
  }
  await page.mouse.up();
}

export async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: '去上报' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '上报' })).toBeVisible();
  const button = page.getByRole('button', { name: '签名并上报' });
  await expect(button).toBeDisabled();
  await expectAccessible(page, 'handing in');
  await sign(page);
  await button.click();
}

/** An outcome without forms: its facts, and no signature. */
export async function handInClosed(page: Page, name: string): Promise<void> {
  await page.goto('/field/cases');
  await page.getByRole('searchbox').fill(name.slice(4, 8));
  await page.getByRole('link', { name }).click();
  await recordVisit(page, '无人（未接）');
  await chooseOutcome(page, '6');
  await page.getByRole('link', { name: '去上报' }).click();
  await expect(page.getByText('请补全核查结果所需的说明')).toBeVisible();
  await page.getByRole('link', { name: '返回' }).click();
  await page.getByLabel('注销、吊销或关闭日期').fill('2022-11-30');
  await page.getByLabel('从何处得知').fill('市场监管注销信息，房东证实');
  await page.getByRole('link', { name: '去上报' }).click();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText('已保存，等待上传')).toBeVisible();
}

/** Corrects what a mandatory check says, from the list of problems and back to it. */
export async function correctFrom(page: Page, check: string, place: string, value: number) {
  const line = page.getByRole('listitem').filter({ hasText: check });
  await line.getByRole('link', { name: '去填写' }).click();
  const input = itemAt(page, place).locator('input');
  await expect(input).toBeFocused();
  await expect(itemAt(page, place)).toContainText(check);
  await input.fill(String(value));
  await page.getByRole('link', { name: '审核结果' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '审核结果' })).toBeVisible();
  await expect(line).toHaveCount(0);
}

/** A reason that says nothing is refused; one that says something is kept. */
export async function explain(page: Page, check: string, empty: string, reason: string) {
  const line = page.getByRole('listitem').filter({ hasText: check });
  await line.getByRole('button', { name: '写明原因' }).click();
  const dialog = page.getByRole('dialog', { name: '核实说明' });
  await dialog.getByLabel('原因类别').selectOption('seasonOrStoppage');
  await dialog.getByLabel('具体原因').fill(empty);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('至少 10 个汉字')).toBeVisible();
  await expectAccessible(page, 'an explanation that is refused');
  await dialog.getByLabel('具体原因').fill(reason);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(line).toContainText('已说明');
}

/** The tablet has its network again and has handed everything over. */
export async function sendAll(page: Page): Promise<void> {
  await page.goto('/field/outbox');
  await page.getByRole('button', { name: '立即上传' }).click();
  await expect(page.getByText('全部已送达办公室')).toBeVisible();
  await expectAccessible(page, 'outbox, all sent');
}

/** From today's list of returns; nothing can be handed in before each remark is answered. */
export async function openReturned(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '今日' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('被退回，1 处需要修改或说明。')).toBeVisible();
  await expectAccessible(page, 'a returned case');
  await page.getByRole('link', { name: '继续填报' }).click();
  await page.getByRole('link', { name: '审核结果' }).click();
  await page.getByRole('link', { name: '去上报' }).click();
  await expect(page.getByText('1 条退回意见未处理')).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expectAccessible(page, 'what stands in the way');
  await page.getByRole('link', { name: '1 条退回意见未处理' }).click();
}

/** Follows the remark to its item, where it stands too, and changes the value. */
export async function correctAtRemark(page: Page, place: string, remark: string, value: number) {
  await page.getByRole('listitem').filter({ hasText: remark }).getByRole('link').click();
  const item = itemAt(page, place);
  await expect(item).toContainText(remark);
  await expectAccessible(page, 'a remark at its item');
  await item.locator('input').fill(String(value));
  await expect(item).toContainText('已修改');
  await page.getByRole('link', { name: '审核结果' }).click();
  await expect(page.getByText('审核通过，没有问题')).toBeVisible();
}

/** The same path in English on a fresh tablet: an answer that is missing is given, and all is signed again. */
export async function submitInEnglish(page: Page, { name, legalPerson }: Newcomer): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('It was returned: 1 remark to answer.')).toBeVisible();
  await expectAccessible(page, 'a returned case in English');
  await page.getByRole('link', { name: 'Legal representative (head)' }).click();
  const item = itemAt(page, '611:201');
  await expect(item).toContainText('漏填，请补填');
  await item.locator('input').fill(legalPerson);
  await expect(item).toContainText('Changed');
  await expectAccessible(page, 'a form in English');
  await page.getByRole('link', { name: 'Problems' }).click();
  await expect(page.getByText('Nothing stands in the way')).toBeVisible();
  await page.getByRole('link', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hand in' })).toBeVisible();
  await expectAccessible(page, 'handing in, in English');
  await sign(page);
  await page.getByRole('button', { name: 'Sign and hand in' }).click();
  await expect(page.getByText('The office has it')).toBeVisible();
  await page.goto('/field/outbox');
  await expect(page.getByText('Everything has reached the office')).toBeVisible();
}
