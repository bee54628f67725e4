import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/lib/ui/number-text';

describe('a number as people type it', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    [' 1 234 ', 1234],
    ['１２３４', 1234],
    ['1，234', 1234],
    ['007', 7],
    ['0', 0],
    ['9007199254740991', 9007199254740991]
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it('is no value and no problem when the field is blank', () => {
    expect(readNumber('')).toEqual({ value: null });
    expect(readNumber(' \u3000')).toEqual({ value: null });
  });

  it.each([
    ['abc', 'notANumber'],
    ['12万', 'notANumber'],
    ['1e5', 'notANumber'],
    ['-', 'notANumber'],
    ['1.5', 'onlyWholeNumbers'],
    ['-3', 'notNegative'],
    ['9007199254740992', 'tooLarge']
  ])('%j is refused: %s', (text, problem) => {
    expect(readNumber(text)).toEqual({ value: null, problem });
  });
});

describe('limits of a field', () => {
  it('let decimals through where they make sense', () => {
    expect(readNumber('12.5', { decimals: 2 })).toEqual({ value: 12.5 });
    expect(readNumber('12。5', { decimals: 2 })).toEqual({ value: 12.5 });
    expect(readNumber('12.', { decimals: 2 })).toEqual({ value: 12 });
    expect(readNumber('12.555', { decimals: 2 }).problem).toBe('tooManyDecimals');
  });

  it('let the measure of the field stand behind the number, and no other', () => {
    expect(readNumber('1,234千元', { unit: '千元' })).toEqual({ value: 1234 });
    expect(readNumber('１２３４ 千元', { unit: '千元' })).toEqual({ value: 1234 });
    expect(readNumber('1,234万元', { unit: '千元' }).problem).toBe('notANumber');
    expect(readNumber('1234元', { unit: '千元' }).problem).toBe('notANumber');
    expect(readNumber('6人', { unit: '人' })).toEqual({ value: 6 });
    expect(readNumber('千元', { unit: '千元' })).toEqual({ value: null });
  });

  it('let a loss be negative, but nothing be minus zero', () => {
    expect(readNumber('-505', { negative: true })).toEqual({ value: -505 });
    expect(readNumber('−505', { negative: true })).toEqual({ value: -505 });
    expect(Object.is(readNumber('-0', { negative: true }).value, 0)).toBe(true);
  });
});
