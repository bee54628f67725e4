// 李敏 types the income of 钵池五金 where its persons are asked: no check knows better, so the item itself says that it is rare.
import { expect, it } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { isUnlikelyCount } from '../../src/lib/census-forms/unlikely-count';

const definition = (form: string, item: string) =>
  formSet('registration').item(form, item)!.definition;

it.each([
  ['611', '198', 52_000_000],
  ['611-1', '10', 200_000],
  ['611', 'E03', 9_000_000],
  ['611', '214_n', 2014]
])('%s item %s of %d is unlikely', (form, item, value) => {
  expect(isUnlikelyCount(definition(form, item), value)).toBe(true);
});

it.each([
  ['the largest factory of the zone', '611', '198', 18_000],
  ['a logistics park', '611', 'E03', 1_200_000],
  ['a bank with many branches', '611', '214_n', 300],
  ['an amount, which is judged by other means', '611-3', '301', 52_000_000],
  ['a year, which counts nothing', '611', '202_year', 20_140],
  ['a blank', '611', '198', undefined],
  ['what could not be read', '611', '198', '五千二百万']
])('%s is not', (_, form, item, value) => {
  expect(isUnlikelyCount(definition(form, item), value)).toBe(false);
});
