// Days and months without a zone, in the proleptic Gregorian calendar (M4). A date is the text `2024-04-12`, a month
// `2023-07`, as in answers: with four digits a year, the order of the texts is the order of the days.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = 48;
const HYPHEN = 45;

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The number that ASCII digits from `start` on write, or NaN. */
function digits(text: string, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

export function yearOf(dateOrMonth: string): number {
  return digits(dateOrMonth, 0, 4);
}

export function monthOf(dateOrMonth: string): number {
  return digits(dateOrMonth, 5, 2);
}

export function dayOf(date: string): number {
  return digits(date, 8, 2);
}

export function isMonth(text: string): boolean {
  if (text.length !== 7 || text.charCodeAt(4) !== HYPHEN) return false;
  const month = monthOf(text);
  return yearOf(text) >= 1 && month >= 1 && month <= 12;
}

export function isDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(7) !== HYPHEN || !isMonth(text.slice(0, 7)))
    return false;
  const day = dayOf(text);
  return day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text));
}

/** The date of three numbers, or null where there is no such day in the years 1 to 9999. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days since 0000-03-01, by Hinnant's days_from_civil: a year that begins in March ends with its leap day. */
function dayNumber(date: string): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return (
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear
  );
}

/** Days from a to b; negative where b is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** Months from a to b by year and month only, of dates or months; negative where b is earlier. */
export function monthsBetween(a: string, b: string): number {
  return (yearOf(b) - yearOf(a)) * 12 + monthOf(b) - monthOf(a);
}
