/**
 * Whether a part of the county is on pace: done (submitted and approved) against the plan of its cases.
 * Behind means more than five points under the plan.
 */
import { DONE_STATES, type CaseState } from '../casework/lifecycle';
import { daysBetween } from '../platform/clock';
import { PLAN_END, plannedShare } from '../schedule/plan';

export const BEHIND_POINTS = 0.05;

export type StateCounts = Readonly<Record<CaseState, number>>;

export type Pace = {
  total: number;
  done: number;
  /** Share done, 0…1; blank (null) where there are no cases. */
  share: number | null;
  planned: number;
  /** Cases the plan wants done by today. */
  plannedCases: number;
  /** Cases a day from tomorrow to 04-25; everything that is left once that day has come. */
  neededPerDay: number;
  behind: boolean;
};

export const NO_CASES: StateCounts = {
  unassigned: 0,
  assigned: 0,
  inProgress: 0,
  submitted: 0,
  returned: 0,
  approved: 0
};

export function addCounts(a: StateCounts, b: StateCounts): StateCounts {
  return Object.fromEntries(
    Object.keys(NO_CASES).map((state) => [state, a[state as CaseState] + b[state as CaseState]])
  ) as StateCounts;
}

export function totalOf(counts: StateCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export function doneOf(counts: StateCounts): number {
  return DONE_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** How a pace is shown: under the plan by little is no tick, and no alarm. */
export function toneOf(pace: Pace): 'bad' | 'warn' | 'good' {
  if (pace.behind) return 'bad';
  return (pace.share ?? 1) < pace.planned ? 'warn' : 'good';
}

/** The pace at the end of a census day. */
export function paceOf(counts: StateCounts, today: string): Pace {
  const total = totalOf(counts);
  const done = doneOf(counts);
  const planned = plannedShare(today);
  const share = total === 0 ? null : done / total;
  const daysToPlanEnd = Math.max(1, daysBetween(today, PLAN_END));
  return {
    total,
    done,
    share,
    planned,
    plannedCases: Math.round(planned * total),
    neededPerDay: (total - done) / daysToPlanEnd,
    // A rounding of shares must not decide: five points exactly is not behind.
    behind: share !== null && planned - share > BEHIND_POINTS + 1e-9
  };
}
