// Which file a module goes into decides what a tablet loads before its first question, and what the office need not load.
import { expect, test } from 'vitest';
import { tabletChunk } from '../../scripts/tablet-chunks';

const ROUTES = '/project/src/routes';
const FORM = `${ROUTES}/(tablet)/field/case/[id]/form/[form]/[section]/+page.svelte`;
const TODAY = `${ROUTES}/(tablet)/field/+page.svelte`;
const OFFICE = `${ROUTES}/(office)/+layout.svelte`;
const REVIEW = `${ROUTES}/(office)/org-unit/review/[id]/+page.svelte`;
const WINDOW = '/project/src/lib/tablet/ExplanationDialog.svelte';

/** Module → who imports it at once, and who later. */
const LINKS: Record<string, { at?: string[]; later?: string[] }> = {
  field: { at: [FORM] },
  number: { at: ['field'] },
  outbox: { at: [FORM, TODAY] },
  engine: { at: ['field', REVIEW] },
  button: { at: [FORM, TODAY, OFFICE, REVIEW] },
  late: { at: [WINDOW] },
  both: { at: ['field', WINDOW] },
  chart: { at: [REVIEW] },
  circleA: { at: ['circleB', 'field'] },
  circleB: { at: ['circleA'] },
  [WINDOW]: { later: ['field'] },
  [FORM]: { later: ['entry'] },
  [TODAY]: { later: ['entry'] },
  [OFFICE]: { later: ['entry'] },
  [REVIEW]: { later: ['entry'] }
};
const modules = {
  getModuleInfo: (id: string) => ({
    importers: LINKS[id]?.at ?? [],
    dynamicImporters: LINKS[id]?.later ?? []
  })
};

test.each([
  ['what the form alone uses', 'field', 'form'],
  ['what that uses', 'number', 'form'],
  ['what uses itself in a circle', 'circleB', 'form'],
  ['what a late part uses too', 'both', 'form'],
  ['what other pages of the tablet use', 'outbox', 'field'],
  ['what a page of the office uses too', 'engine', 'shared'],
  ['what everybody uses', 'button', 'base'],
  ['what comes later', 'late', null],
  ['what only the office uses', 'chart', null],
  ['a page', FORM, null]
])('%s', (_, id, chunk) => {
  expect(tabletChunk(id, modules)).toBe(chunk);
});
