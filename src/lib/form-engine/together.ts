// A handful of submissions judged together: each step and each check runs over all of them before the next, so that its
// closures stay in the processor's cache. The results are those of one by one (a test sees that), in two thirds of the
// time. After the vectors of Boncz, Zukowski and Nes, “MonetDB/X100: Hyper-Pipelining Query Execution”, 2005.
import { fill } from './fill';
import type { FormSet, Item, Section } from './form';
import { settleFresh } from './settle';
import type { Answers, Context, State } from './state';
import {
  byPlace,
  findInCheck,
  findInItem,
  findInSection,
  findUnknown,
  type Violation
} from './violation';

/** As many as stay in the cache beside the closures of a check; measured, and flat from 16 to 64. */
export const TOGETHER = 32;

/** The settled states of some submissions, by their order. */
export function settleTogether(
  forms: FormSet,
  submissions: readonly { readonly answers: Answers; readonly context: Context }[]
): State[] {
  const states = submissions.map(({ answers, context }) => fill(forms, answers, context));
  for (const place of forms.dependent) {
    for (const state of states) settleFresh(state, place);
  }
  return states;
}

/** The violations of each state, in the order of `violationsIn`. */
export function violationsTogether(forms: FormSet, states: readonly State[]): Violation[][] {
  const found = states.map((): Violation[] => []);
  const isRefused = states.map(({ invalid }) => invalid.includes(true));
  for (const section of forms.sections) findInItems(section, states, isRefused, found);
  for (const { checks } of forms.forms) {
    for (const check of checks) {
      for (let at = 0; at < states.length; at += 1)
        findInCheck(states[at] as State, check, found[at] as Violation[]);
    }
  }
  for (let at = 0; at < states.length; at += 1) {
    const own = found[at] as Violation[];
    findUnknown(states[at] as State, own);
    if (own.length > 1) own.sort(byPlace);
  }
  return found;
}

/** Plain loops: a closure called for each state would cost more than most items do. */
function findInItems(
  section: Section,
  states: readonly State[],
  isRefused: readonly boolean[],
  found: Violation[][]
): void {
  const places: number[] = [];
  const refused: number[] = [];
  for (let at = 0; at < states.length; at += 1) {
    const state = states[at] as State;
    if (!state.open[section.index]) continue;
    places.push(at);
    if (isRefused[at]) refused.push(at);
    findInSection(state, section, found[at] as Violation[]);
  }
  findInEach(section.demanding, places, states, found);
  if (refused.length === 0) return;
  const others = section.items.filter((item) => !section.demanding.includes(item));
  findInEach(others, refused, states, found);
}

function findInEach(
  items: readonly Item[],
  places: readonly number[],
  states: readonly State[],
  found: Violation[][]
): void {
  for (const item of items) {
    for (const at of places) findInItem(states[at] as State, item, found[at] as Violation[]);
  }
}
