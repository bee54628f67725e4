// Which items must be answered for a check to fire at all (M7): blank spreads through most operations (M1), so that a
// check over items of which one is blank need not be evaluated. A list here is a proof; where blank does not spread
// (`coalesce`, `if`, `is blank`, aggregates) nothing is promised.
import type { Node } from './ast';
import { builtins } from './builtin/catalogue';
import type { Expression } from './form';

type Cells = ReadonlySet<number>;
const NONE: Cells = new Set();

/** Cells outside of rows that are not blank whenever `when` is true and `holds` is false. */
export function cellsNeeded(when: Expression | undefined, holds: Expression): readonly number[] {
  const needed = union([
    when ? forValue(when.tree, true, when) : NONE,
    forValue(holds.tree, false, holds)
  ]);
  return Object.freeze([...needed]);
}

/** Cells that are not blank whenever the node is `value`. */
function forValue(node: Node, value: boolean, expression: Expression): Cells {
  const below = (child: Node, wanted: boolean) => forValue(child, wanted, expression);
  switch (node.kind) {
    case 'and':
    case 'or': {
      // A true `and` needs all its operands true, a false one some operand false; `or` is the other way round.
      const operands = node.operands.map((operand) => below(operand, value));
      return (node.kind === 'and') === value ? union(operands) : intersection(operands);
    }
    case 'implies': {
      const sides = [below(node.condition, !value), below(node.conclusion, value)];
      return value ? intersection(sides) : union(sides);
    }
    case 'not':
      return below(node.operand, !value);
    case 'isBlank':
      return node.negated === value ? forAnswer(node.operand, expression) : NONE;
    default:
      return forAnswer(node, expression);
  }
}

/** Cells that are not blank whenever the node is not blank. */
function forAnswer(node: Node, expression: Expression): Cells {
  const below = (child: Node) => forAnswer(child, expression);
  switch (node.kind) {
    case 'reference': {
      const target = expression.targets.get(node);
      return target?.target === 'item' ? new Set([target.item.cell]) : NONE;
    }
    case 'compare':
      return union([below(node.left), below(node.right)]);
    case 'arithmetic':
      return union([below(node.first), ...node.rest.map((term) => below(term.operand))]);
    case 'negate':
    case 'not':
      return below(node.operand);
    case 'between':
    case 'in':
      return below(node.value);
    case 'call': {
      const shape = builtins.get(node.name)?.shape;
      const spreads = shape === 'strict' || shape === 'prepared';
      return spreads ? union(node.operands.map(below)) : NONE;
    }
    default:
      return NONE;
  }
}

function union(sets: readonly Cells[]): Cells {
  return new Set(sets.flatMap((set) => [...set]));
}

function intersection(sets: readonly Cells[]): Cells {
  const [first, ...others] = sets;
  return new Set([...(first ?? NONE)].filter((cell) => others.every((set) => set.has(cell))));
}
