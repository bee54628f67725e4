// What is wrong with the checks and gates of forms taken together: demands that contradict each other, checks that
// others imply, and what can never be asked. Warnings, never errors: the forms do evaluate. A warning is a proof
// (rule-search.ts); what is not linear, or takes too long, is passed over in silence.
// Sources: Fellegi & Holt, “A Systematic Approach to Automatic Edit and Imputation” (1976), on implied edits; Daalmans,
// “Constraint Simplification for Data Editing of Numerical Variables” (2018); van der Loo & de Jonge, “Statistical Data
// Cleaning with Applications in R” (2018), chapter 8, on which tests follow.
import type { Check, FormSet, Item, Section } from './form';
import type { Budget } from './linear';
import type { Place } from './load-error';
import {
  all,
  any,
  formulaOf,
  IS_FALSE,
  IS_TRUE,
  literal,
  NOT_FALSE,
  NOT_TRUE,
  type Formula,
  type Literal,
  type Variable
} from './rule-formula';
import { gateOf, isImpossible, scopeOf } from './rule-search';

export interface RuleWarning {
  /**
   * `contradiction`: where all items are filled in and the checks apply, one of `places` always fires. `redundant`: the
   * first of `places`, a demand on numbers, never fires unless one of the others does; demands on codes may repeat
   * each other for a better message. `neverFires`: its demand is always met. `neverAsked`:
   * its `when` is never true. `neverRelevant`: a section or item nobody can be asked.
   */
  readonly kind: 'contradiction' | 'redundant' | 'neverFires' | 'neverAsked' | 'neverRelevant';
  readonly places: readonly Place[];
}

interface Rule {
  readonly check: Check;
  readonly place: Place;
  readonly asked: Formula;
  readonly fires: Formula;
  readonly passes: Formula;
  /** Items and context it names, by key. */
  readonly variables: ReadonlySet<string>;
  /** Those whose numbers it demands something of; empty where the demand is not linear throughout. */
  readonly numbers: readonly Variable[];
}

interface Examination {
  readonly rules: readonly Rule[];
  readonly budget: Budget;
}

const STEPS = 2_000_000;
const STEPS_OF_ONE = 20_000;
/** So many numbers at most are looked at together for contradictions. */
const MOST_NUMBERS = 10;

/** Examines all checks and gates of a form set, in bounded time; ordered by kind, then as in the forms. */
export function examineRules(forms: FormSet): RuleWarning[] {
  const examining = examinationOf(forms);
  for (;;) {
    const { done, value } = examining.next();
    if (done) return value;
  }
}

/** The same, pausing after each rule: a server that goes on answering takes seconds over a large set. */
export function* examinationOf(forms: FormSet): Generator<undefined, RuleWarning[]> {
  const rules = forms.forms.flatMap((form) => form.checks.map(ruleOf));
  const examination: Examination = { rules, budget: { left: STEPS } };
  const idle: RuleWarning[] = [];
  for (const rule of rules) {
    idle.push(...idleness(examination, rule));
    yield;
  }
  const silent = new Set(idle.map(({ places }) => places[0]));
  const busy = { ...examination, rules: rules.filter(({ place }) => !silent.has(place)) };
  const contradicting = yield* contradictions(busy);
  const redundant = yield* redundancies(busy);
  return [...contradicting, ...redundant, ...idle, ...neverRelevant(forms, examination)];
}

function ruleOf(check: Check): Rule {
  const { form, rows, when, holds } = check;
  const scope = scopeOf(form, rows);
  const asked = when ? formulaOf(when, scope, IS_TRUE) : all([]);
  const demand = formulaOf(holds, scope, NOT_FALSE);
  const fires = all([asked, formulaOf(holds, scope, IS_FALSE)]);
  const passes = when ? any([formulaOf(when, scope, NOT_TRUE), demand]) : demand;
  return {
    check,
    place: { form: form.id, check: check.id },
    asked,
    fires,
    passes,
    variables: new Set(literalsOf(all([fires, passes])).flatMap(keysOf)),
    numbers: numbersOf(demand)
  };
}

function literalsOf(formula: Formula): Literal[] {
  if (formula.kind === 'literal') return [formula.literal];
  return formula.kind === 'free' ? [] : formula.parts.flatMap(literalsOf);
}

function keysOf(of: Literal): string[] {
  if (of.kind === 'linear') {
    return [...of.names.map(({ key }) => key), ...of.inequality.terms.keys()];
  }
  return of.kind === 'opaque' ? [] : [of.variable.key];
}

function numbersOf(demand: Formula): Variable[] {
  const literals = literalsOf(demand);
  const names = literals.flatMap((one) => (one.kind === 'linear' ? one.names : []));
  const isLinear = literals.every((one) =>
    one.kind === 'blank' ? names.includes(one.variable) : one.kind === 'linear'
  );
  return isLinear ? names : [];
}

