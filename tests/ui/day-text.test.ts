// Days and months as they stand on licences, in spreadsheets and in people's fingers.
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/lib/ui/day-text';

describe('a month', () => {
  it.each([
    ['2023-05', '2023-05'],
    ['2023.5', '2023-05'],
    ['2023/05', '2023-05'],
    ['2023年5月', '2023-05'],
    ['2023 年 12 月', '2023-12'],
    ['２０２３．５', '2023-05'],
    ['2023。5', '2023-05'],
    ['2023—5', '2023-05'],
    ['202305', '2023-05'],
    ['', ''],
    [' \u3000', '']
  ])('%j is %j', (text, value) => {
    expect(readDay(text, 'month')).toEqual({ value });
  });

  it.each([
    ['2023', 'notAMonth'],
    ['23.5', 'notAMonth'],
    ['5/2023', 'notAMonth'],
    ['2023-05-12', 'notAMonth'],
    ['去年五月', 'notAMonth'],
    ['2023.13', 'noSuchDay'],
    ['2023.0', 'noSuchDay']
  ])('%j is refused: %s', (text, problem) => {
    expect(readDay(text, 'month')).toEqual({ value: null, problem });
  });
});

describe('a day', () => {
  it.each([
    ['2024-04-12', '2024-04-12'],
    ['2024.4.9', '2024-04-09'],
    ['2024/4/12', '2024-04-12'],
    ['2024年4月12日', '2024-04-12'],
    ['2024年4月12号', '2024-04-12'],
    ['2024年4月12', '2024-04-12'],
    ['20240412', '2024-04-12'],
    ['２０２４－４－１２', '2024-04-12'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29']
  ])('%j is %j', (text, value) => {
    expect(readDay(text, 'day')).toEqual({ value });
  });

  it.each([
    ['2024-04', 'notADay'],
    ['2024', 'notADay'],
    ['12/4/2024', 'notADay'],
    ['yesterday', 'notADay'],
    ['2023-02-29', 'noSuchDay'],
    ['1900-02-29', 'noSuchDay'],
    ['2024-04-31', 'noSuchDay'],
    ['0000-01-01', 'noSuchDay']
  ])('%j is refused: %s', (text, problem) => {
    expect(readDay(text, 'day')).toEqual({ value: null, problem });
  });
});
