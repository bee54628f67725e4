// The four pages that are typed in: the tablet's own, a plain one of the same inputs, and those of the two peers.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { PageServer } from './page-server';

export const SCREENS = ['jingpu', 'plain', 'survey-core', 'odk'] as const;
export type ScreenName = (typeof SCREENS)[number];

export interface Screen {
  readonly page: Page;
  /** Turns to a section as a person does, without loading the page again. */
  readonly turnTo: (section: string) => Promise<void>;
  /** The field of an item of the section that is open, its row (from 0) unfolded where the screen folds rows. */
  readonly reach: (item: string, row?: number) => Promise<Locator>;
}

/** Addresses of the four pages, by name; each shows the first section. */
export function addressesOf(tabletForm: string, pages: PageServer): Record<ScreenName, string> {
  return {
    jingpu: `${tabletForm}/s0`,
    plain: `${pages.url}/plain#s0`,
    'survey-core': `${pages.url}/survey-core#s0`,
    odk: `${pages.url}/odk#s0`
  };
}

/** The first question of each page. */
export const FIRST_QUESTION: Record<ScreenName, string> = {
  jingpu: '[data-place="F:n0"] input',
  plain: '#n0',
  'survey-core': '[data-name="n0"] input',
  odk: '.question-container input'
};

export async function openScreen(
  context: BrowserContext,
  name: ScreenName,
  address: string
): Promise<Screen> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(FIRST_QUESTION[name]).first().waitFor({ timeout: 180_000 });
  const turnTo = async (section: string) => {
    if (name === 'jingpu') await page.locator(`a[href$="/form/F/${section}"]`).first().click();
    else await page.evaluate((hash) => void (location.hash = hash), section);
  };
  const reach = async (item: string, row?: number) => {
    const field = fieldOn(page, name, item, row);
    if (name === 'jingpu' && row !== undefined && !(await field.isVisible()))
      await page.locator('main ol > li').nth(row).locator('button[aria-expanded]').click();
    return field;
  };
  return { page, turnTo, reach };
}

function fieldOn(page: Page, name: ScreenName, item: string, row?: number): Locator {
  switch (name) {
    case 'jingpu': {
      const place = row === undefined ? `F:${item}` : `F:A[${row}].${item}`;
      return page.locator(`[data-place="${place}"] input`);
    }
    case 'plain':
      return page.locator(row === undefined ? `#${item}` : `#${item}-${row}`);
    case 'survey-core':
      return page.locator(`[data-name="${item}"] input`).nth(row ?? 0);
    case 'odk': {
      const label = page.locator('label', { hasText: new RegExp(`^/data/(A/)?${item}$`) });
      const question = page.locator('.question-container', { has: label });
      return question.locator('input').nth(row ?? 0);
    }
    default:
      return name satisfies never;
  }
}
