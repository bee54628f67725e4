// The two heads: what stands in the way, the signature with the password again, the printed certificate.
import { expect, type Page } from '@playwright/test';
import { expectAccessible, untilAlive, visit } from './person';

/** The gates that are not passed, as the screen names them. */
export async function missingGates(page: Page): Promise<string[]> {
  await visit(page, '/org-unit/sign-off', '签字');
  const gates = page.getByRole('listitem').filter({ hasText: /还差|还有|尚不能确认/ });
  return gates.allInnerTexts();
}

/** Signs; the fingerprint that stood on the screen is the answer. */
export async function sign(page: Page, button: string, password: string): Promise<string> {
  await visit(page, '/org-unit/sign-off', '签字');
  await untilAlive(page);
  const root = await page.getByTestId('root').innerText();
  await giveSignature(page, button, password);
  return root;
}

/** Signs what stands on the page, however old that is. */
export async function giveSignature(page: Page, button: string, password: string): Promise<void> {
  await page.getByLabel('再次输入密码').fill(password);
  await page.getByRole('button', { name: button }).click();
}

/** Whoever signs in a second window what is signed already learns so, and sees who is next. */
export async function expectNotTheirTurn(page: Page, next: string): Promise<void> {
  await expect(page.getByText('现在不由您签字')).toBeVisible();
  await expect(page.getByLabel('再次输入密码')).toHaveCount(0);
  await expect(page.getByText(next)).toBeVisible();
}

export async function expectSigned(page: Page): Promise<void> {
  await expect(page.getByText('签字成功')).toBeVisible();
  await expectAccessible(page, 'sign-off after a signature');
}

/** The certificate on paper: how many A4 pages it takes, and whether its fingerprint is the given one. */
export async function printedPages(page: Page, root: string): Promise<number> {
  await visit(page, '/org-unit/sign-off/certificate', '数据质量确认书');
  await expect(page.getByText(root)).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
