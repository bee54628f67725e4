/**
 * Kinds of text that people write in many ways and the census keeps in one: codes, telephone numbers, addresses of the
 * network. An item's `format` says how typing becomes the text that is stored, and what is expected when it does not
 * fit; evaluation knows nothing of it. Numbers in the census's sense are not here: these are texts of digits.
 */
export const TEXT_FORMATS = [
  'creditCode',
  'orgCode',
  'registrationNumber',
  'regionCode',
  'urbanCode',
  'postcode',
  'dialCode',
  'landline',
  'extension',
  'mobile',
  'telephone',
  'email',
  'web',
  'code'
] as const;

export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Blanks, also those of no width that come with pasting. */
const BLANKS = /[\s\u200b-\u200d\ufeff]+/g;
/** What people put between the digits of a number: 139-0000-9530, (0517) 8390.1234. */
const BETWEEN_DIGITS = /[\s\u200b-\u200d\ufeff().·/-]+/g;

/** The text as it is stored (M3): NFC, without blanks at the ends; by its format also narrow and without separators. */
export function storedText(text: string, format: TextFormat | undefined): string {
  const plain = text.normalize('NFC').replace(BLANKS, ' ').trim();
  switch (format) {
    case undefined:
      return plain;
    case 'creditCode':
    case 'orgCode':
      return narrow(plain).replace(BETWEEN_DIGITS, '').toUpperCase();
    case 'mobile':
    case 'telephone':
      return withoutCountry(narrow(plain).replace(BETWEEN_DIGITS, ''));
    case 'registrationNumber':
    case 'regionCode':
    case 'urbanCode':
    case 'postcode':
    case 'dialCode':
    case 'landline':
    case 'extension':
      return narrow(plain).replace(BETWEEN_DIGITS, '');
    case 'email':
    case 'web':
      return narrow(plain).replace(/[。｡]/g, '.').replace(BLANKS, '');
    case 'code':
      return narrow(plain).replace(BLANKS, '');
    default:
      return format satisfies never;
  }
}

/** +86 139…, 0086 139…: whoever is called from abroad. */
function withoutCountry(number: string): string {
  return number.replace(/^(?:\+|00)86(?=\d{10,12}$)|^86(?=1\d{10}$)/, '');
}

/** Full-width signs and dashes as their narrow counterparts. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
