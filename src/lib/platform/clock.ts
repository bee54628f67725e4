/**
 * The product's clock. Decisions take time from the command's context, never from the system, so that the
 * demo can live on its day, tests can fix it, and tablets can be told the offset.
 * Census days are dates in Asia/Shanghai, which has had no daylight saving since 1991: UTC+8.
 */
export type Clock = {
  now(): Date;
  /** The census day it always reads; absent from a clock that runs. */
  readonly fixedDay?: string;
};

const SHANGHAI_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The census day of an instant, as `2024-04-08`. */
export function censusDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** Whole days from one census day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The census day `days` after another one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The instant of a wall-clock time of Shanghai on a census day, time as `HH:MM`. */
export function instantOf(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

export function fixedClock(instant: Date): Clock {
  return { now: () => instant };
}

/**
 * A clock that always reads the given census day and the underlying clock's time of day.
 * The demo runs on it: whoever starts it next week still finds 2024-04-08.
 */
export function clockOnDay(day: string, underlying: Clock): Clock {
  return {
    fixedDay: day,
    now() {
      const real = underlying.now();
      return new Date(real.getTime() + daysBetween(censusDay(real), day) * DAY);
    }
  };
}
