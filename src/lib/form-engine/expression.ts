// One expression through all steps: text → tree → names → kinds → closure. Used by `load` for what stands in the forms,
// and by `loadExpression` for an expression asked over loaded forms (a quality run's own condition, a test case).
import { childrenOf, type Node } from './ast';
import { check } from './check';
import { compile } from './compile';
import type { ContextName, Expression, Target } from './form';
import type { CodeLists } from './lists';
import { locate, type LoadError, type Place } from './load-error';
import { parse } from './parse';
import { resolve, type Scope } from './resolve';
import type { Kind } from './value';

/** Slots given out while forms are loaded. */
export interface Slots {
  readonly context: ContextName[];
  readonly contextSlots: Map<string, number>;
  /** By aggregate: the steps it reads. */
  readonly aggregates: (readonly number[])[];
}

export function contextSlot(slots: Slots, { group, name }: ContextName): number {
  const key = `${group}.${name}`;
  const known = slots.contextSlots.get(key);
  if (known !== undefined) return known;
  slots.contextSlots.set(key, slots.context.length);
  return slots.context.push({ group, name }) - 1;
}

export interface Reading {
  readonly scope: Omit<Scope, 'contextSlot'>;
  readonly lists: CodeLists;
  readonly slots: Slots;
  readonly errors: LoadError[];
}

/** The expression, or undefined after its errors were added. */
export function readExpression(
  source: string,
  place: Place,
  wanted: readonly Kind[] | undefined,
  { scope, lists, slots, errors }: Reading
): Expression | undefined {
  const parsed = parse(source);
  if (!parsed.ok) {
    errors.push(locate(parsed.error, source, place));
    return undefined;
  }
  const { tree } = parsed;
  const resolved = resolve(tree, { ...scope, contextSlot: (name) => contextSlot(slots, name) });
  const checked = check(tree, resolved.targets, lists, wanted);
  const wrong = [...resolved.errors, ...checked.errors];
  if (wrong.length > 0) {
    errors.push(...wrong.map((error) => locate(error, source, place)));
    return undefined;
  }
  const { targets } = resolved;
  const aggregateSlot = (call: Node) => slots.aggregates.push(stepsBelow(call, targets)) - 1;
  return Object.freeze({
    source,
    tree,
    targets,
    kind: checked.kinds.get(tree) ?? 'any',
    reads: stepsBelow(tree, targets),
    evaluate: compile(tree, { targets, checked, aggregateSlot })
  });
}

/** The steps a tree names, ascending, each once. */
function stepsBelow(tree: Node, targets: ReadonlyMap<Node, Target>): readonly number[] {
  const steps = new Set<number>();
  const visit = (node: Node): void => {
    const target = targets.get(node);
    if (target?.target === 'section') steps.add(target.section.index);
    else if (target && target.target !== 'context') steps.add(target.item.step);
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return [...steps].sort((a, b) => a - b);
}
