// What must be so for an expression to be true, or false, or not so: a formula of *literals* over variables, which are
// the items and context it names. Comparisons that are linear, and those of codes, become literals; what is neither is
// *opaque*, known only by its text, or `free`, about which nothing is said. Leaving out what is not understood only
// makes more possible, so that whatever is proved impossible is so.
import type { Call, Comparison, Node } from './ast';
import type { Expression, Item, Target } from './form';
import { combined, type Inequality, type LinearForm } from './linear';

export interface Variable {
  readonly key: string;
  /** Absent for context and aggregates. */
  readonly item?: Item;
}

export type Code = string | boolean;

export type Literal =
  /** True of the values of `needs`, which are then not blank; `names` are these and those that count as 0 if blank. */
  | {
      readonly kind: 'linear';
      readonly inequality: Inequality;
      readonly needs: readonly Variable[];
      readonly names: readonly Variable[];
    }
  | {
      readonly kind: 'coded';
      readonly variable: Variable;
      readonly codes: ReadonlySet<Code>;
      readonly among: boolean;
    }
  | { readonly kind: 'blank' | 'filled'; readonly variable: Variable }
  | { readonly kind: 'opaque'; readonly key: string; readonly truth: boolean };

export type Formula =
  | { readonly kind: 'free' }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'all'; readonly parts: readonly Formula[] }
  | { readonly kind: 'any'; readonly parts: readonly Formula[] };

export const FREE: Formula = { kind: 'free' };

/** Which answer is asked of an expression: that one, or also blank. */
export interface Wish {
  readonly truth: boolean;
  readonly orBlank: boolean;
}

export const IS_TRUE: Wish = { truth: true, orBlank: false };
export const IS_FALSE: Wish = { truth: false, orBlank: false };
export const NOT_TRUE: Wish = { truth: false, orBlank: true };
export const NOT_FALSE: Wish = { truth: true, orBlank: true };

export function all(parts: readonly Formula[]): Formula {
  return { kind: 'all', parts };
}

export function any(parts: readonly Formula[]): Formula {
  return parts.some((part) => part.kind === 'free') ? FREE : { kind: 'any', parts };
}

export function literal(of: Literal): Formula {
  return { kind: 'literal', literal: of };
}

type Targets = ReadonlyMap<Node, Target>;

interface Reading {
  readonly targets: Targets;
  /** Text of a node, with what its names are relative to. */
  readonly textOf: (node: Node) => string;
}

/** The formula of a loaded expression; `scope` tells apart equal texts of different forms and rows. */
export function formulaOf(
  { tree, targets, source }: Expression,
  scope: string,
  wish: Wish
): Formula {
  const textOf = ({ span }: Node) => `${scope}/${source.slice(span.start, span.end)}`;
  return of({ targets, textOf }, tree, wish);
}

function of(reading: Reading, node: Node, wish: Wish): Formula {
  switch (node.kind) {
    case 'literal':
      return node.value === wish.truth || (node.value === null && wish.orBlank) ? FREE : any([]);
    case 'not':
      return of(reading, node.operand, opposite(wish));
    case 'and':
    case 'or': {
      const parts = node.operands.map((operand) => of(reading, operand, wish));
      return (node.kind === 'and') === wish.truth ? all(parts) : any(parts);
    }
    case 'implies': {
      const parts = [
        of(reading, node.condition, opposite(wish)),
        of(reading, node.conclusion, wish)
      ];
      return wish.truth ? any(parts) : all(parts);
    }
    case 'compare':
      return ofComparison(reading, node, node.operator, node.left, node.right, wish);
    case 'between': {
      const low = ofComparison(reading, node, '>=', node.value, node.low, wish);
      const high = ofComparison(reading, node, '<=', node.value, node.high, wish);
      return wish.truth ? all([low, high]) : any([low, high]);
    }
    case 'in':
      return ofMembership(reading, node, wish);
    case 'isBlank':
      return ofBlank(reading, node.operand, node.negated !== wish.truth);
    case 'reference':
      return ofCoded(reading, node, [true], wish);
    case 'call':
      return ofCall(reading, node, wish);
    case 'negate':
    case 'arithmetic':
      return FREE;
    default:
      return node satisfies never;
  }
}

