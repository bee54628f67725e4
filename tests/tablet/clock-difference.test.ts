import { expect, it } from 'vitest';
import { clockDifference } from '../../src/lib/tablet/clock-difference';

it.each([
  ['a clock that is right', 0, false, 0],
  ['a tablet that is four minutes behind', 4, false, 4],
  ['a tablet that is a year ahead', -525_600, false, -525_600],
  ['an office that stands on its day, 960 days away', -960 * 1_440, true, 0],
  ['the same, the tablet three minutes ahead', -960 * 1_440 - 3, true, -3],
  ['the same, the tablet five minutes behind', -960 * 1_440 + 5, true, 5],
  ['half a day is told as it is', 720, true, 720]
])('%s', (_, minutes, dayIsFixed, told) => {
  expect(clockDifference(minutes, dayIsFixed)).toBe(told);
});
