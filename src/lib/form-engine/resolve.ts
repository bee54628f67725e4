// Names → what they mean (form-language §2, References). A name is looked up where it stands: in the form, and inside
// rows among the row's own items. What is not found is reported with the nearest known name.
import { childrenOf, type Call, type Node, type Reference } from './ast';
import { builtins } from './builtin/catalogue';
import type { ContextName, Form, Item, Section, Target } from './form';
import { nearestName, type LoadErrorCode, type SourceError } from './load-error';
import type { Kind } from './value';

export const CONTEXT_GROUPS: ReadonlySet<string> = new Set([
  'frame',
  'previous',
  'listing',
  'case',
  'meta'
]);

/** Where an expression stands, and what is known there. */
export interface Scope {
  readonly form: Form;
  /** The repeating section in whose rows the expression is evaluated. */
  readonly row?: Section;
  readonly forms: ReadonlyMap<string, Form>;
  /** Gives a context name its slot. */
  readonly contextSlot: (name: ContextName) => number;
}

export interface Resolved {
  readonly targets: ReadonlyMap<Node, Target>;
  readonly errors: readonly SourceError[];
}

interface Resolution {
  readonly targets: Map<Node, Target>;
  readonly errors: SourceError[];
}

/** Settles every reference and section name of a tree; what has an error is left out of the targets. */
export function resolve(tree: Node, scope: Scope): Resolved {
  const resolution: Resolution = { targets: new Map(), errors: [] };
  visit(tree, scope, resolution);
  return resolution;
}

function visit(node: Node, scope: Scope, resolution: Resolution): void {
  if (node.kind === 'reference') return visitReference(node, scope, resolution, false);
  if (node.kind === 'call') return visitCall(node, scope, resolution);
  for (const child of childrenOf(node)) visit(child, scope, resolution);
}

function visitCall(call: Call, scope: Scope, resolution: Resolution): void {
  const builtin = builtins.get(call.name);
  if (!builtin) {
    const nearest = nearestName(call.name, builtins.keys());
    report(resolution, call, 'unknown_function', call.name, 'a function of the language', nearest);
  }
  if (call.section) return visitRows(call, call.section.name, scope, resolution);
  for (const operand of call.operands) {
    const column = builtin !== undefined && 'column' in builtin && call.operands.length === 1;
    if (column && operand.kind === 'reference') visitReference(operand, scope, resolution, true);
    else visit(operand, scope, resolution);
  }
}

function visitRows(call: Call, name: string, scope: Scope, resolution: Resolution): void {
  const repeating = scope.form.sections.filter((candidate) => candidate.repeating);
  const section = repeating.find((candidate) => candidate.id === name);
  if (!section) {
    const nearest = nearestName(name, repeating.map((candidate) => candidate.id)); // prettier-ignore
    return report(
      resolution,
      call,
      'unknown_item',
      name,
      'a repeating section of this form',
      nearest
    );
  }
  resolution.targets.set(call, { target: 'section', section });
  for (const operand of call.operands) visit(operand, { ...scope, row: section }, resolution);
}

function visitReference(
  node: Reference,
  scope: Scope,
  resolution: Resolution,
  column: boolean
): void {
  const form = node.form ? scope.forms.get(node.form) : scope.form;
  if (!form) {
    const nearest = nearestName(node.form ?? '', scope.forms.keys());
    return report(
      resolution,
      node,
      'unknown_item',
      `[${name(node)}]`,
      'a form of this round',
      nearest
    );
  }
  if (node.section !== undefined && CONTEXT_GROUPS.has(node.section) && node.form === undefined) {
    return visitContext(node, node.section, scope, resolution);
  }
  if (node.section !== undefined) return visitColumn(node, node.section, form, resolution, column);
  visitItem(node, form, scope, resolution);
}

function visitContext(node: Reference, group: string, scope: Scope, resolution: Resolution): void {
  let kind: Kind = group === 'meta' && node.item === 'today' ? 'date' : 'any';
  if (group === 'previous') {
    const item = scope.form.items.get(node.item);
    if (!item) return reportItem(node, scope.form, resolution);
    kind = item.kind;
  }
  const slot = scope.contextSlot({ group, name: node.item });
  resolution.targets.set(node, { target: 'context', slot, kind });
}

function visitColumn(
  node: Reference,
  sectionId: string,
  form: Form,
  resolution: Resolution,
  column: boolean
): void {
  const section = form.sections.find(
    (candidate) => candidate.id === sectionId && candidate.repeating
  );
  if (!section) {
    const known = form.sections
      .filter((candidate) => candidate.repeating)
      .map((candidate) => candidate.id);
    const nearest = CONTEXT_GROUPS.has(sectionId)
      ? `[${sectionId}.${node.item}]`
      : nearestName(sectionId, [...known, ...CONTEXT_GROUPS]);
    return report(
      resolution,
      node,
      'unknown_item',
      `[${name(node)}]`,
      'a repeating section',
      nearest
    );
  }
  const item = section.items.find((candidate) => candidate.id === node.item);
  if (!item) return reportItem(node, form, resolution, section.items);
  if (!column) {
    const expected = 'the column inside sum, count, min, max or distinct';
    return report(resolution, node, 'column_outside_aggregate', `[${name(node)}]`, expected);
  }
  resolution.targets.set(node, { target: 'column', item });
}

function visitItem(node: Reference, form: Form, scope: Scope, resolution: Resolution): void {
  const item = form.items.get(node.item);
  if (!item) return reportItem(node, form, resolution);
  const own = node.form === undefined && scope.row !== undefined;
  if (own && item.section === scope.row) {
    resolution.targets.set(node, { target: 'rowItem', item });
  } else if (item.section.repeating) {
    const nearest = item.section === scope.row ? `[${item.id}]` : `[${item.section.id}.${item.id}]`;
    const expected = 'an item outside of rows, or its column in an aggregate';
    report(resolution, node, 'column_outside_aggregate', `[${name(node)}]`, expected, nearest);
  } else if (own) {
    const expected = 'an item of this row';
    report(resolution, node, 'unknown_item', `[${name(node)}]`, expected, `[:${item.id}]`);
  } else {
    resolution.targets.set(node, { target: 'item', item });
  }
}

function reportItem(
  node: Reference,
  form: Form,
  resolution: Resolution,
  among: Iterable<Item> = form.items.values()
): void {
  const nearest = nearestName(
    node.item,
    [...among].map((item) => item.id)
  );
  report(
    resolution,
    node,
    'unknown_item',
    `[${name(node)}]`,
    `an item of form ${form.id}`,
    nearest
  );
}

function name(node: Reference): string {
  const form = node.form === undefined ? '' : `${node.form}:`;
  return `${form}${node.section === undefined ? '' : `${node.section}.`}${node.item}`;
}

function report(
  resolution: Resolution,
  node: Node,
  code: LoadErrorCode,
  found: string,
  expected: string,
  nearest?: string
): void {
  const offset = node.span.start;
  resolution.errors.push({
    code,
    offset,
    found,
    expected,
    ...(nearest !== undefined && { nearest })
  });
}
