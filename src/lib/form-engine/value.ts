// The values of the language and their kinds (form-language §1, §3). Blank is `null`: absent, null, "" and [] are all
// read as it. What is compared, is compared here.
import { isDate, isMonth } from './calendar';
import type { ItemType } from './definition';

export interface Position {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy: number;
}

export type Value = number | string | boolean | readonly string[] | Position;
export type Maybe = Value | null;

/**
 * What is known of a value at load. `opaque` are photo, signature and position; `any` is context of unknown kind, looked
 * at when it is used; `blank` is the literal, which fits everywhere.
 */
export type Kind =
  'number' | 'text' | 'date' | 'month' | 'yesno' | 'choices' | 'opaque' | 'any' | 'blank';

const KIND_OF_TYPE: Record<ItemType, Kind> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  date: 'date',
  month: 'month',
  choice: 'text',
  choices: 'choices',
  code: 'text',
  yesno: 'yesno',
  photo: 'opaque',
  signature: 'opaque',
  position: 'opaque'
};

export function kindOfType(type: ItemType): Kind {
  return KIND_OF_TYPE[type];
}

export function isBlank(raw: unknown): raw is null | undefined | '' | [] {
  return (
    raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)
  );
}

export function isTextList(raw: unknown): raw is string[] {
  return Array.isArray(raw) && raw.every((entry) => typeof entry === 'string');
}

/** Whether a value of unknown kind can stand where `kind` is wanted. */
export function isOfKind(value: Value, kind: Kind): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'text':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'month':
      return typeof value === 'string' && isMonth(value);
    case 'yesno':
      return typeof value === 'boolean';
    case 'choices':
      return isTextList(value);
    case 'opaque':
    case 'any':
      return true;
    case 'blank':
      return false;
    default:
      return kind satisfies never;
  }
}

// UTF-16 puts U+10000 and above (surrogates, D800–DFFF) before E000–FFFF; code points have them behind.
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** Order of two texts by code point (M3): negative, zero or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Order of two values of one kind, or null where they are not (context may bring anything). */
export function compareValues(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return null;
}

/** Whether two values of one kind are equal, or null where they are of different or incomparable kinds. */
export function equalValues(a: Value, b: Value): boolean | null {
  return typeof a === typeof b && typeof a !== 'object' ? a === b : null;
}

/** A number, or blank where an operation left the finite ones (M2). */
export function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** Number of code points of a text. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1)
    length += 1;
  return length;
}
