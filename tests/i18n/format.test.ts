import { describe, expect, it } from 'vitest';
import * as format from '../../src/lib/i18n/format';

describe('numbers', () => {
  it.each([
    [7214, '7,214'],
    [0, '0'],
    [-96, '-96'],
    [9007199254740991n, '9,007,199,254,740,991'],
    [null, '—'],
    [undefined, '—']
  ])('writes %s as %s', (value, written) => {
    expect(format.formatNumber(value)).toBe(written);
  });

  it.each([
    [12, '+12'],
    [-1096, '−1,096'],
    [0, '0']
  ])('writes the difference %s as %s', (value, written) => {
    expect(format.formatDifference(value)).toBe(written);
  });

  it('writes a fixed number of decimals', () => {
    expect(format.formatDecimal(3, 2)).toBe('3.00');
    expect(format.formatDecimal(null, 2)).toBe('—');
  });

  it('writes shares with one decimal, and none where nothing was counted', () => {
    expect(format.formatShare(0.8786)).toBe('87.9%');
    expect(format.formatShare(1)).toBe('100.0%');
    expect(format.formatShareOf(7214, 8210)).toBe('87.9%');
    expect(format.formatShareOf(0, 0)).toBe('—');
  });
});

describe('the echo of an amount in 千元', () => {
  it.each([
    [1234, '1,234 千元 = 123.4 万元'],
    [0, '0 千元 = 0 万元'],
    [-505, '-505 千元 = -50.5 万元'],
    [99_999, '99,999 千元 = 9,999.9 万元'],
    [100_000, '100,000 千元 = 1 亿元'],
    [1_234_567, '1,234,567 千元 ≈ 12.35 亿元'],
    [1_250_000n, '1,250,000 千元 = 12.5 亿元']
  ])('%s reads %s', (thousands, echo) => {
    expect(format.amountEcho(thousands, 'zh')).toBe(echo);
  });

  it('reads in English measures for English readers', () => {
    expect(format.amountEcho(1234, 'en')).toBe('1,234 thousand yuan = 1.234 million yuan');
    expect(format.amountEcho(1_234_567, 'en')).toBe('1,234,567 thousand yuan ≈ 1.235 billion yuan');
  });

  it('says nothing about an empty field', () => {
    expect(format.amountEcho(null, 'zh')).toBe('');
  });
});

describe('dates and times', () => {
  it('are those of China, also late in the evening of another zone', () => {
    expect(format.formatDate('2024-04-11T23:30:00Z')).toBe('2024-04-12');
    expect(format.formatDateTime(new Date('2024-04-12T02:42:00Z'))).toBe('2024-04-12 10:42');
    expect(format.formatTime('2024-04-11T16:05:00Z')).toBe('00:05');
  });

  it('leave a day as it is', () => {
    expect(format.formatDate('2024-04-30')).toBe('2024-04-30');
  });

  it('are a dash when there are none', () => {
    expect([
      format.formatDate(null),
      format.formatTime(undefined),
      format.formatDateTime(null)
    ]).toEqual(['—', '—', '—']);
  });

  it.each([
    ['2024-04-08T01:00:00Z', '3小时前', '3 hours ago'],
    ['2024-04-08T03:55:00Z', '5分钟前', '5 minutes ago'],
    ['2024-04-07T04:00:00Z', '昨天', 'yesterday'],
    ['2024-04-30T04:00:00Z', '22天后', 'in 22 days']
  ])('%s is %s, seen from noon of 8 April', (at, zh, en) => {
    const noon = '2024-04-08T04:00:00Z';
    expect(format.relativeTime(at, noon, 'zh')).toBe(zh);
    expect(format.relativeTime(at, noon, 'en')).toBe(en);
  });
});

describe('a count with its measure', () => {
  it('is one person in English, and persons otherwise', () => {
    expect(format.formatMeasured(1, 'persons')).toBe('1 person');
    expect(format.formatMeasured(1_021, 'persons')).toBe('1,021 persons');
    expect(format.formatMeasured(1, '人')).toBe('1 人');
  });

  it('does not put a thousand behind a number as digits', () => {
    expect(format.formatMeasured(2_300, '1,000 yuan')).toBe('2,300 thousand yuan');
  });

  it('is said again in 万 or millions where nobody counts the digits', () => {
    expect(format.countEcho(52_000_000, '人', 'zh')).toBe('52,000,000 人 = 5,200 万人');
    expect(format.countEcho(12_345, '㎡', 'zh')).toBe('12,345 ㎡ ≈ 1.23 万㎡');
    expect(format.countEcho(52_000_000, 'persons', 'en')).toBe(
      '52,000,000 persons = 52 million persons'
    );
    expect(format.countEcho(9_999, '人', 'zh')).toBe('');
  });
});
