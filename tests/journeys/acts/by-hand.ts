// Filling in with one's own hands: with the keys alone, or with a finger on the glass. Nothing is set from outside.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer } from './form-answers';
import { itemAt } from './form-filling';

/** More than any section has places that take the focus. */
const MOST_TABS = 80;

/** Where the focus is, as the tablet names it; '' outside of items. */
function focusedPlace(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place ?? ''
  );
}

/** From where the focus is, forwards with Tab, until it is in the item. */
async function tabTo(page: Page, place: string): Promise<void> {
  for (let count = 0; count < MOST_TABS; count += 1) {
    if ((await focusedPlace(page)) === place) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${place}`);
}

/** From where the focus is, forwards with Tab, until it is on a button or link of that name; then Enter. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return page.keyboard.press('Enter');
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(target)}`);
}

/** Answers items by keys, in the order in which the screen asks; some are asked only once others are answered. */
export async function typeAnswers(page: Page, answers: ReadonlyMap<string, Answer>): Promise<void> {
  const left = new Map(answers);
  while (left.size > 0) {
    const asked = page.locator([...left.keys()].map((place) => `[data-place="${place}"]`).join());
    await expect(asked.first()).toBeVisible();
    const next = (await asked.first().getAttribute('data-place'))!;
    await typeAnswer(page, next, left.get(next)!);
    left.delete(next);
  }
}

/** Typed, or chosen with space and arrows. */
async function typeAnswer(page: Page, place: string, value: Answer): Promise<void> {
  await tabTo(page, place);
  const box = itemAt(page, place);
  if (Array.isArray(value)) return tickByKey(page, box, value);
  if ((await box.locator('input[type=radio]').count()) > 0) {
    return chooseByKey(page, box.locator(`input[type=radio][value="${String(value)}"]`));
  }
  if (await isLookedUp(box)) {
    await page.keyboard.press('Enter');
    return lookUp(page, box, String(value));
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(value));
}

const isLookedUp = async (box: Locator) => (await box.locator('input, textarea').count()) === 0;

/** A code of a long list: found by its beginning, taken with Enter. */
async function lookUp(page: Page, box: Locator, code: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(box.locator('button[id]')).toContainText(code);
}

/** The arrows walk through the options of a group, round and round. */
async function chooseByKey(page: Page, wanted: Locator): Promise<void> {
  await page.keyboard.press('Space');
  for (let count = 0; count < MOST_TABS && !(await wanted.isChecked()); count += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

async function tickByKey(page: Page, box: Locator, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const wanted = box.locator(`input[type=checkbox][value="${code}"]`);
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await expect(wanted).toBeChecked();
  }
}

/** Answers an item with a finger; letters and digits come from the keyboard on the glass. */
export async function tapAnswer(page: Page, place: string, value: Answer): Promise<void> {
  const box = itemAt(page, place);
  await expect(box).toBeVisible();
  const codes = Array.isArray(value) ? value : [String(value)];
  if ((await box.locator('input[type=radio], input[type=checkbox]').count()) > 0) {
    for (const code of codes) await tapOption(box.locator(`input[value="${code}"]`));
    return;
  }
  if (await isLookedUp(box)) {
    await box.locator('button[id]').tap();
    return lookUp(page, box, String(value));
  }
  const input = box.locator('input, textarea').first();
  await input.tap();
  await expect(input).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(String(value));
}

/** The whole line of an option is what a finger hits. */
async function tapOption(option: Locator): Promise<void> {
  const line = option.locator('xpath=ancestor::label[1]');
  await ((await line.count()) > 0 ? line : option).tap();
  await expect(option).toBeChecked();
}
