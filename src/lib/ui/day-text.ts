/**
 * Days and months as people type or paste them: 2023.5, 2023/05, 2023年5月, 20230512, in full width too. What comes out
 * is `2023-05-12` or `2023-05`. The order is the Chinese one; others are refused rather than guessed.
 */
import { halfWidth } from './half-width';

export type Precision = 'day' | 'month';
export type DayProblem = 'notADay' | 'notAMonth' | 'noSuchDay';

/** A blank text is `''` without a problem. */
export type DayReading =
  | { readonly value: string; readonly problem?: undefined }
  | { readonly value: null; readonly problem: DayProblem };

const PARTED = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月)?$/;
const RUNNING = /^(\d{4})(\d{2})(\d{2})?$/;

export function readDay(text: string, precision: Precision): DayReading {
  const plain = halfWidth(text)
    .replace(/\s/g, '')
    .replace(/[。、\u2010-\u2015\u2212]/g, '-');
  if (plain === '') return { value: '' };
  const [, year = '', month = '', day] = PARTED.exec(plain) ?? RUNNING.exec(plain) ?? [];
  const isWhole = (day === undefined) === (precision === 'month');
  if (year === '' || !isWhole)
    return { value: null, problem: precision === 'day' ? 'notADay' : 'notAMonth' };
  if (!exists(Number(year), Number(month), Number(day ?? 1)))
    return { value: null, problem: 'noSuchDay' };
  return { value: [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-') };
}

function exists(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
