// Fills in forms on the tablet, item by item, by whichever control an item has.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer, Section } from './form-answers';
import { expectAccessible } from './person';

/** The box of an item; `place` as the tablet names it: `611:102`, `611-1:A[0].4`. */
export function itemAt(page: Page, place: string): Locator {
  return page.locator(`[data-place="${place}"]`);
}

export async function answer(page: Page, place: string, value: Answer): Promise<void> {
  const box = itemAt(page, place);
  await expect(box).toBeVisible();
  if (Array.isArray(value)) {
    for (const code of value) await box.locator(`input[type=checkbox][value="${code}"]`).check();
  } else if ((await box.locator('input[type=radio]').count()) > 0) {
    await box.locator(`input[type=radio][value="${String(value)}"]`).check();
  } else if ((await box.locator('input, textarea').count()) > 0) {
    await box.locator('input, textarea').first().fill(String(value));
  } else {
    await lookUp(page, box, String(value));
  }
}

/** A code of a long list: found by its beginning, taken with Enter. */
async function lookUp(page: Page, box: Locator, code: string): Promise<void> {
  await box.locator('button[id]').click();
  const search = page.getByRole('dialog').getByRole('combobox');
  await search.fill(code);
  await search.press('Enter');
  await expect(box.locator('button[id]')).toContainText(code);
}

/** Walks through all sections from the first to the last, and on to the problems. */
export async function fillSections(page: Page, sections: readonly Section[]): Promise<void> {
  for (const { path, answers } of sections) {
    await expect(page).toHaveURL(new RegExp(`/form/${path}$`));
    const form = path.slice(0, path.indexOf('/'));
    let row = -1;
    for (const [item, value] of Object.entries(answers)) {
      if (rowOf(item) > row) await addRow(page, (row = rowOf(item)));
      await answer(page, `${form}:${item}`, value);
    }
    await confirmPrefilled(page);
    await expectAccessible(page, `form ${path}`);
    await page.getByRole('link', { name: /^(下一部分|审核)$/ }).click();
  }
  await expect(page).toHaveURL(/\/problems$/);
}

/** −1 outside of rows. */
const rowOf = (item: string) => Number(/\[(\d+)\]/.exec(item)?.[1] ?? -1);

/** Rows are filled in one after the other: a new one folds those before it. */
async function addRow(page: Page, row: number): Promise<void> {
  await page.getByRole('button', { name: '增加一行' }).click();
  await expect(page.getByRole('heading', { name: `第 ${row + 1} 行` })).toBeVisible();
}

/** What the frame knew is marked until somebody has looked at it. */
export async function confirmPrefilled(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^以上 \d+ 项预填内容核对无误$/ });
  if ((await all.count()) === 0) return;
  await expect(page.getByText('预填，请核对').first()).toBeVisible();
  await all.click();
  await expect(all).toHaveCount(0);
}
