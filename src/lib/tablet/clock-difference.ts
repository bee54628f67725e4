/** How far the tablet's clock is from the office's, as it concerns its person. Pure. */

export const DAY_MINUTES = 1_440;

/**
 * Minutes to add to the tablet's clock; 0 where both read the same. An office whose clock always reads one day tells
 * nothing about the date: then only the time of day is compared.
 */
export function clockDifference(minutes: number, dayIsFixed: boolean): number {
  if (!dayIsFixed) return minutes;
  const ofDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return ofDay > DAY_MINUTES / 2 ? ofDay - DAY_MINUTES : ofDay;
}
