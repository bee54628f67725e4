// The same result as `evaluate`, kept up while answers change one by one: on a tablet, at every keystroke. A change
// settles again only the steps that read it, in their order, and only while values really change; then the checks and
// items that read those. A test sees that it never differs from a full evaluation.
import { evaluationOf, evaluationOfItems, type Evaluation } from './evaluate';
import { isItem, type Check, type Form, type FormSet, type Item, type Section } from './form';
import { optionsIn } from './offered-options';
import type { OptionDefinition } from './definition';
import { rowStart, settle, settlePlace } from './settle';
import type { Answers, Context, State } from './state';
import {
  byPlace,
  findInCheck,
  findInItem,
  findInSection,
  findUnknown,
  type Violation
} from './violation';

export interface AnswerPlace {
  form: string;
  item: string;
  /** Both only inside rows. */
  section?: string;
  row?: number;
}

export interface Session {
  /** Sets one answer; undefined or any blank takes it away. Answers to unknown items count as such. */
  set(place: AnswerPlace, value: unknown): void;
  /** Replaces the rows of a repeating section, to add, take away or move some. */
  setRows(form: string, section: string, rows: readonly Record<string, unknown>[]): void;
  answers(): Answers;
  evaluation(): Evaluation;
  /** What may have become different since this was asked last; all of it the first time. */
  changes(): Changes;
  violations(): Violation[];
  options(place: AnswerPlace): OptionDefinition[];
}

export interface Changes {
  /** Those concerned; null where rows or sections came or went, which may be anything. */
  items: ReadonlySet<Item> | null;
  /** Of these items, or of all; always with all violations. */
  evaluation: Evaluation;
}

/** Finds the violations of one item, section or check. */
type Rule = (state: State, found: Violation[]) => void;

/** Who reads what, worked out once for a set of forms. */
interface Graph {
  /** By step: its position in `forms.order`. */
  readonly position: readonly number[];
  /** By step: the steps, rules and aggregates that read it. */
  readonly steps: readonly (readonly number[])[];
  readonly rules: readonly (readonly number[])[];
  readonly aggregates: readonly (readonly number[])[];
  readonly allRules: readonly Rule[];
}

const graphs = new WeakMap<FormSet, Graph>();

/** Begins with these answers; they are copied as far as they are changed. */
export function startSession(forms: FormSet, answers: Answers, context: Context): Session {
  const graph = graphs.get(forms) ?? graphOf(forms);
  graphs.set(forms, graph);
  const current: Answers = { ...answers };
  let state = settle(forms, current, context);
  let found = graph.allRules.map((rule) => run(rule, state));

  let listed = sortedViolations();
  /** Since `changes` was asked last; null where everything is new. */
  let touched: Set<Item> | null = null;
  const restart = () => {
    state = settle(forms, current, context);
    found = graph.allRules.map((rule) => run(rule, state));
    listed = sortedViolations();
    touched = null;
  };
  function sortedViolations(): Violation[] {
    const all = found.flat();
    findUnknown(state, all);
    return all.sort(byPlace);
  }
  return {
    set(place, value) {
      keep(current, place, value);
      const item = itemAt(forms, state, place);
      // A new row, or a key no item has, changes the cells or the list of unknown keys: begin again.
      if (!item) return restart();
      const cell = item.section.repeating
        ? rowStart(state, item.section, place.row ?? 0) + item.cell
        : item.cell;
      state.raw[cell] = value;
      const [gone, come]: [Violation[], Violation[]] = [[], []];
      const { rules, places } = propagate(forms, graph, state, item.step);
      for (const rule of rules) {
        const before = found[rule] as Violation[];
        const after = stillThere(before, run(graph.allRules[rule] as Rule, state));
        found[rule] = after;
        gone.push(...without(before, after));
        come.push(...without(after, before));
      }
      for (const place of places) {
        if (isItem(place)) touched?.add(place);
        else touched = null;
      }
      // Which unknown keys count may have changed with a section; they are rare.
      listed = state.unknown.length > 0 ? sortedViolations() : exchanged(listed, gone, come);
    },
    setRows(form, section, rows) {
      current[form] = { ...current[form], [section]: [...rows] };
      restart();
    },
    answers: () => current,
    evaluation: () => evaluationOf(forms, state, [...listed]),
    changes() {
      const items = touched;
      touched = new Set();
      return {
        items,
        evaluation: items
          ? evaluationOfItems(items, state, [...listed])
          : evaluationOf(forms, state, [...listed])
      };
    },
    violations: () => [...listed],
    options: (place) => optionsIn(forms, state, place)
  };
}

/** A sorted list without some of its entries and with others: cheaper than sorting it all at every keystroke. */
function exchanged(
  sorted: Violation[],
  gone: readonly Violation[],
  come: readonly Violation[]
): Violation[] {
  if (gone.length === 0 && come.length === 0) return sorted;
  const result = without(sorted, gone);
  for (const violation of come) {
    let [low, high] = [0, result.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byPlace(result[middle] as Violation, violation) <= 0) low = middle + 1;
      else high = middle;
    }
    result.splice(low, 0, violation);
  }
  return result;
}

/** What was found again is the same object as before, so that who shows it need not look. */
function stillThere(before: readonly Violation[], after: readonly Violation[]): Violation[] {
  const same = ({ check, row }: Violation) => `${check} ${row ?? ''}`;
  const known = new Map(before.map((violation) => [same(violation), violation]));
  return after.map((violation) => known.get(same(violation)) ?? violation);
}

