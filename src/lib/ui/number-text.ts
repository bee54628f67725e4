/**
 * What people type where a number is asked: full-width digits from a Chinese keyboard, separated
 * thousands, a stray space. Limits are those of integers that survive JSON.
 */
export type NumberProblem =
  'notANumber' | 'onlyWholeNumbers' | 'notNegative' | 'tooManyDecimals' | 'tooLarge';

export type NumberReading =
  | { readonly value: number | null; readonly problem?: undefined }
  | { readonly value: null; readonly problem: NumberProblem };

export interface NumberLimits {
  /** Digits allowed after the point. */
  readonly decimals?: number | undefined;
  readonly negative?: boolean | undefined;
  /** The measure beside the field; typed or pasted behind the number it says nothing new. */
  readonly unit?: string | undefined;
}

const wellFormed = /^-?\d+(\.\d*)?$|^-?\.\d+$/;

/** Blank text is no value and no problem. */
export function readNumber(
  text: string,
  { decimals = 0, negative = false, unit = '' }: NumberLimits = {}
): NumberReading {
  const plain = withoutUnit(halfWidth(text).replace(/[\s,]/g, ''), unit);
  if (plain === '') return { value: null };
  if (!wellFormed.test(plain)) return refuse('notANumber');
  const fraction = plain.split('.')[1] ?? '';
  if (fraction.length > decimals)
    return refuse(decimals === 0 ? 'onlyWholeNumbers' : 'tooManyDecimals');
  const value = Number(plain);
  if (value < 0 && !negative) return refuse('notNegative');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return refuse('tooLarge');
  return { value: value === 0 ? 0 : value };
}

/** Only the field's own measure: 万元 behind a number in a field of 千元 is another number. */
function withoutUnit(text: string, unit: string): string {
  return unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

function refuse(problem: NumberProblem): NumberReading {
  return { value: null, problem };
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000]/g, ' ')
    .replace(/[\u3002]/g, '.')
    .replace(/[\u2212\u2013\u2014]/g, '-');
}
