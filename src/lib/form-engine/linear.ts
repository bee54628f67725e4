// Whether linear inequalities can all hold: Fourier–Motzkin elimination, with equalities solved first. Over the
// rationals, so a set that only has no whole solution counts as possible; and bounded: what grows too large counts as
// possible too. Only a proof of impossibility is an answer.
// Sources: Dantzig & Eaves, “Fourier–Motzkin Elimination and Its Dual” (1973); its use on edit rules: de Waal,
// Pannekoek & Scholtus, “Handbook of Statistical Data Editing and Imputation” (2011), chapters 3 and 5.

/** Σ coefficient × variable + constant, compared with zero. */
export interface LinearForm {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

export interface Inequality extends LinearForm {
  readonly relation: '<' | '<=' | '=';
}

/** Steps that may still be spent, one for each formula or inequality looked at; what runs out of it proves nothing. */
export interface Budget {
  left: number;
}

const MOST_VARIABLES = 14;
const MOST_INEQUALITIES = 200;
const MOST_PAIRS = 1_000;
/** A sum of two inequalities takes about that many times as long as a look at a formula. */
const STEPS_OF_A_PAIR = 5;
/** Below this, relative to the numbers it comes from, a sum of doubles is zero. */
const PRECISION = 1e-9;

/** k × form + l × other. */
export function combined(form: LinearForm, k: number, other: LinearForm, l: number): LinearForm {
  const terms = new Map<string, number>();
  const add = (variable: string, coefficient: number, size: number) => {
    const sum = (terms.get(variable) ?? 0) + coefficient;
    if (Math.abs(sum) <= PRECISION * size) terms.delete(variable);
    else terms.set(variable, sum);
  };
  for (const [variable, coefficient] of form.terms) add(variable, k * coefficient, 0);
  for (const [variable, coefficient] of other.terms) {
    add(variable, l * coefficient, Math.abs(l * coefficient));
  }
  const constant = k * form.constant + l * other.constant;
  const size = Math.abs(k * form.constant) + Math.abs(l * other.constant);
  return { terms, constant: Math.abs(constant) <= PRECISION * size ? 0 : constant };
}

/** Whether no numbers can satisfy all of them. False also where that could not be found out within the budget. */
export function isInfeasible(system: readonly Inequality[], budget: Budget): boolean {
  let left: readonly Inequality[] = system;
  if (variablesOf(left).length > MOST_VARIABLES) return false;
  for (;;) {
    if (left.some(isFalse)) return true;
    const open = left.filter(({ terms }) => terms.size > 0);
    const variable = cheapest(open);
    if (variable === undefined) return false;
    const pairs = Math.max(open.length, costOf(open, variable));
    budget.left -= pairs * STEPS_OF_A_PAIR;
    if (pairs > MOST_PAIRS || budget.left < 0) return false;
    const next = eliminate(open, variable);
    if (next.length > MOST_INEQUALITIES) return false;
    left = next;
  }
}

function isFalse({ terms, constant, relation }: Inequality): boolean {
  if (terms.size > 0) return false;
  if (relation === '=') return Math.abs(constant) > PRECISION;
  return relation === '<' ? constant >= 0 : constant > PRECISION;
}

function variablesOf(system: readonly Inequality[]): string[] {
  return [...new Set(system.flatMap(({ terms }) => [...terms.keys()]))];
}

/** The variable whose elimination makes the fewest inequalities. */
function cheapest(system: readonly Inequality[]): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const variable of variablesOf(system)) {
    const cost = costOf(system, variable);
    if (cost < fewest) [best, fewest] = [variable, cost];
  }
  return best;
}

function costOf(system: readonly Inequality[], variable: string): number {
  let [above, below] = [0, 0];
  for (const { terms, relation } of system) {
    const coefficient = terms.get(variable) ?? 0;
    if (coefficient !== 0 && relation === '=') return -1;
    if (coefficient > 0) above += 1;
    if (coefficient < 0) below += 1;
  }
  return above * below;
}

function eliminate(system: readonly Inequality[], variable: string): Inequality[] {
  const of = ({ terms }: Inequality) => terms.get(variable) ?? 0;
  const equality = system.find((one) => one.relation === '=' && of(one) !== 0);
  if (equality) {
    return system
      .filter((one) => one !== equality)
      .map((one) => {
        const sum = combined(one, 1, equality, -of(one) / of(equality));
        return normal({ ...without(sum, variable), relation: one.relation });
      });
  }
  const rest = system.filter((one) => of(one) === 0);
  const above = system.filter((one) => of(one) > 0);
  const below = system.filter((one) => of(one) < 0);
  const pairs = above.flatMap((upper) =>
    below.map((lower): Inequality => {
      const sum = combined(upper, 1 / of(upper), lower, -1 / of(lower));
      const strict = upper.relation === '<' || lower.relation === '<';
      return normal({ ...without(sum, variable), relation: strict ? '<' : '<=' });
    })
  );
  return distinct([...rest, ...pairs]);
}

function without({ terms, constant }: LinearForm, variable: string): LinearForm {
  const left = new Map(terms);
  left.delete(variable);
  return { terms: left, constant };
}

/** Scaled so that the largest coefficient is 1: keeps doubles in their best range. */
function normal(inequality: Inequality): Inequality {
  const { terms, constant, relation } = inequality;
  if (terms.size === 0) return inequality;
  const scale = 1 / Math.max(...[...terms.values()].map(Math.abs));
  const scaled = [...terms].map(
    ([variable, coefficient]) => [variable, coefficient * scale] as const
  );
  return { terms: new Map(scaled), constant: constant * scale, relation };
}

/** Of inequalities with the same left side only the tightest. */
function distinct(system: readonly Inequality[]): Inequality[] {
  const tightest = new Map<string, Inequality>();
  for (const one of system) {
    const terms = [...one.terms].sort(([a], [b]) => (a < b ? -1 : 1));
    const key = terms.map(([variable, k]) => `${variable}*${k.toPrecision(12)}`).join('+');
    const side = one.relation === '=' ? `=${one.constant}` : '<';
    const known = tightest.get(key + side);
    if (!known || isTighter(one, known)) tightest.set(key + side, one);
  }
  return [...tightest.values()];
}

function isTighter(one: Inequality, other: Inequality): boolean {
  if (one.constant !== other.constant) return one.constant > other.constant;
  return one.relation === '<' && other.relation === '<=';
}
