import { describe, expect, it } from 'vitest';
import { dateOf, daysBetween, isDate, isMonth } from '../../src/lib/form-engine/calendar';
import { answers } from './ask';

describe('M4 dates are proleptic Gregorian days', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1582-10-10'])(
    'M4 %s is a date',
    (text) => {
      expect(isDate(text)).toBe(true);
    }
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023/01/01',
    '2023-1-1',
    '2023-01-01T00:00',
    '+023-01-01',
    '２０２３-01-01',
    '2023-01- 1',
    ''
  ])('M4 %s is none', (text) => {
    // prettier-ignore
    expect(isDate(text)).toBe(false);
  });

  it('M4 a month is a year and a month', () => {
    expect(['2023-07', '2023-13', '2023-7', '0000-01', '2023-07-01'].map(isMonth)).toEqual([true, false, false, false, false]); // prettier-ignore
  });

  it('M4 counts the days of 400 years as 146097, and every day as one', () => {
    expect(daysBetween('1600-03-01', '2000-03-01')).toBe(146097);
    let last = '1999-12-31';
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const date = dateOf(2000, month, day);
        if (date === null) continue;
        expect(daysBetween(last, date)).toBe(1);
        last = date;
      }
    }
    expect(last).toBe('2000-12-31');
  });
});

describe('M4 today is the census day, and differences have the sign of b − a', () => {
  answers([
    [
      '[d] <= [meta.today]',
      true,
      { answers: { d: '2024-04-08' }, context: { meta: { today: '2024-04-08' } } }
    ],
    [
      'daysBetween([meta.today], [d])',
      -1,
      { answers: { d: '2024-04-07' }, context: { meta: { today: '2024-04-08' } } }
    ],
    ['monthsBetween(date(2024, 3, 1), date(2023, 12, 31))', -3],
    ['date(2023, 2, 30) is blank', true]
  ]);
});
