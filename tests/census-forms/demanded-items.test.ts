// What 李敏 must not be told is optional, because a mandatory check would send her back to it.
import { expect, it } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { demandedItems } from '../../src/lib/census-forms/demanded-items';

const set = formSet('registration');
const isDemanded = (form: string, item: string) => demandedItems(set).has(set.item(form, item)!);

it.each([
  ['a part of the place', '611', '105_street'],
  ['one of two levels of a place', '611', '105_subdistrict'],
  ['one of two numbers', '611', '203_mobile'],
  ['one of two codes', '611', '109'],
  ['one of two amounts of a row', '611-1', '11']
])('%s is demanded: %s item %s', (_, form, item) => {
  expect(isDemanded(form, item)).toBe(true);
});

it.each([
  ['what must not be filled together with another', '611', 'E02'],
  ['what another answer asks for', '611', '203_area'],
  ['what is only compared', '611-2', '03'],
  ['what a check looks at when it is filled in', '611', '203_postcode']
])('%s is not: %s item %s', (_, form, item) => {
  expect(isDemanded(form, item)).toBe(false);
});
