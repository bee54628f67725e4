// Tree → closure (M1–M4). Everything that can be settled is settled here: cells, context slots, guards, the comparison of
// the kind at hand. No `new Function`: the content security policy forbids it, and closures are fast enough. A closure
// returns null for blank and never throws.
import type { Call, Comparison, Node } from './ast';
import type {
  Alternatives,
  Column,
  ColumnMeaning,
  Prepared,
  Rows,
  Strict
} from './builtin/builtin';
import { builtins } from './builtin/catalogue';
import type { Checked } from './check';
import type { Item, Section, Target } from './form';
import type { Evaluator, State } from './state';
import { compareText, compareValues, equalValues, finite, isOfKind } from './value';
import type { Kind, Maybe, Value } from './value';

export interface Compilation {
  readonly targets: ReadonlyMap<Node, Target>;
  readonly checked: Checked;
  /** Gives the aggregate of that call a slot for its value. */
  readonly aggregateSlot: (call: Call) => number;
}

/** The evaluator of a tree that was resolved and checked without errors. */
export function compile(node: Node, compilation: Compilation): Evaluator {
  const evaluate = closure(node, compilation);
  const kinds = compilation.checked.guards.get(node);
  return kinds ? guarded(evaluate, kinds) : evaluate;
}

function closure(node: Node, compilation: Compilation): Evaluator {
  const below = (child: Node) => compile(child, compilation);
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'reference':
      return reference(compilation.targets.get(node));
    case 'call':
      return call(node, compilation);
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
      return decided([negation(below(node.condition)), below(node.conclusion)], true);
    case 'compare':
      return comparison(below(node.left), node.operator, below(node.right), kindAt(node.left, compilation), kindAt(node.right, compilation)); // prettier-ignore
    case 'between':
      return range(node, compilation);
    case 'in':
      return membership(node, compilation);
    case 'isBlank': {
      const operand = below(node.operand);
      return node.negated ? (state) => operand(state) !== null : (state) => operand(state) === null;
    }
    case 'arithmetic':
      return arithmetic(below(node.first), node.rest.map((term) => [term.operator, below(term.operand)])); // prettier-ignore
    default:
      return node satisfies never;
  }
}

function guarded(evaluate: Evaluator, kinds: readonly Kind[]): Evaluator {
  return (state) => {
    const value = evaluate(state);
    return value !== null && kinds.some((kind) => isOfKind(value, kind)) ? value : null;
  };
}

