/**
 * How numbers, money, shares and dates are written, the same on every screen (screens.md, "Look"):
 * separated thousands, 千元 echoed in 万元 or 亿元, shares with one decimal, ISO dates, and relative
 * time only beside a date. Times are those of China, whatever the clock of the reader's device.
 */
import type { Language } from './language';

type Numeric = number | bigint;
type Blank = null | undefined;

/** Stands where there is no value: never 0, never nothing. */
export const blank = '—';

const timeZone = 'Asia/Shanghai';
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1
});

export function formatNumber(value: Numeric | Blank): string {
  if (value === null || value === undefined) return blank;
  // Most numbers are whole and written with each keystroke; the formatter takes ten times as long.
  return Number.isSafeInteger(value) ? separated(String(value)) : whole.format(value);
}

/** @param digits of a whole number, with its sign */
function separated(digits: string): string {
  let text = '';
  for (let end = digits.length; end > 0; end -= 3) {
    const group = digits.slice(Math.max(0, end - 3), end);
    text = text === '' || group === '-' || group === '' ? group + text : `${group},${text}`;
  }
  return text;
}

/** @param decimals digits written after the point, always that many */
export function formatDecimal(value: number | Blank, decimals: number): string {
  if (value === null || value === undefined) return blank;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat('en', digits).format(value);
}

/** With its sign, for differences: "+12", "−96", "0". */
export function formatDifference(value: Numeric | Blank): string {
  if (value === null || value === undefined) return blank;
  if (Number(value) === 0) return '0';
  return Number(value) > 0 ? `+${whole.format(value)}` : whole.format(value).replace('-', '−');
}

/** @param share part of one: 0.8812 → "88.1%" */
export function formatShare(share: number | Blank): string {
  return share === null || share === undefined ? blank : percent.format(share);
}

/** A share from its two counts; blank when there is nothing to divide by. */
export function formatShareOf(part: number, total: number): string {
  return total === 0 ? blank : formatShare(part / total);
}

/** @param thousands an amount in 千元 */
export function formatAmount(thousands: Numeric | Blank, language: Language): string {
  if (thousands === null || thousands === undefined) return blank;
  return `${whole.format(thousands)} ${language === 'zh' ? '千元' : 'thousand yuan'}`;
}

/**
 * The amount again in the measure people think in, so that a slipped digit shows:
 * "1,234 千元 = 123.4 万元". "≈" where decimals were cut.
 * @param thousands an amount in 千元
 */
export function amountEcho(thousands: Numeric | Blank, language: Language): string {
  if (thousands === null || thousands === undefined) return '';
  const value = Number(thousands);
  const { divisor, decimals, name } = measureFor(Math.abs(value), language);
  const scaled = value / divisor;
  const rounded = Math.round(scaled * 10 ** decimals) / 10 ** decimals;
  const sign = rounded * divisor === value || rounded === scaled ? '=' : '≈';
  return `${formatAmount(thousands, language)} ${sign} ${whole.format(rounded)} ${name}`;
}

function measureFor(size: number, language: Language) {
  if (language === 'zh') {
    return size >= 100_000
      ? { divisor: 100_000, decimals: 2, name: '亿元' }
      : { divisor: 10, decimals: 1, name: '万元' };
  }
  return size >= 1_000_000
    ? { divisor: 1_000_000, decimals: 3, name: 'billion yuan' }
    : { divisor: 1_000, decimals: 3, name: 'million yuan' };
}

/** The English measure of amounts stands over a column; behind a number it would read as a second one. */
const BEHIND: Readonly<Record<string, string>> = { '1,000 yuan': 'thousand yuan' };

/** English measures that have a singular. */
const ONE: Readonly<Record<string, string>> = { persons: 'person', months: 'month' };

/** A number with its measure: "21 人", "21 persons", "1 person". @param measure in the language of the reader */
export function formatMeasured(value: number, measure: string): string {
  const behind = (value === 1 ? ONE[measure] : undefined) ?? BEHIND[measure] ?? measure;
  return `${formatNumber(value)} ${behind}`.trim();
}

/** From here on nobody counts the digits. */
const MANY = { zh: 10_000, en: 1_000_000 } as const;

/**
 * A large count again in the measure people think in, as amounts are: "52,000,000 人 = 5,200 万人". Blank where it is small.
 * @param measure in the language of the reader
 */
export function countEcho(value: number, measure: string, language: Language): string {
  const many = MANY[language];
  if (Math.abs(value) < many) return '';
  const scaled = value / many;
  const rounded = Math.round(scaled * 100) / 100;
  const name = language === 'zh' ? `万${measure}` : `million ${measure}`;
  const sign = rounded === scaled ? '=' : '≈';
  return `${formatMeasured(value, measure)} ${sign} ${whole.format(rounded)} ${name}`;
}

/** A day as 2024-04-12; a text that is a day already stays as it is. */
export function formatDate(value: Date | string | Blank): string {
  if (value === null || value === undefined) return blank;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const parts = partsOf(value);
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** Hours and minutes, 10:42. */
export function formatTime(value: Date | string | Blank): string {
  if (value === null || value === undefined) return blank;
  const parts = partsOf(value);
  return `${parts.hour}:${parts.minute}`;
}

/** 2024-04-12 10:42 */
export function formatDateTime(value: Date | string | Blank): string {
  if (value === null || value === undefined) return blank;
  return `${formatDate(value)} ${formatTime(value)}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

function partsOf(value: Date | string) {
  const parts = clock.formatToParts(new Date(value)).map((part) => [part.type, part.value]);
  return Object.fromEntries(parts) as Record<string, string>;
}

const steps = [
  { name: 'minute', seconds: 60, until: 3600 },
  { name: 'hour', seconds: 3600, until: 86_400 },
  { name: 'day', seconds: 86_400, until: Infinity }
] as const;

/** "3天前", "in 2 hours": to stand beside a date, never instead of it. */
export function relativeTime(at: Date | string, now: Date | string, language: Language): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
  const step = steps.find(({ until }) => Math.abs(seconds) < until) ?? steps[2];
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return words.format(Math.trunc(seconds / step.seconds), step.name);
}
