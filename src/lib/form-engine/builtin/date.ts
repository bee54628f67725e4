// Functions on dates and months (M4).
import { dateOf, dayOf, daysBetween, monthOf, monthsBetween, yearOf } from '../calendar';
import type { Builtin } from './builtin';

const DATE = ['date'] as const;
const DATE_OR_MONTH = ['date', 'month'] as const;

export const dateBuiltins: readonly Builtin[] = [
  {
    name: 'date',
    shape: 'strict',
    takes: [['number'], ['number'], ['number']],
    gives: 'date',
    evaluate: dateOf,
    sentence: { zh: '{1}年{2}月{3}日', en: 'day {3} of month {2} of {1}' }
  },
  {
    name: 'year',
    shape: 'strict',
    takes: [DATE_OR_MONTH],
    gives: 'number',
    evaluate: yearOf,
    sentence: { zh: '{1}的年份', en: 'the year of {1}' }
  },
  {
    name: 'month',
    shape: 'strict',
    takes: [DATE_OR_MONTH],
    gives: 'number',
    evaluate: monthOf,
    sentence: { zh: '{1}的月份', en: 'the month of {1}' }
  },
  {
    name: 'day',
    shape: 'strict',
    takes: [DATE],
    gives: 'number',
    evaluate: dayOf,
    sentence: { zh: '{1}的日', en: 'the day of {1}' }
  },
  {
    name: 'daysBetween',
    shape: 'strict',
    takes: [DATE, DATE],
    gives: 'number',
    evaluate: daysBetween,
    sentence: { zh: '从{1}到{2}的天数', en: 'the days from {1} to {2}' }
  },
  {
    name: 'monthsBetween',
    shape: 'strict',
    takes: [DATE_OR_MONTH, DATE_OR_MONTH],
    gives: 'number',
    evaluate: monthsBetween,
    sentence: { zh: '从{1}到{2}的月数', en: 'the months from {1} to {2}' }
  }
];
