/** What an enumerator's day looks like: counts, pace against the plan, what to do next. Pure. */
import { DONE_STATES, type CaseState } from '../casework/lifecycle';
import { censusDay } from '../platform/clock';
import { NO_CASES, paceOf, type Pace, type StateCounts } from '../progress/pace';
import { mayFill, urgency, type CaseView } from './case-view';

export type Day = {
  counts: StateCounts;
  pace: Pace;
  doneToday: number;
  returned: readonly CaseView[];
  /** Returned first, then begun, then new; null when nothing is left. */
  next: CaseView | null;
};

export function dayOf(cases: readonly CaseView[], today: string): Day {
  const mine = cases.filter((view) => !view.gone);
  const counts = countStates(mine);
  const open = mine.filter(mayFill);
  // A stable sort: within the same urgency the order of the list, by area, stays.
  const [next = null] = [...open].sort((a, b) => urgency(a.state) - urgency(b.state));
  return {
    counts,
    pace: paceOf(counts, today),
    doneToday: mine.filter((view) => isDone(view.state) && submittedOn(view) === today).length,
    returned: open.filter((view) => view.state === 'returned'),
    next
  };
}

export type AreaCases = { title: string; cases: readonly CaseView[]; left: number };

/** The cases by area: where work is left first, finished areas last, else in the order they come in. */
export function casesByArea(cases: readonly CaseView[]): AreaCases[] {
  const areas = new Map<string, CaseView[]>();
  for (const view of cases) {
    const title = view.case.area.name || view.case.area.code;
    const its = areas.get(title);
    if (its) its.push(view);
    else areas.set(title, [view]);
  }
  return [...areas]
    .map(([title, its]) => ({ title, cases: its, left: its.filter(mayFill).length }))
    .sort((a, b) => Number(a.left === 0) - Number(b.left === 0));
}

/** As many cases as fit into a list that grows, from the first area on. */
export function firstOf(areas: readonly AreaCases[], limit: number): AreaCases[] {
  let room = limit;
  return areas.flatMap((area) => {
    const cases = area.cases.slice(0, Math.max(room, 0));
    room -= cases.length;
    return cases.length === 0 ? [] : [{ ...area, cases }];
  });
}

export function countStates(cases: readonly CaseView[]): StateCounts {
  const counts = { ...NO_CASES };
  for (const view of cases) counts[view.state] += 1;
  return counts;
}

export const SHOWN_STATES: readonly CaseState[] = [
  'returned',
  'inProgress',
  'assigned',
  'submitted',
  'approved'
];

function isDone(state: CaseState): boolean {
  return DONE_STATES.includes(state);
}

function submittedOn(view: CaseView): string | null {
  const at = view.receipt?.receipt.receivedAt ?? view.case.submission?.receivedAt;
  return at ? censusDay(new Date(at)) : null;
}
