/**
 * What people type or paste where a number is asked: full-width digits from a Chinese keyboard, separated thousands, a
 * stray blank, a loss in brackets, a measure behind it. What has one meaning is taken, what has several is refused with
 * the reason. Limits are those of integers that survive JSON.
 */
import { halfWidth } from './half-width';
import { worthOf } from './measure';

export type NumberProblem =
  | 'notANumber'
  | 'onlyWholeNumbers'
  | 'notNegative'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'whichMeasure'
  | 'otherMeasure';

export type NumberReading =
  | { readonly value: number | null; readonly problem?: undefined; readonly converted?: true }
  | { readonly value: null; readonly problem: NumberProblem };

export interface NumberLimits {
  /** Digits allowed after the point. */
  readonly decimals?: number | undefined;
  readonly negative?: boolean | undefined;
  /** The measure of the field: 千元, 人. */
  readonly unit?: string | undefined;
}

const SEPARATORS = /[\s,'’`_\u200b\ufeff]/g;
const CURRENCY = /^[¥￥$]|^(?:rmb|cny)(?=[-\d.])/i;
const NUMBER = /^([-+]?)(\d+\.?\d*|\.\d+)(.*)$/u;

/** Blank text is no value and no problem. `converted`: it was written in another measure than the field's. */
export function readNumber(
  text: string,
  { decimals = 0, negative = false, unit = '' }: NumberLimits = {}
): NumberReading {
  const plain = withoutBrackets(narrow(text).replace(SEPARATORS, '').replace(CURRENCY, ''));
  if (plain === '' || plain === unit) return { value: null };
  const [, sign, digits = '', measure = ''] = NUMBER.exec(plain) ?? [];
  if (sign === undefined || /^\.|^[e\d]/i.test(measure)) return refuse('notANumber');
  const worth = measure === '' ? ({ kind: 'known', factor: 1 } as const) : worthOf(measure, unit);
  if (worth.kind === 'ambiguous') return refuse('whichMeasure');
  if (worth.kind === 'none') return refuse('notANumber');
  if (worth.kind === 'other') return refuse(unit === '' ? 'notANumber' : 'otherMeasure');
  const fraction = digits.split('.')[1]?.replace(/0+$/, '') ?? '';
  const isConverted = worth.factor !== 1;
  if (!isConverted && fraction.length > decimals)
    return refuse(decimals === 0 ? 'onlyWholeNumbers' : 'tooManyDecimals');
  const size = isConverted ? rounded(Number(digits) * worth.factor, decimals) : Number(digits);
  if (size > Number.MAX_SAFE_INTEGER) return refuse('tooLarge');
  if (sign === '-' && size > 0 && !negative) return refuse('notNegative');
  const value = sign === '-' && size > 0 ? -size : size;
  return isConverted ? { value, converted: true } : { value };
}

/** Half up, as amounts are rounded to the measure of a form. */
function rounded(size: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((size * scale).toPrecision(15))) / scale;
}

/** Books write a loss as (1,234). */
function withoutBrackets(text: string): string {
  const inside = /^\((.+)\)(\D*)$/.exec(text);
  return inside ? `-${inside[1]}${inside[2]}` : text;
}

function refuse(problem: NumberProblem): NumberReading {
  return { value: null, problem };
}

function narrow(text: string): string {
  return halfWidth(text)
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/\u3001/g, ',')
    .replace(/[\u2212\u2010-\u2014]/g, '-');
}
