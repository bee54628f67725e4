/** The burn-up of a part of the county: done by day from flows, and what the plan wants of the same cases. */
import { PLAN_END, REGISTRATION_PLAN } from '../schedule/plan';

export type BurnUpPoint = { day: string; value: number };

/**
 * Done after each day: submissions less returns, so that a returned case counts again only when it is handed
 * in again. The last point is today, also when nothing happened.
 */
export function doneByDay(
  flows: readonly { day: string; submitted: number; returned: number }[],
  today: string
): BurnUpPoint[] {
  let done = 0;
  const points = flows
    .filter((flow) => flow.day <= today)
    .map((flow) => ({ day: flow.day, value: (done += flow.submitted - flow.returned) }));
  if (points.at(-1)?.day !== today) points.push({ day: today, value: done });
  return points;
}

/** The plan's milestones for a number of cases. */
export function plannedByDay(total: number): BurnUpPoint[] {
  return REGISTRATION_PLAN.filter((milestone) => milestone.day <= PLAN_END).map((milestone) => ({
    day: milestone.day,
    value: Math.round(milestone.completed * total)
  }));
}
