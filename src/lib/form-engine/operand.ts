// The two simplest closures, which can be recognised again: what reads one cell, and what is always the same. Whoever
// builds a closure over such operands takes them in without a call. Half of all operands are of these kinds, and a check
// costs the calls between its closures more than what they do. (“Superinstructions”: Ertl and Gregg, “The Structure and
// Performance of Efficient Interpreters”, 2003.)
import type { Evaluator } from './state';
import type { Maybe } from './value';

const cells = new WeakMap<Evaluator, number>();
const constants = new WeakMap<Evaluator, Maybe>();

export function readingCell(cell: number): Evaluator {
  const evaluate: Evaluator = (state) => state.values[cell] as Maybe;
  cells.set(evaluate, cell);
  return evaluate;
}

export function constant(value: Maybe): Evaluator {
  const evaluate: Evaluator = () => value;
  constants.set(evaluate, value);
  return evaluate;
}

/** The cell outside of rows that a closure reads, if that is all it does. */
export function cellReadBy(evaluate: Evaluator): number | undefined {
  return cells.get(evaluate);
}

/** The value a closure always has; undefined of any other, and of the one that is always blank. */
export function constantOf(evaluate: Evaluator): Exclude<Maybe, null> | undefined {
  return constants.get(evaluate) ?? undefined;
}
