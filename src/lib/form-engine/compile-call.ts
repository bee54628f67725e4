// Calls → closures: what each shape of function (builtin.ts) does with its operands.
import type { Call, Node } from './ast';
import type { Alternatives, ColumnMeaning, Prepared, Rows, Strict } from './builtin/builtin';
import { builtins } from './builtin/catalogue';
import type { Checked } from './check';
import type { Item, Section, Target } from './form';
import { cellReadBy, constant, constantOf } from './operand';
import type { Evaluator, State } from './state';
import type { Maybe, Value } from './value';

export interface Compilation {
  readonly targets: ReadonlyMap<Node, Target>;
  readonly checked: Checked;
  /** Gives the aggregate of that call a slot for its value. */
  readonly aggregateSlot: (call: Call) => number;
}

/** What a closure that reads nothing is given. */
const NO_STATE = Object.freeze({}) as State;

/** The closure of a call, whose operands are compiled already. */
export function compileCall(
  node: Call,
  operands: readonly Evaluator[],
  compilation: Compilation
): Evaluator {
  const builtin = builtins.get(node.name);
  if (!builtin) return () => null;
  switch (builtin.shape) {
    case 'strict':
      return settled(node, strict(builtin, operands));
    case 'alternatives':
      return alternatives(builtin, node, operands, compilation);
    case 'prepared':
      return prepared(builtin, node, operands, compilation);
    case 'column':
      return column(builtin.column, node, compilation);
    case 'rows':
      return rows(builtin, node, operands, compilation);
    default:
      return builtin satisfies never;
  }
}

/** A call of literals alone, such as `date(2024, 1, 1)`, is answered once: it reads nothing of the state. */
function settled(node: Call, evaluate: Evaluator): Evaluator {
  if (!node.operands.every(({ kind }) => kind === 'literal')) return evaluate;
  return constant(evaluate(NO_STATE));
}

function strict(builtin: Strict, operands: readonly Evaluator[]): Evaluator {
  if (builtin.rest) {
    const evaluate = builtin.evaluate as (values: readonly Value[]) => Maybe;
    return (state) => {
      const values = operands.map((operand) => operand(state));
      return values.includes(null) ? null : evaluate(values as readonly Value[]);
    };
  }
  const evaluate = builtin.evaluate as (...values: (Value | undefined)[]) => Maybe;
  const [first, second, third] = operands as [Evaluator, Evaluator?, Evaluator?];
  if (second && !third) return strictOfTwo(evaluate, first, second);
  return (state) => {
    const a = first(state);
    if (a === null) return null;
    const b = second?.(state);
    if (b === null) return null;
    const c = third?.(state);
    return c === null ? null : evaluate(a, b, c);
  };
}

/** Mostly a cell and a literal, as in `startsWith([109], '91')`. */
function strictOfTwo(
  evaluate: (a: Value, b: Value) => Maybe,
  first: Evaluator,
  second: Evaluator
): Evaluator {
  const [cell, literal] = [cellReadBy(first), constantOf(second)];
  if (cell !== undefined && literal !== undefined) {
    return (state) => {
      const value = state.values[cell] as Maybe;
      return value === null ? null : evaluate(value, literal);
    };
  }
  return (state) => {
    const a = first(state);
    if (a === null) return null;
    const b = second(state);
    return b === null ? null : evaluate(a, b);
  };
}

function alternatives(
  builtin: Alternatives,
  node: Call,
  operands: readonly Evaluator[],
  compilation: Compilation
): Evaluator {
  const [first] = node.operands;
  if (builtin.column && first && compilation.targets.get(first)?.target === 'column') {
    return column(builtin.column, node, compilation);
  }
  return builtin.assemble(operands);
}

function prepared(
  builtin: Prepared,
  node: Call,
  operands: readonly Evaluator[],
  compilation: Compilation
): Evaluator {
  const operand = operands[0] as Evaluator;
  const evaluate = builtin.prepare(compilation.checked.settled.get(node) ?? {});
  const cell = cellReadBy(operand);
  return (state) => {
    const value = cell === undefined ? operand(state) : (state.values[cell] as Maybe);
    return value === null ? null : evaluate(value as string);
  };
}

function column(meaning: ColumnMeaning, node: Call, compilation: Compilation): Evaluator {
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

function rows(
  builtin: Rows,
  node: Call,
  operands: readonly Evaluator[],
  compilation: Compilation
): Evaluator {
  const target = compilation.targets.get(node);
  if (target?.target !== 'section') return () => null;
  const { section } = target;
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
