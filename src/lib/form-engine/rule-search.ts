// Whether formulas can all be so: a search over their alternatives, in which contradictions of codes, blanks and opaque
// conditions are seen at once and those of numbers by elimination (linear.ts). Who names a value relies on it being
// filled in, so on its relevance, its bounds and its options. Bounded: what is not decided in time counts as possible.
import type { Form, Item, Section } from './form';
import { isInfeasible, type Budget, type Inequality } from './linear';
import {
  formulaOf,
  IS_TRUE,
  orZero,
  type Code,
  type Formula,
  type Literal,
  type Variable
} from './rule-formula';

interface Known {
  readonly inequalities: Inequality[];
  readonly codes: Map<string, { among: ReadonlySet<Code> | undefined; except: ReadonlySet<Code> }>;
  readonly filled: Map<string, Variable>;
  readonly blank: Map<string, Variable>;
  readonly opaque: Map<string, boolean>;
}

/** Whether no answers can make all formulas so; false also where the budget did not last. */
export function isImpossible(formulas: readonly Formula[], budget: Budget): boolean {
  const nothing: Known = {
    inequalities: [],
    codes: new Map(),
    filled: new Map(),
    blank: new Map(),
    opaque: new Map()
  };
  return fails(nothing, formulas, budget);
}

function copied(known: Known): Known {
  return {
    inequalities: [...known.inequalities],
    codes: new Map(known.codes),
    filled: new Map(known.filled),
    blank: new Map(known.blank),
    opaque: new Map(known.opaque)
  };
}

type Choice = Extract<Formula, { kind: 'any' }>;

function fails(known: Known, pending: readonly Formula[], budget: Budget): boolean {
  budget.left -= 1 + pending.length;
  if (budget.left < 0) return false;
  const numbers = known.inequalities.length;
  const choices = settle(known, pending);
  if (!choices) return true;
  const isNews = known.inequalities.length > numbers;
  if (isNews && isInfeasible(withZeros(known), budget)) return true;
  const open: Choice[] = [];
  for (const choice of choices) {
    const parts = choice.parts.filter(
      (part) => part.kind !== 'literal' || isOpen(known, part.literal)
    );
    if (parts.length === 0) return true;
    if (parts.length === 1)
      return fails(known, [...parts, ...choices.filter((one) => one !== choice)], budget);
    open.push({ kind: 'any', parts });
  }
  const [first] = open.sort((a, b) => a.parts.length - b.parts.length);
  if (!first) return false;
  const rest = open.slice(1);
  return first.parts.every((part) => fails(copied(known), [part, ...rest], budget));
}

/** Takes in all that is certain; the choices left, or undefined at a contradiction. */
function settle(known: Known, pending: readonly Formula[]): Choice[] | undefined {
  const queue = [...pending];
  const choices: Choice[] = [];
  for (let formula = queue.pop(); formula; formula = queue.pop()) {
    switch (formula.kind) {
      case 'free':
        break;
      case 'all':
        queue.push(...formula.parts);
        break;
      case 'any':
        if (formula.parts.length === 0) return undefined;
        choices.push(formula);
        break;
      case 'literal':
        if (!isOpen(known, formula.literal)) return undefined;
        queue.push(...take(known, formula.literal));
        break;
      default:
        return formula satisfies never;
    }
  }
  return choices;
}

/** Whether a literal does not contradict what is known, numbers apart. */
function isOpen(known: Known, literal: Literal): boolean {
  switch (literal.kind) {
    case 'linear':
      return literal.needs.every(({ key }) => !known.blank.has(key));
    case 'coded':
      return !known.blank.has(literal.variable.key) && codesLeft(known, literal) !== 0;
    case 'blank':
      return !known.filled.has(literal.variable.key);
    case 'filled':
      return !known.blank.has(literal.variable.key);
    case 'opaque':
      return known.opaque.get(literal.key) !== !literal.truth;
    default:
      return literal satisfies never;
  }
}