function reference(target: Target | undefined): Evaluator {
  switch (target?.target) {
    case 'item': {
      const { cell } = target.item;
      return (state) => state.values[cell] as Maybe;
    }
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

/** Kleene's `and` is decided by a false, his `or` by a true; otherwise one blank leaves it blank. */
function decided(operands: readonly Evaluator[], by: boolean): Evaluator {
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

function kindAt(node: Node, { checked }: Compilation): Kind {
  return checked.guards.get(node)?.[0] ?? checked.kinds.get(node) ?? 'any';
}

type Ordering = (a: Value, b: Value) => number | null;

/** The order of two values, as simply as their kinds allow. */
function orderingOf(a: Kind, b: Kind): Ordering {
  const kind = a === 'any' || a === 'blank' ? b : a;
  if (kind === 'number' || kind === 'date' || kind === 'month') {
    return (left, right) => (left < right ? -1 : left > right ? 1 : 0);
  }
  return kind === 'text'
    ? (left, right) => compareText(left as string, right as string)
    : compareValues;
}

function comparison(
  left: Evaluator,
  operator: Comparison,
  right: Evaluator,
  a: Kind,
  b: Kind
): Evaluator {
  const compare: (a: Value, b: Value) => Maybe =
    operator === '=' || operator === '<>'
      ? equality(operator, a, b)
      : inOrder(operator, orderingOf(a, b));
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

function inOrder(
  operator: Exclude<Comparison, '=' | '<>'>,
  ordering: Ordering
): (a: Value, b: Value) => Maybe {
  const holds = {
    '<': (order: number) => order < 0,
    '<=': (order: number) => order <= 0,
    '>': (order: number) => order > 0,
    '>=': (order: number) => order >= 0
  }[operator];
  return (left, right) => {
    const order = ordering(left, right);
    return order === null ? null : holds(order);
  };
}

function range(node: Extract<Node, { kind: 'between' }>, compilation: Compilation): Evaluator {
  const [value, low, high] = [node.value, node.low, node.high].map((part) =>
    compile(part, compilation)
  );
  const [kind, lowKind, highKind] = [node.value, node.low, node.high].map((part) =>
    kindAt(part, compilation)
  );
  const above = comparison(
    value as Evaluator,
    '>=',
    low as Evaluator,
    kind as Kind,
    lowKind as Kind
  );
  const below = comparison(
    value as Evaluator,
    '<=',
    high as Evaluator,
    kind as Kind,
    highKind as Kind
  );
  return decided([above, below], false);
}

function membership(node: Extract<Node, { kind: 'in' }>, compilation: Compilation): Evaluator {
  const value = compile(node.value, compilation);
  const found = literalMembership(node, value) ?? equalToSome(node, value, compilation);
  return node.negated ? negation(found) : found;
}

/** Most lists are literals without a blank: a set answers for the whole chain of `=`. */
function literalMembership(
  node: Extract<Node, { kind: 'in' }>,
  value: Evaluator
): Evaluator | undefined {
  const literals = new Set<Value>();
  for (const option of node.options) {
    if (option.kind !== 'literal' || option.value === null) return undefined;
    literals.add(option.value);
  }
  return (state) => {
    const found = value(state);
    return found === null ? null : literals.has(found);
  };
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

function arithmetic(first: Evaluator, rest: readonly (readonly [string, Evaluator])[]): Evaluator {
  return (state) => {
    const start = first(state);
    if (start === null) return null;
    let total = start as number;
    for (const [operator, operand] of rest) {
      const value = operand(state);
      if (value === null) return null;
      const result = operation(operator, total, value as number);
      if (result === null) return null;
      total = result;
    }
    return total;
  };
}

function operation(operator: string, a: number, b: number): number | null {
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

function call(node: Call, compilation: Compilation): Evaluator {
  const builtin = builtins.get(node.name);
  if (!builtin) return () => null;
  switch (builtin.shape) {
    case 'strict':
      return strict(builtin, node, compilation);
    case 'alternatives':
      return alternatives(builtin, node, compilation);
    case 'prepared':
      return prepared(builtin, node, compilation);
    case 'column':
      return column(builtin.column, node, compilation);
    case 'rows':
      return rows(builtin, node, compilation);
    default:
      return builtin satisfies never;
  }
}

function strict(builtin: Strict, node: Call, compilation: Compilation): Evaluator {
  const operands = node.operands.map((operand) => compile(operand, compilation));
  if (builtin.rest) {
    const evaluate = builtin.evaluate as (values: readonly Value[]) => Maybe;
    return (state) => {
      const values = operands.map((operand) => operand(state));
      return values.includes(null) ? null : evaluate(values as readonly Value[]);
    };
  }
  const evaluate = builtin.evaluate as (...values: (Value | undefined)[]) => Maybe;
  const [first, second, third] = operands as [Evaluator, Evaluator?, Evaluator?];
  return (state) => {
    const a = first(state);
    if (a === null) return null;
    const b = second?.(state);
    if (b === null) return null;
    const c = third?.(state);
    return c === null ? null : evaluate(a, b, c);
  };
}

function alternatives(builtin: Alternatives, node: Call, compilation: Compilation): Evaluator {
  const [first] = node.operands;
  if (builtin.column && first && compilation.targets.get(first)?.target === 'column') {
    return column(builtin.column, node, compilation);
  }
  return builtin.assemble(node.operands.map((operand) => compile(operand, compilation)));
}

function prepared(builtin: Prepared, node: Call, compilation: Compilation): Evaluator {
  const operand = compile(node.operands[0] as Node, compilation);
  const evaluate = builtin.prepare(compilation.checked.settled.get(node) ?? {});
  return (state) => {
    const value = operand(state);
    return value === null ? null : evaluate(value as string);
  };
}

function column(
  meaning: Column['column'] | ColumnMeaning,
  node: Call,
  compilation: Compilation
): Evaluator {
  const target = compilation.targets.get(node.operands[0] as Node);
  if (target?.target !== 'column') return () => null;
  const { item } = target;
  return remembered(compilation.aggregateSlot(node), (state) =>
    meaning.fold(columnValues(state, item))
  );
}

function columnValues(state: State, item: Item): Value[] {
  const values: Value[] = [];
  const { section } = item;
  const width = section.items.length;
  const first = (state.firstCell[section.index] as number) + item.cell;
  for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
    const value = state.values[first + row * width] as Maybe;
    if (value !== null) values.push(value);
  }
  return values;
}

function rows(builtin: Rows, node: Call, compilation: Compilation): Evaluator {
  const target = compilation.targets.get(node);
  if (target?.target !== 'section') return () => null;
  const { section } = target;
  const operands = node.operands.map((operand) => compile(operand, compilation));
  const condition = operands.at(-1) as Evaluator;
  const value = builtin.value ? operands[0] : undefined;
  return remembered(compilation.aggregateSlot(node), (state) =>
    builtin.fold(overRows(state, section, condition), value ? overRows(state, section, value) : [])
  );
}

function overRows(state: State, section: Section, evaluate: Evaluator): Maybe[] {
  const outer = state.row;
  const first = state.firstCell[section.index] as number;
  const results: Maybe[] = [];
  for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
    state.row = first + row * section.items.length;
    results.push(evaluate(state));
  }
  state.row = outer;
  return results;
}

/** An aggregate sees no outer row, so once computed it is the same for all of them: n rows stay n steps. */
function remembered(slot: number, compute: Evaluator): Evaluator {
  return (state) => {
    const known = state.aggregates[slot];
    if (known !== undefined) return known;
    const value = compute(state);
    state.aggregates[slot] = value;
    return value;
  };
}