function without(violations: readonly Violation[], others: readonly Violation[]): Violation[] {
  const known = new Set(others);
  return violations.filter((violation) => !known.has(violation));
}

function run(rule: Rule, state: State): Violation[] {
  const found: Violation[] = [];
  rule(state, found);
  return found;
}

/** Writes an answer into the copy that the session keeps. */
function keep(current: Answers, { form, item, section, row }: AnswerPlace, value: unknown): void {
  const own = { ...current[form] };
  current[form] = own;
  if (section === undefined || row === undefined) {
    own[item] = value;
    return;
  }
  const before = own[section];
  const rows: unknown[] = Array.isArray(before) ? [...before] : [];
  while (rows.length <= row) rows.push({});
  rows[row] = { ...(rows[row] as object), [item]: value };
  own[section] = rows;
}

/** The item whose cell already exists, or undefined. */
function itemAt(
  forms: FormSet,
  state: State,
  { form, item: id, section, row }: AnswerPlace
): Item | undefined {
  const item = forms.item(form, id);
  if (!item) return undefined;
  if (!item.section.repeating) return section === undefined ? item : undefined;
  const exists = row !== undefined && row < (state.answeredRows[item.section.index] as number);
  return item.section.id === section && exists ? item : undefined;
}

/** Settles what depends on a step, in order, and gives the rules and places concerned. */
function propagate(
  forms: FormSet,
  graph: Graph,
  state: State,
  start: number
): { rules: Set<number>; places: (Section | Item)[] } {
  const rules = new Set<number>();
  const places: (Section | Item)[] = [];
  const waiting = new Set([start]);
  while (waiting.size > 0) {
    const step = earliest(waiting, graph.position);
    waiting.delete(step);
    const place = forms.order[graph.position[step] as number] as Section | Item;
    const before = trace(state, place);
    settlePlace(state, place);
    // An answer of the wrong type may follow another: the value stays blank, but its violation is new.
    if (step !== start && sameTrace(before, trace(state, place))) continue;
    places.push(place);
    graph.rules[step]?.forEach((rule) => rules.add(rule));
    graph.aggregates[step]?.forEach((slot) => (state.aggregates[slot] = undefined));
    graph.steps[step]?.forEach((reader) => waiting.add(reader));
  }
  return { rules, places };
}

function earliest(steps: ReadonlySet<number>, position: readonly number[]): number {
  let best = -1;
  for (const step of steps) {
    if (best < 0 || (position[step] as number) < (position[best] as number)) best = step;
  }
  return best;
}

/** What others see of a place: whether it is open, or the relevance and value of each of its cells. */
function trace(state: State, place: Section | Item): unknown[] {
  if (!isItem(place)) return [state.open[place.index], state.rows[place.index]];
  const { section } = place;
  if (!section.repeating) return [state.relevant[place.cell], state.values[place.cell]];
  const cells: unknown[] = [];
  for (let row = 0; row < (state.answeredRows[section.index] as number); row += 1) {
    const cell = rowStart(state, section, row) + place.cell;
    cells.push(state.relevant[cell], state.values[cell]);
  }
  return cells;
}

function sameTrace(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, at) => Object.is(value, after[at]));
}

function graphOf(forms: FormSet): Graph {
  const count = forms.order.length;
  const empty = () => Array.from({ length: count }, (): number[] => []);
  const graph = {
    position: new Array<number>(count).fill(0),
    steps: empty(),
    rules: empty(),
    aggregates: empty()
  };
  const allRules: Rule[] = [];
  const addRule = (rule: Rule, reads: readonly number[]) => {
    const number = allRules.push(rule) - 1;
    for (const step of new Set(reads)) graph.rules[step]?.push(number);
  };
  forms.order.forEach((place, at) => {
    const step = isItem(place) ? place.step : place.index;
    graph.position[step] = at;
    for (const read of new Set(stepReads(place))) graph.steps[read]?.push(step);
  });
  forms.aggregates.forEach((reads, slot) =>
    reads.forEach((step) => graph.aggregates[step]?.push(slot))
  );
  for (const form of forms.forms) addRules(form, addRule);
  return { ...graph, allRules };
}

function addRules(form: Form, addRule: (rule: Rule, reads: readonly number[]) => void): void {
  for (const section of form.sections) {
    addRule((state, found) => findInSection(state, section, found), [section.index]);
    for (const item of section.items) {
      addRule((state, found) => findInItem(state, item, found), ruleReads(item));
    }
  }
  for (const check of form.checks) {
    addRule((state, found) => findInCheck(state, check, found), checkReads(check));
  }
}

function stepReads(place: Section | Item): number[] {
  if (!isItem(place)) return [...(place.gate?.reads ?? [])];
  return [place.section.index, ...(place.gate?.reads ?? []), ...(place.calculate?.reads ?? [])];
}

function ruleReads(item: Item): number[] {
  const required = item.required === true ? [] : (item.required?.reads ?? []);
  const options = item.options?.flatMap(({ when }) => when?.reads ?? []) ?? [];
  return [item.section.index, item.step, ...required, ...options];
}

function checkReads({ rows, when, holds }: Check): number[] {
  return [...(rows ? [rows.index] : []), ...(when?.reads ?? []), ...holds.reads];
}
