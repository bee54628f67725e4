// Tree → closure (M1–M4). Everything that can be settled is settled here: cells, context slots, guards, the comparison of
// the kind at hand. No `new Function`: the content security policy forbids it, and closures are fast enough. A closure
// returns null for blank and never throws.
import type { Node } from './ast';
import { comparison } from './comparison';
import { compileCall, type Compilation } from './compile-call';
import type { Target } from './form';
import { cellReadBy, constant, readingCell } from './operand';
import type { Evaluator } from './state';
import { finite, isOfKind } from './value';
import type { Kind, Maybe, Value } from './value';

/** The evaluator of a tree that was resolved and checked without errors. */
export function compile(node: Node, compilation: Compilation): Evaluator {
  const evaluate = closure(node, compilation);
  const kinds = compilation.checked.guards.get(node);
  return kinds ? guarded(evaluate, kinds) : evaluate;
}

function closure(node: Node, compilation: Compilation): Evaluator {
  const below = (child: Node) => compile(child, compilation);
  switch (node.kind) {
    case 'literal':
      return constant(node.value);
    case 'reference':
      return reference(compilation.targets.get(node));
    case 'call':
      return compileCall(node, node.operands.map(below), compilation);
    case 'not':
      return negation(below(node.operand));
    case 'negate': {
      const operand = below(node.operand);
      return (state) => {
        const value = operand(state);
        return value === null ? null : -(value as number);
      };
    }
    case 'and':
      return decided(node.operands.map(below), false);
    case 'or':
      return decided(node.operands.map(below), true);
    case 'implies':
      return implication(below(node.condition), below(node.conclusion));
    case 'compare':
      return comparison(below(node.left), node.operator, below(node.right), kindAt(node.left, compilation), kindAt(node.right, compilation)); // prettier-ignore
    case 'between':
      return range(node, compilation);
    case 'in':
      return membership(node, compilation);
    case 'isBlank':
      return blankness(below(node.operand), !node.negated);
    case 'arithmetic':
      return arithmetic(below(node.first), node.rest.map((term) => [term.operator, below(term.operand)])); // prettier-ignore
    default:
      return node satisfies never;
  }
}

function guarded(evaluate: Evaluator, kinds: readonly Kind[]): Evaluator {
  const [first, ...others] = kinds;
  if (first === 'text' && others.length === 0) {
    return (state) => {
      const value = evaluate(state);
      return typeof value === 'string' ? value : null;
    };
  }
  return (state) => {
    const value = evaluate(state);
    return value !== null && kinds.some((kind) => isOfKind(value, kind)) ? value : null;
  };
}

function reference(target: Target | undefined): Evaluator {
  switch (target?.target) {
    case 'item':
      return readingCell(target.item.cell);
    case 'rowItem': {
      const { cell } = target.item;
      return (state) => state.values[state.row + cell] as Maybe;
    }
    case 'context': {
      const { slot, kind } = target;
      const read: Evaluator = (state) => state.context[slot] as Maybe;
      return kind === 'any' ? read : guarded(read, [kind]);
    }
    case 'column':
    case 'section':
    case undefined:
      // Columns and sections are read by the call they stand in.
      return () => null;
    default:
      return target satisfies never;
  }
}

function negation(operand: Evaluator): Evaluator {
  return (state) => {
    const value = operand(state);
    return value === null ? null : value === false;
  };
}

function blankness(operand: Evaluator, wanted: boolean): Evaluator {
  const cell = cellReadBy(operand);
  if (cell !== undefined) return (state) => (state.values[cell] === null) === wanted;
  return (state) => (operand(state) === null) === wanted;
}

/** Kleene's `implies` is `not condition or conclusion`. */
function implication(condition: Evaluator, conclusion: Evaluator): Evaluator {
  return (state) => {
    const given = condition(state);
    if (given === false) return true;
    const follows = conclusion(state);
    if (follows === true) return true;
    return given === null ? null : follows;
  };
}