function opposite({ truth, orBlank }: Wish): Wish {
  return { truth: !truth, orBlank };
}

function opaque({ textOf }: Reading, node: Node, { truth, orBlank }: Wish): Formula {
  return orBlank ? FREE : literal({ kind: 'opaque', key: textOf(node), truth });
}

function ofBlank(reading: Reading, operand: Node, isBlank: boolean): Formula {
  const variable = variableOf(reading.targets, operand);
  return variable ? literal({ kind: isBlank ? 'blank' : 'filled', variable }) : FREE;
}

function ofCall(reading: Reading, call: Call, wish: Wish): Formula {
  const [first, second, third] = call.operands;
  if (call.name === 'near' && first && second && third) {
    const sides = [[first, second], [second, first]] as const; // prettier-ignore
    const parts = sides.map(([a, b]) => {
      const difference = excess(reading, a, b, third);
      return difference ? ofLinear(difference, '<=', wish) : FREE;
    });
    return wish.truth ? all(parts) : any(parts);
  }
  if (call.name === 'coalesce' && first && second?.kind === 'literal' && !third) {
    if (typeof second.value !== 'boolean') return FREE;
    return of(reading, first, { truth: wish.truth, orBlank: second.value === wish.truth });
  }
  return opaque(reading, call, wish);
}

interface Parts {
  readonly form: LinearForm;
  readonly needs: readonly Variable[];
  readonly names: readonly Variable[];
}

/** a − b − tolerance. */
function excess(reading: Reading, a: Node, b: Node, tolerance: Node): Parts | undefined {
  const [left, right, most] = [a, b, tolerance].map((node) => linearOf(reading, node));
  return left && right && most ? minus(minus(left, right), most) : undefined;
}

function together(a: Parts, b: Parts, form: LinearForm): Parts {
  return { form, needs: [...a.needs, ...b.needs], names: [...a.names, ...b.names] };
}

function minus(a: Parts, b: Parts): Parts {
  return together(a, b, combined(a.form, 1, b.form, -1));
}

function ofComparison(
  reading: Reading,
  whole: Node,
  operator: Comparison,
  left: Node,
  right: Node,
  wish: Wish
): Formula {
  if (
    right.kind === 'literal' &&
    (typeof right.value === 'string' || typeof right.value === 'boolean')
  ) {
    if (operator === '=') return ofCoded(reading, left, [right.value], wish);
    if (operator === '<>') return ofCoded(reading, left, [right.value], opposite(wish));
  }
  const [a, b] = [linearOf(reading, left), linearOf(reading, right)];
  if (
    !a ||
    !b ||
    (a.form.terms.size > 0 && !isNumeric(reading, left) && !isNumeric(reading, right))
  ) {
    return whole.kind === 'compare' ? opaque(reading, whole, wish) : FREE;
  }
  return ofLinear(minus(a, b), operator, wish);
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<'
};

function ofLinear(difference: Parts, operator: Comparison, { truth, orBlank }: Wish): Formula {
  const parts = inequalities(difference, truth ? operator : OPPOSITE[operator]);
  return orBlank ? any([...parts, ...blanks(difference.needs)]) : any(parts);
}

function inequalities({ form, needs, names }: Parts, operator: Comparison): Formula[] {
  const zero: LinearForm = { terms: new Map(), constant: 0 };
  const negative = combined(form, -1, zero, 0);
  const one = (side: LinearForm, relation: Inequality['relation']) =>
    literal({ kind: 'linear', inequality: { ...side, relation }, needs, names });
  switch (operator) {
    case '=':
      return [one(form, '=')];
    case '<>':
      return [one(form, '<'), one(negative, '<')];
    case '<':
    case '<=':
      return [one(form, operator)];
    case '>':
      return [one(negative, '<')];
    case '>=':
      return [one(negative, '<=')];
    default:
      return operator satisfies never;
  }
}

function blanks(needs: readonly Variable[]): Formula[] {
  return needs.map((variable) => literal({ kind: 'blank', variable }));
}

