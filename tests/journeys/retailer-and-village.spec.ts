// Two days of 李敏: a retailer with three establishments, filled in with keyboard and finger, and a village committee.
import { expect, test, type Page } from '@playwright/test';
import { accounts, DEMO_ORG_UNIT } from './accounts';
import { pressByKey, tapAnswer, typeAnswers } from './acts/by-hand';
import { handIn, openTablet, recordVisit, sendAll } from './acts/enumerator';
import { confirmPrefilled, itemAt } from './acts/form-filling';
import type { Answer, Section } from './acts/form-answers';
import { anAreaOf, giveCases } from './acts/given-case';
import { expectAccessible } from './acts/person';
import { CHAIN, chainFigures, chainRows, chainSections, type Row } from './acts/retailer-answers';
import { VILLAGE, villageSections } from './acts/village-answers';
import { journeyDatabase } from './county-of-worker';

const BRANCH_AT_PROBLEM = '本店年营业额已超过限额以上零售业标准，已向街道统计站申报纳入一套表';

let cases: string[];

test.beforeAll(async () => {
  const databaseUrl = journeyDatabase();
  const areaCode = await anAreaOf(databaseUrl, DEMO_ORG_UNIT);
  cases = await giveCases(databaseUrl, [
    { ...CHAIN, areaCode },
    { ...VILLAGE, areaCode }
  ]);
});

async function begin(page: Page, caseId: string): Promise<void> {
  await page.goto(`/field/case/${caseId}`);
  await recordVisit(page, '见到（联系上）');
  await page.getByRole('group', { name: '核查结果' }).locator('input[value="1"]').check();
  await page.getByRole('link', { name: '开始填报' }).click();
}

const nextSection = (page: Page) => page.getByRole('link', { name: /^(下一部分|审核)$/ });

async function typeSection(page: Page, { path, answers }: Section): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/form/${path}$`));
  await typeAnswers(page, placed(path, answers));
  await confirmPrefilled(page);
  await pressByKey(page, nextSection(page));
}

/** By the place at which the tablet asks. */
function placed(path: string, answers: Section['answers']): Map<string, Answer> {
  const form = path.slice(0, path.indexOf('/'));
  return new Map(Object.entries(answers).map(([item, value]) => [`${form}:${item}`, value]));
}

async function tapSection(page: Page, { path, answers }: Section): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/form/${path}$`));
  for (const [place, value] of placed(path, answers)) await tapAnswer(page, place, value);
  await confirmPrefilled(page);
  await expectAccessible(page, `form ${path}`);
  // A page that is loaded anew reads what is on the disk.
  await expect(page.getByText('已存本机', { exact: true })).toBeVisible();
  await nextSection(page).tap();
}

const rowItem = (row: number, item: string) => `611-1:A[${row}].${item}`;

async function typeRow(page: Page, row: number, answers: Row): Promise<void> {
  const entries = Object.entries(answers);
  await typeAnswers(page, new Map(entries.map(([item, value]) => [rowItem(row, item), value])));
}

test('a retailer with three establishments, with keyboard and finger', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await openTablet(browser, accounts.enumerator);
  await page.setViewportSize({ width: 1280, height: 800 });
  await begin(page, cases[0]!);

  await test.step('form 611 with the keys alone', async () => {
    for (const section of chainSections) await typeSection(page, section);
  });

  await test.step('head office and a branch by keys, and their order by Alt and arrow', async () => {
    await expect(page.getByRole('button', { name: '增加一行' })).toBeVisible();
    await page.keyboard.press('Alt+N');
    await typeRow(page, 0, chainRows[1]);
    await page.keyboard.press('Alt+N');
    await typeRow(page, 1, chainRows[0]);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(itemAt(page, rowItem(0, '10')).locator('input')).toHaveValue('9');
  });

  await test.step('another branch is a copy of the first, made with a finger', async () => {
    await page.getByRole('button', { name: '复制第 2 行' }).tap();
    for (const [item, value] of Object.entries(chainRows[2])) {
      await tapAnswer(page, rowItem(2, item), value);
    }
    await expect(page.getByRole('button', { name: /第 2 行.*枚皋路店/ })).toBeVisible();
    await expectAccessible(page, 'rows of establishments');
    await nextSection(page).tap();
  });

  await test.step('a row too many is removed and put back', async () => {
    await expect(page).toHaveURL(/\/611-2\/A$/);
    await page.goBack();
    await page.getByRole('button', { name: '删除第 3 行' }).tap();
    await expect(page.getByText(/已删除：.*福州路店/)).toBeVisible();
    await page.getByRole('button', { name: '撤销删除' }).tap();
    await expect(page.getByRole('button', { name: /第 3 行.*福州路店/ })).toBeFocused();
    await nextSection(page).tap();
  });

  await test.step('persons and figures with a finger; the sums of the rows agree with them', async () => {
    for (const section of chainFigures) await tapSection(page, section);
    await page.goto(`/field/case/${cases[0]}/form/611-1/A`);
    const sums = page.getByLabel('各行合计与对照');
    await expect(sums.getByRole('img', { name: '相符' })).toHaveCount(3);
  });

  await test.step('one thing is to be explained, and is handed in', async () => {
    await page.goto(`/field/case/${cases[0]}/problems`);
    await expect(page.getByText('1 处需核实说明')).toBeVisible();
    await page.getByRole('button', { name: '写明原因' }).tap();
    const dialog = page.getByRole('dialog', { name: '核实说明' });
    await dialog.getByLabel('原因类别').selectOption('natureOfBusiness');
    await dialog.getByLabel('具体原因').fill(BRANCH_AT_PROBLEM);
    await dialog.getByRole('button', { name: '保存' }).tap();
    await handIn(page);
    await expect(page.getByText('办公室已收到')).toBeVisible();
    await sendAll(page);
  });
  await page.context().close();
});

test('a village committee, with a finger', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await openTablet(browser, accounts.enumerator);
  await begin(page, cases[1]!);

  await test.step('a public body is asked no trade, no establishments, and form 611-6', async () => {
    for (const section of villageSections) await tapSection(page, section);
    await expect(page).toHaveURL(/\/problems$/);
  });

  await test.step('nothing stands in the way, and it is handed in', async () => {
    await expect(page.getByText('审核通过，没有问题')).toBeVisible();
    await handIn(page);
    await expect(page.getByText('办公室已收到')).toBeVisible();
    await sendAll(page);
  });
  await page.context().close();
});