/** Kleene's `and` is decided by a false, his `or` by a true; otherwise one blank leaves it blank. */
function decided(operands: readonly Evaluator[], by: boolean): Evaluator {
  const [first, second, ...others] = operands;
  if (first && second && others.length === 0) return decidedByTwo(first, second, by);
  return (state) => {
    let result: Maybe = !by;
    for (const operand of operands) {
      const value = operand(state);
      if (value === by) return by;
      if (value === null) result = null;
    }
    return result;
  };
}

/** The commonest case without a loop. */
function decidedByTwo(first: Evaluator, second: Evaluator, by: boolean): Evaluator {
  return (state) => {
    const one = first(state);
    if (one === by) return by;
    const other = second(state);
    if (other === by) return by;
    return one === null || other === null ? null : !by;
  };
}

function kindAt(node: Node, { checked }: Compilation): Kind {
  return checked.guards.get(node)?.[0] ?? checked.kinds.get(node) ?? 'any';
}

function range(node: Extract<Node, { kind: 'between' }>, compilation: Compilation): Evaluator {
  const [value, low, high] = [node.value, node.low, node.high].map((part) =>
    compile(part, compilation)
  ) as [Evaluator, Evaluator, Evaluator];
  const kind = kindAt(node.value, compilation);
  const above = comparison(value, '>=', low, kind, kindAt(node.low, compilation));
  const below = comparison(value, '<=', high, kind, kindAt(node.high, compilation));
  return decided([above, below], false);
}

function membership(node: Extract<Node, { kind: 'in' }>, compilation: Compilation): Evaluator {
  const value = compile(node.value, compilation);
  const found = literalMembership(node, value) ?? equalToSome(node, value, compilation);
  return node.negated ? negation(found) : found;
}

/** Most lists are literals without a blank: one answer for the whole chain of `=`. */
function literalMembership(
  node: Extract<Node, { kind: 'in' }>,
  value: Evaluator
): Evaluator | undefined {
  const literals: Value[] = [];
  for (const option of node.options) {
    if (option.kind !== 'literal' || option.value === null) return undefined;
    literals.push(option.value);
  }
  const cell = cellReadBy(value);
  const isListed = membershipIn(literals);
  return (state) => {
    const found = cell === undefined ? value(state) : (state.values[cell] as Maybe);
    return found === null ? null : isListed(found);
  };
}

/** Few values are compared faster than one is hashed. */
function membershipIn(values: readonly Value[]): (value: Value) => boolean {
  if (values.length > 4) {
    const set = new Set(values);
    return (value) => set.has(value);
  }
  const [first, second, third, fourth] = values;
  return (value) => value === first || value === second || value === third || value === fourth;
}

function equalToSome(
  node: Extract<Node, { kind: 'in' }>,
  value: Evaluator,
  compilation: Compilation
): Evaluator {
  const kind = kindAt(node.value, compilation);
  const equals = node.options.map((option) =>
    comparison(value, '=', compile(option, compilation), kind, kindAt(option, compilation))
  );
  return decided(equals, true);
}

/** Longer chains are computed in a loop: each step taken in by the next would be as deep as the chain is long. */
const NESTED_STEPS = 8;

/** A chain of `+ - * /`, from the left. */
function arithmetic(first: Evaluator, rest: readonly (readonly [string, Evaluator])[]): Evaluator {
  if (rest.length <= NESTED_STEPS) {
    return rest.reduce((left, [operator, right]) => operation(left, operator, right), first);
  }
  return (state) => {
    let total = first(state);
    for (const [operator, operand] of rest) {
      const value = total === null ? null : operand(state);
      if (value === null) return null;
      total = apply(operator, total as number, value as number);
    }
    return total;
  };
}

function operation(left: Evaluator, operator: string, right: Evaluator): Evaluator {
  return (state) => {
    const a = left(state);
    if (a === null) return null;
    const b = right(state);
    return b === null ? null : apply(operator, a as number, b as number);
  };
}

function apply(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    default:
      return b === 0 ? null : finite(a / b);
  }
}
