// The field supervisor gives cases out and decides on submissions; here with the keyboard alone.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, untilAlive, visit } from './person';

/** Selects the rows found and gives them to an enumerator, without touching the mouse. */
export async function assignFound(
  page: Page,
  search: string,
  names: string[],
  enumerator: string
): Promise<void> {
  await visit(page, `/org-unit/assignment?state=unassigned&search=${search}`, '分配');
  await untilAlive(page);
  const rows = page.getByRole('grid', { name: '单位清单' }).locator('tbody tr');
  await expect(rows).toHaveCount(names.length);
  await rows.first().focus();
  for (const row of await rows.all()) {
    await expect(row).toBeFocused();
    await page.keyboard.press('Space');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
  }
  await expectAccessible(page, 'assignment with a selection');
  const giveTo = page.getByLabel('分配给');
  await tabTo(page, giveTo);
  await chooseByArrows(page, giveTo, enumerator);
  await tabTo(page, page.getByRole('button', { name: '分配', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`已分配 ${names.length} 户`)).toBeVisible();
}

type Target = ReturnType<Page['locator']>;
const MOST_STOPS = 200;

/** Goes with the Tab key until the target has the focus, as one must who has no mouse. */
export async function tabTo(page: Page, target: Target): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${target} with the Tab key`);
}

async function chooseByArrows(page: Page, select: Target, name: string): Promise<void> {
  const labels = await select.locator('option').allTextContents();
  const steps = labels.findIndex((label) => label.startsWith(name));
  expect(steps, `${name} among ${labels.join()}`).toBeGreaterThan(0);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await expect(select.locator('option:checked')).toHaveText(new RegExp(`^${name}`));
}

/** Opens a submission from the queue: arrows to its row, Enter. */
export async function openFromQueue(page: Page, name: string): Promise<void> {
  await visit(page, '/org-unit/review', '审核');
  await untilAlive(page);
  const row = page.getByRole('grid', { name: '审核' }).locator('tbody tr', { hasText: name });
  await tabTo(page, page.locator('tbody tr[tabindex="0"]'));
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await untilAlive(page);
  await expectAccessible(page, `submission of ${name}`);
}

/** Goes to the item that a check speaks of, and returns the submission with a remark on it. */
export async function returnWithRemark(page: Page, place: string, remark: string): Promise<void> {
  const item = page.locator(`[data-place="${place}"]`);
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('j');
    if (await item.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(item).toBeFocused();
  await page.keyboard.press('r');
  await expect(item.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(remark);
  await expectAccessible(page, 'a remark on an item');
  await page.keyboard.press('Control+Enter');
}

export async function approve(page: Page, name: string): Promise<void> {
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name })).toBeHidden();
}

export type Progress = { done: number; total: number; approved: number };

/** The figures of one line of a table of progress. */
export async function progressOf(page: Page, address: string, line: string): Promise<Progress> {
  await visit(page, address, /county/.test(address) ? '总览' : '进度');
  const cells = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: line }) });
  const text = await cells.first().locator('th, td').allInnerTexts();
  const number = (at: number) => Number(text[at]!.replaceAll(',', ''));
  return { done: number(3), total: number(4), approved: number(11) };
}

/** Chooses a case and gives it to somebody, whatever the office then says. */
export async function tryToAssign(page: Page, name: string, enumerator: string): Promise<void> {
  await visit(page, `/org-unit/assignment?search=${name.slice(2, 6)}`, '分配');
  await untilAlive(page);
  await page.getByRole('checkbox', { name: `选择此行：${name}` }).check();
  const giveTo = page.getByLabel('分配给');
  const label = await giveTo.getByRole('option').filter({ hasText: enumerator }).innerText();
  await giveTo.selectOption({ label });
  await page.getByRole('button', { name: '分配', exact: true }).click();
}
