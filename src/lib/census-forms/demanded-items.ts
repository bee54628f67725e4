/**
 * Items that are not required by themselves and yet asked for by a mandatory check, alone or as one of several: the
 * parts of a place (U-13), a landline or a mobile number (U-06). To call them optional would lead into the check. Pure.
 */
import type { Node } from '../form-engine/ast';
import type { Expression, FormSet, Item } from '../form-engine/form';

const known = new WeakMap<FormSet, ReadonlySet<Item>>();

/** Worked out once for each set of forms. */
export function demandedItems(set: FormSet): ReadonlySet<Item> {
  const found = known.get(set) ?? new Set(demandsOf(set));
  known.set(set, found);
  return found;
}

function demandsOf(set: FormSet): Item[] {
  return set.forms
    .flatMap((form) => form.checks)
    .filter((check) => check.severity === 'mandatory')
    .flatMap(({ holds }) => demandedIn(holds.tree, true, holds));
}

/**
 * Items that are not blank in some way to fulfil the node, through `and`, `or` and `not`; what is asked for only under a
 * condition of its own (`implies`) is not among them.
 */
function demandedIn(node: Node, wanted: boolean, holds: Expression): Item[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.flatMap((operand) => demandedIn(operand, wanted, holds));
    case 'not':
      return demandedIn(node.operand, !wanted, holds);
    case 'isBlank': {
      const target = node.operand.kind === 'reference' && holds.targets.get(node.operand);
      const isItem = target && (target.target === 'item' || target.target === 'rowItem');
      return isItem && node.negated === wanted ? [target.item] : [];
    }
    default:
      return [];
  }
}
