// 李敏 chose industry codes with the tablet's help; what is told about a choice goes with the answer it led to.
import { describe, expect, test } from 'vitest';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import {
  codingAt,
  codingPlace,
  standingCodings,
  withCoding
} from '../../src/lib/collection/coding';
import type { Coding } from '../../src/lib/collection/operation';

const forms = formSet('registration');
const tinShop: Coding = { form: '611', item: '103_code', code: '5273', by: 'first' };
const branch: Coding = { form: '611-1', item: '9', row: 1, code: '5174', by: 'later' };
const answers = {
  '611': { '103_code': '5273' },
  '611-1': { A: [{ '9': '5273' }, { '9': '5174' }] }
};

describe('the place of a coding', () => {
  test('is that of its answer, in a row too', () => {
    expect(codingPlace(forms, tinShop)).toBe('611:103_code');
    expect(codingPlace(forms, branch)).toBe('611-1:A[1].9');
  });

  test.each([
    { form: '611', item: '103_code', row: 0 },
    { form: '611-1', item: '9' },
    { form: '611', item: 'no such item' },
    { form: '999', item: '103_code' }
  ])('$form $item row $row is none', (coding) => {
    expect(codingPlace(forms, coding)).toBeUndefined();
  });
});

describe('codings that stand', () => {
  test('those whose code is still the answer', () => {
    expect(standingCodings(forms, answers, [tinShop, branch])).toEqual([tinShop, branch]);
  });

  test('a code that was changed afterwards takes its coding along', () => {
    const changed = { ...answers, '611': { '103_code': '5299' } };
    expect(standingCodings(forms, changed, [tinShop, branch])).toEqual([branch]);
  });

  test('a row that is gone takes its coding along', () => {
    const shorter = { ...answers, '611-1': { A: [{ '9': '5273' }] } };
    expect(standingCodings(forms, shorter, [tinShop, branch])).toEqual([tinShop]);
  });

  test('who chose twice is told by the last choice', () => {
    const again: Coding = { ...tinShop, by: 'byHand' };
    expect(standingCodings(forms, answers, [tinShop, again])).toEqual([again]);
  });
});

describe('a choice', () => {
  test('takes the place of an earlier one at the same item, and of no other', () => {
    const chosen = withCoding([tinShop, branch], '611-1:A[1].9', { code: '5212', by: 'byHand' });
    expect(chosen).toEqual([tinShop, { ...branch, code: '5212', by: 'byHand' }]);
    expect(withCoding([branch], '611:103_code', { code: '5273', by: 'first' })).toEqual([
      branch,
      tinShop
    ]);
    expect(withCoding([tinShop], 'nowhere', { code: '5273', by: 'first' })).toEqual([tinShop]);
  });

  test('is told beside its own code alone', () => {
    expect(codingAt([tinShop, branch], '611-1:A[1].9', '5174')).toEqual(branch);
    expect(codingAt([tinShop, branch], '611-1:A[1].9', '5212')).toBeUndefined();
    expect(codingAt([tinShop, branch], '611-1:A[0].9', '5174')).toBeUndefined();
    expect(codingAt([tinShop, branch], '611:103_code', '5273')).toEqual(tinShop);
  });
});
