// `= <> < <= > >=` as closures, as simple as the kinds at hand allow (M1–M4). Two values of unknown kind are compared only
// if they turn out to be of one kind, and are blank otherwise.
import type { Comparison } from './ast';
import type { Evaluator } from './state';
import { compareText, compareValues, equalValues } from './value';
import type { Kind, Maybe, Value } from './value';

type Ordering = (a: Value, b: Value) => number | null;
type Order = Exclude<Comparison, '=' | '<>'>;

/** The closure of a comparison of values of kinds `a` and `b`; blank where a side is blank. */
export function comparison(
  left: Evaluator,
  operator: Comparison,
  right: Evaluator,
  a: Kind,
  b: Kind
): Evaluator {
  const compare: (a: Value, b: Value) => Maybe =
    operator === '=' || operator === '<>' ? equality(operator, a, b) : inOrder(operator, a, b);
  return (state) => {
    const first = left(state);
    if (first === null) return null;
    const second = right(state);
    return second === null ? null : compare(first, second);
  };
}

function equality(operator: '=' | '<>', a: Kind, b: Kind): (a: Value, b: Value) => Maybe {
  const wanted = operator === '=';
  if (a !== 'any' || b !== 'any') return (left, right) => (left === right) === wanted;
  return (left, right) => {
    const equal = equalValues(left, right);
    return equal === null ? null : equal === wanted;
  };
}

/** The order of two values, as simply as their kinds allow. */
function inOrder(operator: Order, a: Kind, b: Kind): (a: Value, b: Value) => Maybe {
  const kind = a === 'any' || a === 'blank' ? b : a;
  // Most checks compare numbers, and of dates and months the texts have the order of the days: no call between.
  if (kind === 'number' || kind === 'date' || kind === 'month') return directly(operator);
  return kind === 'text'
    ? byOrdering(operator, (left, right) => compareText(left as string, right as string))
    : byOrdering(operator, compareValues);
}

function directly(operator: Order): (a: Value, b: Value) => boolean {
  switch (operator) {
    case '<':
      return (left, right) => left < right;
    case '<=':
      return (left, right) => left <= right;
    case '>':
      return (left, right) => left > right;
    case '>=':
      return (left, right) => left >= right;
    default:
      return operator satisfies never;
  }
}

function byOrdering(operator: Order, ordering: Ordering): (a: Value, b: Value) => Maybe {
  const holds = directly(operator);
  return (left, right) => {
    const order = ordering(left, right);
    return order === null ? null : holds(order, 0);
  };
}