function ofMembership(reading: Reading, node: Extract<Node, { kind: 'in' }>, wish: Wish): Formula {
  const asked = node.negated ? opposite(wish) : wish;
  const values = node.options.map((option) =>
    option.kind === 'literal' ? option.value : undefined
  );
  if (values.every((value) => typeof value === 'string')) {
    return ofCoded(reading, node.value, values, asked);
  }
  const parts = node.options.map((option) =>
    ofComparison(reading, node, '=', node.value, option, asked)
  );
  return asked.truth ? any(parts) : all(parts);
}

function ofCoded(reading: Reading, node: Node, codes: readonly Code[], wish: Wish): Formula {
  const variable = variableOf(reading.targets, node);
  if (!variable) {
    const key = `${reading.textOf(node)} in ${[...codes].sort().join()}`;
    return wish.orBlank ? FREE : literal({ kind: 'opaque', key, truth: wish.truth });
  }
  const coded = literal({ kind: 'coded', variable, codes: new Set(codes), among: wish.truth });
  return wish.orBlank ? any([coded, ...blanks([variable])]) : coded;
}

function variableOf(targets: Targets, node: Node): Variable | undefined {
  const target = targets.get(node);
  if (!target || target.target === 'section' || target.target === 'column') return undefined;
  if (target.target === 'context') return { key: `context ${target.slot}` };
  return { key: `item ${target.item.step}`, item: target.item };
}

function isNumeric({ targets }: Reading, node: Node): boolean {
  if (node.kind !== 'reference') return true;
  const target = targets.get(node);
  if (!target || target.target === 'section') return false;
  return (target.target === 'context' ? target.kind : target.item.kind) === 'number';
}

/** A number as a linear form, or undefined where it is none. */
function linearOf(reading: Reading, node: Node): Parts | undefined {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'number' ? constant(node.value) : undefined;
    case 'reference':
      return ofReference(reading, node);
    case 'negate': {
      const operand = linearOf(reading, node.operand);
      return operand && minus(constant(0), operand);
    }
    case 'call':
      return ofNumberCall(reading, node);
    case 'arithmetic':
      return ofArithmetic(reading, node);
    default:
      return undefined;
  }
}

function constant(value: number): Parts {
  return { form: { terms: new Map(), constant: value }, needs: [], names: [] };
}

function single(key: string, variable: Variable, needs: readonly Variable[]): Parts {
  return { form: { terms: new Map([[key, 1]]), constant: 0 }, needs, names: [variable] };
}

function ofReference({ targets }: Reading, node: Node): Parts | undefined {
  const variable = variableOf(targets, node);
  if (!variable || (variable.item && variable.item.kind !== 'number')) return undefined;
  return single(variable.key, variable, [variable]);
}

/** The key of `coalesce(x, 0)`: x where it is filled in, else zero. */
export function orZero(variable: Variable): string {
  return `${variable.key} or 0`;
}

function ofNumberCall({ targets }: Reading, call: Call): Parts | undefined {
  const [first, second, ...more] = call.operands;
  const isZero = second?.kind === 'literal' && second.value === 0 && more.length === 0;
  const variable = first && variableOf(targets, first);
  if (call.name !== 'coalesce' || !isZero || variable?.item?.kind !== 'number') return undefined;
  return single(orZero(variable), variable, []);
}

function ofArithmetic(
  reading: Reading,
  { first, rest }: Extract<Node, { kind: 'arithmetic' }>
): Parts | undefined {
  let result = linearOf(reading, first);
  for (const { operator, operand } of rest) {
    const next = linearOf(reading, operand);
    if (!result || !next) return undefined;
    if (operator === '+' || operator === '-') {
      const form = combined(result.form, 1, next.form, operator === '+' ? 1 : -1);
      result = together(result, next, form);
    } else result = scaled(result, operator, next);
  }
  return result;
}

function scaled(a: Parts, operator: '*' | '/', b: Parts): Parts | undefined {
  const zero = constant(0).form;
  if (b.form.terms.size === 0 && (operator === '*' || b.form.constant !== 0)) {
    const factor = operator === '*' ? b.form.constant : 1 / b.form.constant;
    return together(a, b, combined(a.form, factor, zero, 0));
  }
  if (operator === '*' && a.form.terms.size === 0) {
    return together(a, b, combined(b.form, a.form.constant, zero, 0));
  }
  return undefined;
}
