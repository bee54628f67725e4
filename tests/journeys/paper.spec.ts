// The paper tables as 钱静 prints them empty and 王芳 filled: sheets of A4, none wasted, nothing cut off.
import { expect, test, type Page } from '@playwright/test';
import postgres from 'postgres';
import { censusForms } from '../../src/lib/census-forms/catalogue.server';
import { accounts } from './accounts';
import { expectAccessible, signIn } from './acts/person';
import { journeyDatabase } from './county-of-worker';

/** Sheets of each empty form. */
const SHEETS: Readonly<Record<string, number>> = {
  '621': 2,
  '622': 1,
  '611': 2,
  '611-1': 1,
  '611-2': 1,
  '611-3': 1,
  '611-6': 1,
  '611-7': 1,
  '611-8': 1
};

/** Sizes of the sheets in points, one a page, as the PDF states them. */
async function sheetsOf(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height))
  }));
}

/** Cells whose content is wider than they are, on the width that a sheet has between its margins. */
async function cutOff(page: Page, landscape: boolean): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: landscape ? 1016 : 687, height: 900 });
  return page
    .locator('article, article td, article th, article p')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
    );
}

test('every empty form is on its sheets, with all its codes and nothing cut off', async ({
  browser
}) => {
  const page = await signIn(browser, accounts.auditor, '/county/forms');
  await expectAccessible(page, '/county/forms');
  for (const { form, sections } of censusForms()) {
    await page.emulateMedia({ media: null });
    await page.goto(`/county/forms/${form}/paper`);
    const landscape = form === '611-1';
    const sheet = landscape ? { width: 842, height: 595 } : { width: 595, height: 842 };
    expect(await sheetsOf(page), form).toEqual(Array(SHEETS[form]!).fill(sheet));
    const words = (await page.locator('article').innerText()).split(/\s+/);
    const codes = sections.flatMap(({ items }) => items).filter(({ id }) => /^\d+$/.test(id));
    expect(
      codes.map(({ id }) => id).filter((id) => !words.includes(id)),
      `${form}: codes that are missing`
    ).toEqual([]);
    expect(await cutOff(page, landscape), form).toEqual([]);
  }
  await page.context().close();
});

test('a submission is printed filled, and its reading is logged', async ({ browser }) => {
  const page = await signIn(browser, accounts.fieldSupervisor, '/org-unit/review');
  const line = page.locator('tbody tr', { hasText: '找到' }).first();
  await line.locator('a').first().click();
  await page.getByRole('link', { name: '纸质表' }).click();
  await expect(page.locator('article[data-form="611"]')).toContainText('☑1 法人单位');
  await expectAccessible(page, 'the paper of a submission');
  expect((await sheetsOf(page)).length).toBeGreaterThan(await page.locator('article').count());
  const caseId = /review\/([^/]+)\/paper/.exec(page.url())![1]!;
  const sql = postgres(journeyDatabase(), { max: 1 });
  const logged = await sql`
    select 1 from access_log where subject_id = ${caseId} and screen = 'paper'`;
  await sql.end();
  expect(logged).toHaveLength(1);
  await page.context().close();
});