/** A query with its share of the budget. */
function isProved({ budget }: Examination, formulas: readonly Formula[]): boolean {
  const share = { left: Math.min(STEPS_OF_ONE, budget.left) };
  const before = share.left;
  const proved = share.left > 0 && isImpossible(formulas, share);
  budget.left -= before - share.left;
  return proved;
}

function idleness(examination: Examination, { place, asked, fires }: Rule): RuleWarning[] {
  if (!isProved(examination, [fires])) return [];
  const never = isProved(examination, [asked]);
  return [{ kind: never ? 'neverAsked' : 'neverFires', places: [place] }];
}

function* redundancies(examination: Examination): Generator<undefined, RuleWarning[]> {
  const active = new Set(examination.rules);
  const warnings: RuleWarning[] = [];
  // From the end, so that of two equal checks the later is the redundant one.
  for (const rule of [...examination.rules].reverse()) {
    yield;
    if (rule.numbers.length === 0) continue;
    const others = [...active].filter((other) => other !== rule && mayImply(other, rule));
    const passing = (kept: readonly Rule[]) => [rule.fires, ...kept.map(({ passes }) => passes)];
    if (!isProved(examination, passing(others))) continue;
    const needed = reduced(others, (kept) => isProved(examination, passing(kept)));
    active.delete(rule);
    warnings.unshift({ kind: 'redundant', places: [rule, ...needed].map(({ place }) => place) });
  }
  return warnings;
}

const RANK = { mandatory: 0, verify: 1, hint: 2 };

/** At least as severe, and about something of the same. */
function mayImply(other: Rule, rule: Rule): boolean {
  const isSevere = RANK[other.check.severity] <= RANK[rule.check.severity];
  return isSevere && [...other.variables].some((key) => rule.variables.has(key));
}

/** As few as still prove it: what can be left out, one by one, is. */
function reduced(rules: readonly Rule[], proves: (kept: readonly Rule[]) => boolean): Rule[] {
  let kept = [...rules];
  for (const rule of rules) {
    const without = kept.filter((other) => other !== rule);
    if (proves(without)) kept = without;
  }
  return kept;
}

function* contradictions(examination: Examination): Generator<undefined, RuleWarning[]> {
  const linear = examination.rules.filter(
    ({ numbers, check }) => numbers.length > 0 && check.severity !== 'hint'
  );
  const found = new Map<string, RuleWarning>();
  for (const rule of linear) {
    yield;
    const together = contradicting(examination, rule, linear);
    if (together.length < 2) continue;
    const places = linear.filter((one) => together.includes(one)).map(({ place }) => place);
    found.set(JSON.stringify(places), { kind: 'contradiction', places });
  }
  return [...found.values()];
}

/** The rules that cannot all pass where `rule` is asked and their numbers are filled in; none where they can. */
function contradicting(examination: Examination, rule: Rule, linear: readonly Rule[]): Rule[] {
  const group = neighbours(examination, rule, linear);
  const cannot = (kept: readonly Rule[]) =>
    kept.includes(rule) &&
    isProved(examination, [filledFor(rule, kept), ...kept.map(({ passes }) => passes)]);
  return cannot(group) ? reduced(group, cannot) : [];
}

function filledFor(rule: Rule, rules: readonly Rule[]): Formula {
  const numbers = rules.flatMap((one) => one.numbers);
  return all([rule.asked, ...numbers.map((variable) => literal({ kind: 'filled', variable }))]);
}

/** Rules on the same numbers, and on theirs, as far as those can be filled in together. */
function neighbours(examination: Examination, rule: Rule, linear: readonly Rule[]): Rule[] {
  const group = [rule];
  if (isProved(examination, [filledFor(rule, group)])) return [];
  for (const member of group) {
    for (const other of linear) {
      const isNear = other.numbers.some(({ key }) => member.numbers.some((one) => one.key === key));
      if (!isNear || group.includes(other)) continue;
      const numbers = new Set(
        [...group, other].flatMap((one) => one.numbers.map(({ key }) => key))
      );
      if (numbers.size > MOST_NUMBERS) continue;
      if (!isProved(examination, [filledFor(rule, [...group, other])])) group.push(other);
    }
  }
  return group;
}

function neverRelevant(forms: FormSet, examination: Examination): RuleWarning[] {
  const closed = new Set<Section>();
  const warnings: RuleWarning[] = [];
  const warn = (place: Section | Item, gates: readonly Formula[]) => {
    if (!place.gate || !isProved(examination, gates)) return false;
    const where = 'section' in place ? { item: place.id } : { section: place.id };
    const places = [{ form: place.form.id, ...where, part: 'relevant' }];
    return warnings.push({ kind: 'neverRelevant', places }) > 0;
  };
  for (const section of forms.sections) {
    if (warn(section, gateOf(section))) closed.add(section);
  }
  for (const item of forms.items) {
    if (!closed.has(item.section)) warn(item, [...gateOf(item), ...gateOf(item.section)]);
  }
  return warnings;
}