/** How many codes a variable could still have; undefined where any number. */
function codesLeft(known: Known, literal: Extract<Literal, { kind: 'coded' }>): number | undefined {
  const { among, except } = codesWith(known, literal);
  return among && [...among].filter((code) => !except.has(code)).length;
}

function codesWith(
  known: Known,
  { variable, codes, among }: Extract<Literal, { kind: 'coded' }>
): { among: ReadonlySet<Code> | undefined; except: ReadonlySet<Code> } {
  const before = known.codes.get(variable.key) ?? { among: domainOf(variable), except: new Set() };
  if (!among) return { ...before, except: new Set([...before.except, ...codes]) };
  const { item } = variable;
  const listed = (code: Code) =>
    !item?.list || item.calculate !== undefined || item.list.has(String(code));
  const both = [...codes].filter((code) => (before.among?.has(code) ?? true) && listed(code));
  return { among: new Set(both), except: before.except };
}

/** Codes an answer may have at all; a calculated value may be any. */
function domainOf({ item }: Variable): ReadonlySet<Code> | undefined {
  if (item?.kind === 'yesno') return new Set([true, false]);
  if (!item?.options || item.calculate || item.definition.type !== 'choice') return undefined;
  return new Set(item.options.map(({ code }) => code));
}

/** Writes a literal down and gives what it relies on. */
function take(known: Known, literal: Literal): Formula[] {
  switch (literal.kind) {
    case 'linear':
      known.inequalities.push(literal.inequality);
      return literal.needs.flatMap((variable) => fill(known, variable));
    case 'coded':
      known.codes.set(literal.variable.key, codesWith(known, literal));
      return fill(known, literal.variable);
    case 'filled':
      return fill(known, literal.variable);
    case 'blank':
      known.blank.set(literal.variable.key, literal.variable);
      return [];
    case 'opaque':
      known.opaque.set(literal.key, literal.truth);
      return [];
    default:
      return literal satisfies never;
  }
}

function fill(known: Known, variable: Variable): Formula[] {
  if (known.filled.has(variable.key)) return [];
  known.filled.set(variable.key, variable);
  const { item } = variable;
  if (!item) return [];
  known.inequalities.push(...boundsOf(variable.key, item));
  return [...gateOf(item), ...gateOf(item.section)];
}

function boundsOf(key: string, { definition, calculate }: Item): Inequality[] {
  const bounds: Inequality[] = [];
  const { min, max } = definition;
  if (calculate) return bounds;
  const add = (sign: number, bound: number) =>
    bounds.push({ terms: new Map([[key, sign]]), constant: -sign * bound, relation: '<=' });
  if (typeof min === 'number') add(-1, min);
  if (typeof max === 'number') add(1, max);
  return bounds;
}

/** What must be so for a section or an item to be relevant by its own gate. */
export function gateOf(place: Section | Item): Formula[] {
  const row = 'section' in place && place.section.repeating ? place.section : undefined;
  return place.gate ? [formulaOf(place.gate, scopeOf(place.form, row), IS_TRUE)] : [];
}

/** Where a text means the same. */
export function scopeOf(form: Form, row: Section | undefined): string {
  return `${form.id}/${row?.id ?? ''}`;
}

/** `x or 0` is x where x is filled in, and 0 where it is blank. */
function withZeros({ inequalities, filled, blank }: Known): Inequality[] {
  const named = new Set(inequalities.flatMap(({ terms }) => [...terms.keys()]));
  const equal = (variable: Variable, other: readonly [string, number][]): Inequality[] => {
    const zero = orZero(variable);
    if (!named.has(zero)) return [];
    return [{ terms: new Map([[zero, 1], ...other]), constant: 0, relation: '=' }];
  };
  return [
    ...inequalities,
    ...[...filled.values()].flatMap((variable) => equal(variable, [[variable.key, -1]])),
    ...[...blank.values()].flatMap((variable) => equal(variable, []))
  ];
}
