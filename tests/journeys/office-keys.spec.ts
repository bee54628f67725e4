// The offices by keyboard: a respondent found from the top bar, cases chosen with arrows, and a head who comes from a
// number to the card behind it and no further.
import { expect, test, type Page } from '@playwright/test';
import postgres from 'postgres';
import { accounts, type Account } from './accounts';
import { enterPassword, expectAccessible, signIn, untilAlive, visit } from './acts/person';
import { journeyDatabase } from './county-of-worker';

const searchBox = (page: Page) => page.getByRole('combobox', { name: '搜索单位' });

/** The name of a respondent that stands in a list. */
async function nameFrom(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await untilAlive(page);
  return page.locator('tbody th').first().innerText();
}

test('王芳 finds a form that waits, and never leaves the keys', async ({ browser }) => {
  const page = await signIn(browser, accounts.fieldSupervisor, '/org-unit/review');
  const name = await nameFrom(page, '/org-unit/review');
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();

  await page.keyboard.type(name.slice(2));
  const hit = page.getByRole('option').filter({ hasText: name });
  await expect(hit).toBeVisible();
  await expectAccessible(page, 'hits under the search');
  await page.keyboard.press('Escape');
  await expect(hit).toBeHidden();

  await page.keyboard.type(' ');
  await expect(hit).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hit).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/org-unit\/review\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await visit(page, `/search?q=${encodeURIComponent(name)}`, '搜索单位');
  await page.context().close();
});

test('without scripts the search is a form, and its hits are links', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/login?next=%2Forg-unit');
  await enterPassword(page, accounts.deputyHead);
  await searchBox(page).fill('淮安');
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/org-unit\/progress\/cases\?/);
  await context.close();
});

test('a tick in the list of assignment lets the arrows go on', async ({ browser }) => {
  const page = await signIn(browser, accounts.staff, '/org-unit/assignment');
  await untilAlive(page);
  await page.locator('tbody').getByRole('checkbox').first().click();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('tbody tr').nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('已选 2 条')).toBeVisible();
  await page.context().close();
});

for (const role of ['deputyHead', 'principalHead'] as const) {
  test(`the ${role} comes from a number to the card, and not to the answers`, async ({
    browser
  }) => {
    const page = await signIn(browser, accounts[role], '/org-unit/progress');
    await untilAlive(page);
    const number = page.locator('tfoot').getByRole('link').last();
    const count = await number.innerText();
    await number.click();
    await expect(page).toHaveURL(/\/org-unit\/progress\/cases\?state=approved/);
    await expect(page.getByText(`共 ${count} 条`, { exact: true })).toBeVisible();
    await expectAccessible(page, 'the status list');

    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary').filter({ hasText: '状态卡' });
    await expect(card.getByText('审核通过')).toBeVisible();
    await expectAccessible(page, 'the status card');
    const caseId = new URL(page.url()).searchParams.get('case')!;
    expect(await readsLogged(caseId, accounts[role])).toBe(1);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expectRefused(page, accounts[role], `/org-unit/review/${caseId}`);
    await page.context().close();
  });
}

async function expectRefused(page: Page, { name }: Account, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), `${name} at ${address}`).toBe(403);
}

async function readsLogged(caseId: string, { login }: Account): Promise<number> {
  const sql = postgres(journeyDatabase(), { max: 1 });
  const logged = await sql`
    select 1 from access_log l join user_account u on u.id = l.actor_id
    where l.subject_id = ${caseId} and l.screen = 'statusCard' and u.login = ${login}`;
  await sql.end();
  return logged.length;
}
