// Functions on columns and rows of a repeating section (M1): blanks are passed over; sums of nothing are blank, counts of
// nothing 0; any and all are never blank.
import { finite } from '../value';
import type { Kind, Maybe, Value } from '../value';
import type { Builtin } from './builtin';

const EVERY: readonly Kind[] = ['number', 'text', 'date', 'month', 'yesno', 'choices', 'opaque'];
const COMPARABLE: readonly Kind[] = ['number', 'text', 'date', 'month', 'yesno'];

function sum(values: readonly Value[]): Maybe {
  if (values.length === 0) return null;
  return finite((values as readonly number[]).reduce((total, value) => total + value, 0));
}

export const rowBuiltins: readonly Builtin[] = [
  {
    name: 'sum',
    shape: 'column',
    column: { kinds: ['number'], gives: 'number', fold: sum },
    sentence: { zh: '{1}的合计', en: 'the sum of {1}' }
  },
  {
    name: 'count',
    shape: 'column',
    column: { kinds: EVERY, gives: 'number', fold: (values) => values.length },
    sentence: { zh: '{1}已填的个数', en: 'the number of values in {1}' }
  },
  {
    name: 'distinct',
    shape: 'column',
    column: { kinds: COMPARABLE, gives: 'number', fold: (values) => new Set(values).size },
    sentence: { zh: '{1}不同值的个数', en: 'the number of different values in {1}' }
  },
  {
    name: 'any',
    shape: 'rows',
    gives: 'yesno',
    fold: (conditions) => conditions.includes(true),
    sentence: {
      zh: '{1}中{有|没有|应有|不应有}{2}的行',
      en: '{1} {has a row|has no row|must have a row|must not have a row} where {2}'
    }
  },
  {
    name: 'all',
    shape: 'rows',
    gives: 'yesno',
    fold: (conditions) => !conditions.includes(false),
    sentence: {
      zh: '{1}的{每一行都|并非每一行都|每一行都应|不应每一行都}满足：{2}',
      en: 'it {is|is not|must be|must not be} true in every row of {1} that {2}'
    }
  },
  {
    name: 'countWhere',
    shape: 'rows',
    gives: 'number',
    fold: (conditions) => conditions.filter((condition) => condition === true).length,
    sentence: { zh: '{1}中{2}的行数', en: 'the number of rows of {1} where {2}' }
  },
  {
    name: 'sumWhere',
    shape: 'rows',
    value: ['number'],
    gives: 'number',
    fold: (conditions, values) =>
      sum(
        values.filter((value, row): value is Value => value !== null && conditions[row] === true)
      ),
    sentence: { zh: '{1}中{3}的行的{2}合计', en: 'the sum of {2} over the rows of {1} where {3}' }
  }
];
