/**
 * The plan of registration: share of cases completed by day, after the milestones of domain.md §3 (column
 * "Completed"), linear between its dates. Days are census days.
 */
import { daysBetween } from '../platform/clock';

export const REGISTRATION_PLAN: readonly { day: string; completed: number }[] = [
  { day: '2023-12-31', completed: 0 },
  { day: '2024-01-15', completed: 0.08 },
  { day: '2024-01-31', completed: 0.25 },
  { day: '2024-02-29', completed: 0.45 },
  { day: '2024-03-31', completed: 0.8 },
  { day: '2024-04-15', completed: 0.95 },
  { day: '2024-04-25', completed: 1 }
];

/** The day by which the plan has everything completed. */
export const PLAN_END = '2024-04-25';

/** The last day of registration, 24:00 China time. */
export const REGISTRATION_END = '2024-04-30';

/** Share that should be completed by the end of a day: 0 before the plan, 1 after it. */
export function plannedShare(day: string): number {
  const after = REGISTRATION_PLAN.findIndex((milestone) => milestone.day >= day);
  if (after === -1) return 1;
  if (after === 0) return REGISTRATION_PLAN[0]!.completed;
  const from = REGISTRATION_PLAN[after - 1]!;
  const to = REGISTRATION_PLAN[after]!;
  const way = daysBetween(from.day, day) / daysBetween(from.day, to.day);
  return from.completed + (to.completed - from.completed) * way;
}

/** Days left until a deadline, the day itself included as 0; never negative. */
export function daysLeft(today: string, deadline: string = REGISTRATION_END): number {
  return Math.max(0, daysBetween(today, deadline));
}
