// Numbers as enumerators type them on a Chinese keyboard, and as accountants paste them from their books.
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/lib/ui/number-text';

describe('a number as people type it', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1,2345', 12345],
    [' 1 234 ', 1234],
    ['1\u00a0234', 1234],
    ["1'234", 1234],
    ['１２３４', 1234],
    ['1，234', 1234],
    ['１，２３４．００', 1234],
    ['1、234', 1234],
    ['+12', 12],
    ['¥1,234', 1234],
    ['￥１２３４', 1234],
    ['RMB 1,234.00', 1234],
    ['007', 7],
    ['12.0', 12],
    ['12.', 12],
    ['0', 0],
    ['9007199254740991', 9007199254740991]
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it('is no value and no problem when the field is blank', () => {
    expect(readNumber('')).toEqual({ value: null });
    expect(readNumber(' \u3000')).toEqual({ value: null });
    expect(readNumber('千元', { unit: '千元' })).toEqual({ value: null });
  });

  it.each([
    ['abc', 'notANumber'],
    ['1e5', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['12-15', 'notANumber'],
    ['-', 'notANumber'],
    ['1.5', 'onlyWholeNumbers'],
    ['1500.5', 'onlyWholeNumbers'],
    ['-3', 'notNegative'],
    ['（3）', 'notNegative'],
    ['9007199254740992', 'tooLarge']
  ])('%j is refused: %s', (text, problem) => {
    expect(readNumber(text)).toEqual({ value: null, problem });
  });
});

describe('limits of a field', () => {
  it('let decimals through where they make sense', () => {
    expect(readNumber('12.5', { decimals: 2 })).toEqual({ value: 12.5 });
    expect(readNumber('12。5', { decimals: 2 })).toEqual({ value: 12.5 });
    expect(readNumber('12.555', { decimals: 2 }).problem).toBe('tooManyDecimals');
    expect(readNumber('12.500', { decimals: 1 })).toEqual({ value: 12.5 });
  });

  it('let a loss be negative, in whichever way books write it, but nothing be minus zero', () => {
    for (const loss of ['-505', '−505', '－５０５', '(505)', '（505）', '—505'])
      expect(readNumber(loss, { negative: true })).toEqual({ value: -505 });
    expect(Object.is(readNumber('-0', { negative: true }).value, 0)).toBe(true);
    expect(readNumber('-0')).toEqual({ value: 0 });
  });
});

describe('a measure behind the number', () => {
  it.each([
    ['1,234千元', '千元'],
    ['１２３４ 千元', '千元'],
    ['1234人', '人'],
    ['1234 名', '人'],
    ['1234平方米', '㎡'],
    ['1234 m2', '㎡'],
    ['1234平', '㎡'],
    ['1234吨', '吨'],
    ['1234家', '个'],
    ['1234个', '人'],
    ['1234千元整', '千元'],
    ['1234年', '年'],
    ['1,234 thousand yuan', '千元']
  ])('%s in a field of %s says nothing new', (text, unit) => {
    expect(readNumber(text, { unit })).toEqual({ value: 1234 });
  });

  it.each([
    ['12万元', '千元', 120],
    ['12.34 万元', '千元', 123],
    ['12 万元人民币', '千元', 120],
    ['12万元整', '千元', 120],
    ['1,234,567元', '千元', 1235],
    ['1,234,567.89 元', '千元', 1235],
    ['499元', '千元', 0],
    ['1.2亿元', '千元', 120_000],
    ['３．５百万元', '千元', 3_500],
    ['2 million yuan', '千元', 2_000],
    ['¥1,500,000元', '千元', 1_500],
    ['1.2万人', '人', 12_000],
    ['1.5万', '人', 15_000],
    ['0.3万平方米', '㎡', 3_000],
    ['2公顷', '㎡', 20_000]
  ])('%s in a field of %s are %d', (text, unit, value) => {
    expect(readNumber(text, { unit })).toEqual({ value, converted: true });
  });

  it('keeps the decimals that a field has', () => {
    expect(readNumber('1500公斤', { unit: '吨', decimals: 4 })).toEqual({
      value: 1.5,
      converted: true
    });
    expect(readNumber('0.1万吨', { unit: '吨', decimals: 4 })).toEqual({
      value: 1000,
      converted: true
    });
  });

  it('that could be read in two ways is asked for: 12 万 of 千元, or 万元?', () => {
    expect(readNumber('12万', { unit: '千元' }).problem).toBe('whichMeasure');
    expect(readNumber('1.5亿', { unit: '千元' }).problem).toBe('whichMeasure');
  });

  it.each([
    ['12人', '千元'],
    ['12元', '人'],
    ['3亩', '㎡'],
    ['12美元', '千元'],
    ['约12', '千元']
  ])('%s is not what a field of %s asks for', (text, unit) => {
    const { value, problem } = readNumber(text, { unit });
    expect(value).toBeNull();
    expect(problem).toBe(text.startsWith('约') ? 'notANumber' : 'otherMeasure');
  });

  it.each([
    ['2O14', '年'],
    ['2014-09', '月'],
    ['0x10', '人'],
    ['5,2OO', '千元'],
    ['21人左右', '人']
  ])(
    'is not what stands behind %s in a field of %s: there the number is at fault',
    (text, unit) => {
      expect(readNumber(text, { unit }).problem).toBe('notANumber');
    }
  );

  it('is no number where the field has none', () => {
    expect(readNumber('12元').problem).toBe('notANumber');
    expect(readNumber('12万')).toEqual({ value: 120_000, converted: true });
  });
});
