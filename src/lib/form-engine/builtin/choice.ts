// Functions that choose among values of one kind, and those on several choices.
import { cellReadBy, constantOf } from '../operand';
import { compareValues } from '../value';
import type { Evaluator } from '../state';
import type { Maybe, Value } from '../value';
import type { Builtin } from './builtin';

const ORDERED = ['number', 'text', 'date', 'month'] as const;
const COMPARABLE = [...ORDERED, 'yesno'] as const;

/** The first or the last of some values in order; blank of none, and of values that have no common order. */
function extreme(values: readonly Maybe[], sign: 1 | -1): Maybe {
  let best: Maybe = null;
  for (const value of values) {
    if (value === null) continue;
    if (best === null) best = value;
    else {
      const order = compareValues(value, best);
      if (order === null) return null;
      if (order * sign > 0) best = value;
    }
  }
  return best;
}

function extremeOf(sign: 1 | -1): (operands: readonly Evaluator[]) => Evaluator {
  return (operands) => (state) =>
    extreme(
      operands.map((operand) => operand(state)),
      sign
    );
}

/** Mostly a cell and the literal to take when it is blank, as in `coalesce([322], 0)`. */
function firstFilled(operands: readonly Evaluator[]): Evaluator {
  const [first, second, ...others] = operands;
  const cell = first && cellReadBy(first);
  const otherwise = second && constantOf(second);
  if (cell !== undefined && otherwise !== undefined && others.length === 0) {
    return (state) => state.values[cell] ?? otherwise;
  }
  return (state) => {
    for (const operand of operands) {
      const value = operand(state);
      if (value !== null) return value;
    }
    return null;
  };
}

export const choiceBuiltins: readonly Builtin[] = [
  {
    name: 'if',
    shape: 'alternatives',
    condition: true,
    count: 2,
    kinds: COMPARABLE,
    assemble: ([condition, yes, no]) => {
      const [test, then, otherwise] = [condition, yes, no] as [Evaluator, Evaluator, Evaluator];
      return (state) => (test(state) === true ? then(state) : otherwise(state));
    },
    sentence: { zh: '{3}（{1}时为{2}）', en: '{3} ({2} when {1})' }
  },
  {
    name: 'coalesce',
    shape: 'alternatives',
    condition: false,
    kinds: COMPARABLE,
    assemble: firstFilled,
    sentence: { zh: '{*}中第一个非空的值', en: 'the first of {*} that is not blank' }
  },
  {
    name: 'min',
    shape: 'alternatives',
    condition: false,
    kinds: ORDERED,
    assemble: extremeOf(-1),
    column: { kinds: ORDERED, gives: 'same', fold: (values) => extreme(values, -1) },
    sentence: { zh: '{*}中的最小值', en: 'the least of {*}' }
  },
  {
    name: 'max',
    shape: 'alternatives',
    condition: false,
    kinds: ORDERED,
    assemble: extremeOf(1),
    column: { kinds: ORDERED, gives: 'same', fold: (values) => extreme(values, 1) },
    sentence: { zh: '{*}中的最大值', en: 'the greatest of {*}' }
  },
  {
    name: 'selected',
    shape: 'strict',
    takes: [['choices'], ['text']],
    gives: 'yesno',
    evaluate: (choices: readonly Value[], code: string) => choices.includes(code),
    sentence: {
      zh: '{1}{选了|没有选|应选|不应选}{2}',
      en: '{2} {is|is not|must be|must not be} selected in {1}'
    }
  },
  {
    name: 'countSelected',
    shape: 'strict',
    takes: [['choices']],
    gives: 'number',
    evaluate: (choices: readonly Value[]) => choices.length,
    sentence: { zh: '{1}所选的项数', en: 'the number selected in {1}' }
  }
];
