// The days of field work before the demo's day: Monday to Saturday without the spring festival, and the Sunday before
// that day. The demo's day itself is left to its visitor, so nothing ever lies ahead of the clock.
import { addDays } from '../../../src/lib/platform/clock';

export const DEMO_DAY = '2024-04-08';
const FIRST_DAY = '2024-01-02';
const LAST_DAY = '2024-04-07';
const FESTIVAL = { from: '2024-02-10', to: '2024-02-17' };

export const WORK_DAYS: readonly string[] = daysFrom(FIRST_DAY, LAST_DAY).filter(isWorkDay);

/** The work day so many before or after a work day; the first and the last are not passed. */
export function workDay(day: string, steps: number): string {
  const at = WORK_DAYS.findIndex((one) => one >= day);
  const from = at === -1 ? WORK_DAYS.length - 1 : at;
  return WORK_DAYS[Math.min(WORK_DAYS.length - 1, Math.max(0, from + steps))]!;
}

/** How many work days lie after this one. */
export function workDaysLeft(day: string): number {
  return WORK_DAYS.filter((one) => one > day).length;
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWorkDay(day: string): boolean {
  const isSunday = weekday(day) === 0;
  const isFestival = day >= FESTIVAL.from && day <= FESTIVAL.to;
  return day === LAST_DAY || (!isSunday && !isFestival);
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
