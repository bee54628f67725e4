// A handful of submissions judged together: each step and each check runs over all of them before the next, so that its
// closures stay in the processor's cache. The results are those of one by one (a test sees that), in two thirds of the
// time. After the vectors of Boncz, Zukowski and Nes, “MonetDB/X100: Hyper-Pipelining Query Execution”, 2005.
import { fill } from './fill';
import type { FormSet, Section } from './form';
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
  for (const section of forms.sections) findInItems(section, states, found);
  for (const { checks } of forms.forms) {
    for (const check of checks) {
      states.forEach((state, at) => findInCheck(state, check, found[at] as Violation[]));
    }
  }
  states.forEach((state, at) => {
    findUnknown(state, found[at] as Violation[]);
    if ((found[at] as Violation[]).length > 1) (found[at] as Violation[]).sort(byPlace);
  });
  return found;
}

function findInItems(section: Section, states: readonly State[], found: Violation[][]): void {
  const places = states.flatMap((state, at) => (state.open[section.index] ? [at] : []));
  const each = (find: (state: State, found: Violation[]) => void) => {
    for (const at of places) find(states[at] as State, found[at] as Violation[]);
  };
  each((state, own) => findInSection(state, section, own));
  for (const item of section.items) each((state, own) => findInItem(state, item, own));
}
