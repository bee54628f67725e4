// `= <> < <= > >=` as closures, as simple as the kinds at hand allow (M1–M4). Two values of unknown kind are compared only
// if they turn out to be of one kind, and are blank otherwise.
import type { Comparison } from './ast';
import { cellReadBy, constantOf } from './operand';
import type { Evaluator } from './state';
import { compareText, compareValues, equalValues } from './value';
import type { Kind, Maybe, Value } from './value';

type Order = Exclude<Comparison, '=' | '<>'>;

/** The closure of a comparison of values of kinds `a` and `b`; blank where a side is blank. */
export function comparison(
  left: Evaluator,
  operator: Comparison,
  right: Evaluator,
  a: Kind,
  b: Kind
): Evaluator {
  if (operator === '=' || operator === '<>') {
    const equal = operator === '=';
    return a !== 'any' || b !== 'any'
      ? equality(left, right, equal)
      : ofUnknownKind(left, right, equal);
  }
  const kind = a === 'any' || a === 'blank' ? b : a;
  // Most checks compare numbers, and of dates and months the texts have the order of the days: no call between.
  if (kind === 'number' || kind === 'date' || kind === 'month') {
    return directly(left, operator, right);
  }
  const ordering = kind === 'text' ? compareTexts : compareValues;
  return byOrdering(left, operator, right, ordering);
}

function compareTexts(a: Value, b: Value): number {
  return compareText(a as string, b as string);
}

/** Of values that are of one kind. */
function equality(left: Evaluator, right: Evaluator, equal: boolean): Evaluator {
  const [cell, value] = [cellReadBy(left), constantOf(right)];
  if (cell !== undefined && value !== undefined) {
    return (state) => {
      const found = state.values[cell] as Maybe;
      return found === null ? null : (found === value) === equal;
    };
  }
  return (state) => {
    const first = left(state);
    if (first === null) return null;
    const second = right(state);
    return second === null ? null : (first === second) === equal;
  };
}

function ofUnknownKind(left: Evaluator, right: Evaluator, equal: boolean): Evaluator {
  return (state) => {
    const first = left(state);
    if (first === null) return null;
    const second = right(state);
    const same = second === null ? null : equalValues(first, second);
    return same === null ? null : same === equal;
  };
}

function directly(left: Evaluator, operator: Order, right: Evaluator): Evaluator {
  switch (operator) {
    case '<':
    case '<=':
      return below(left, right, operator === '<=');
    case '>':
    case '>=':
      return below(right, left, operator === '>=');
    default:
      return operator satisfies never;
  }
}

/** `low < high` or, with `orEqual`, `low <= high`. */
function below(low: Evaluator, high: Evaluator, orEqual: boolean): Evaluator {
  const [lowCell, highCell] = [cellReadBy(low), cellReadBy(high)];
  const [lowest, highest] = [constantOf(low), constantOf(high)];
  if (lowCell !== undefined && highest !== undefined) {
    return (state) => {
      const a = state.values[lowCell] as Maybe;
      return a === null ? null : orEqual ? a <= highest : a < highest;
    };
  }
  if (lowest !== undefined && highCell !== undefined) {
    return (state) => {
      const b = state.values[highCell] as Maybe;
      return b === null ? null : orEqual ? lowest <= b : lowest < b;
    };
  }
  return (state) => {
    const a = low(state);
    if (a === null) return null;
    const b = high(state);
    return b === null ? null : orEqual ? a <= b : a < b;
  };
}

function byOrdering(
  left: Evaluator,
  operator: Order,
  right: Evaluator,
  ordering: (a: Value, b: Value) => number | null
): Evaluator {
  return (state) => {
    const first = left(state);
    if (first === null) return null;
    const second = right(state);
    const order = second === null ? null : ordering(first, second);
    return order === null ? null : inOrder(order, operator);
  };
}

/** What the order of two values, negative, zero or positive, says to the operator. */
function inOrder(order: number, operator: Order): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return operator satisfies never;
  }
}
