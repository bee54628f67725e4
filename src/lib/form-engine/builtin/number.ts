// Functions on numbers (M2): IEEE-754 doubles; what is not finite is blank.
import { finite } from '../value';
import type { Builtin, Strict } from './builtin';

function ofNumber(
  name: string,
  sentence: Strict['sentence'],
  evaluate: (x: number) => number
): Builtin {
  return {
    name,
    shape: 'strict',
    takes: [['number']],
    gives: 'number',
    evaluate: (x: number) => finite(evaluate(x)),
    sentence
  };
}

/** Half away from zero, on the double as it is: round(1.005 * 100) is 100. */
function round(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
}

export const numberBuiltins: readonly Builtin[] = [
  ofNumber('abs', { zh: '{1}的绝对值', en: 'the absolute value of {1}' }, Math.abs),
  ofNumber('floor', { zh: '{1}向下取整', en: '{1} rounded down' }, Math.floor),
  ofNumber('ceil', { zh: '{1}向上取整', en: '{1} rounded up' }, Math.ceil),
  ofNumber('round', { zh: '{1}四舍五入', en: '{1} rounded' }, round),
  {
    name: 'mod',
    shape: 'strict',
    takes: [['number'], ['number']],
    gives: 'number',
    evaluate: (a: number, b: number) => (b === 0 ? null : finite(a % b)),
    sentence: { zh: '{1}除以{2}的余数', en: 'the remainder of {1} by {2}' }
  },
  {
    name: 'near',
    shape: 'strict',
    takes: [['number'], ['number'], ['number']],
    gives: 'yesno',
    evaluate: (a: number, b: number, tolerance: number) => {
      const difference = finite(Math.abs(a - b));
      return difference === null ? null : difference <= tolerance;
    },
    sentence: {
      zh: '{1}与{2}{相差不超过|相差超过|相差应不超过|相差应超过}{3}',
      en: '{1} and {2} {differ by at most|differ by more than|must differ by at most|must differ by more than} {3}'
    }
  }
];
