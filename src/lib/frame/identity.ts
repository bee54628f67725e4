/**
 * By what a row is recognised again: credit code (18), else organisation code (9), else old number (15 or 13
 * digits, or a cooperative's `320803NA000037X`), else name with address. What is no code at all is malformed;
 * a wrong check character is only doubtful.
 */
import { isCreditCode, isOrganisationCode } from '../form-engine/builtin/code';

export type CodeKind = 'credit' | 'org' | 'old';
export type Code = { kind: CodeKind; code: string; checkIsRight: boolean };

const READY = /^[0-9A-Z]*$/;
const CREDIT = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const ORG = /^[0-9A-Z]{8}[0-9X]$/;
const OLD_DIGITS = /^(\d{13}|\d{15})$/;
const OLD_COOPERATIVE = /^\d{6}NA\d{6}[0-9X]$/;

/** Full-width → half-width, upper case, without blanks and hyphens. */
export function normaliseCode(text: string): string {
  if (READY.test(text)) return text;
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―－]/g, '');
}

/** The code that a text is, or null if it is malformed. @param text normalised */
export function readCode(text: string): Code | null {
  if (text.length === 18 && CREDIT.test(text)) {
    return { kind: 'credit', code: text, checkIsRight: isCreditCode(text) };
  }
  if (text.length === 9 && ORG.test(text))
    return { kind: 'org', code: text, checkIsRight: isOrganisationCode(text) };
  if (OLD_DIGITS.test(text)) {
    return {
      kind: 'old',
      code: text,
      checkIsRight: text.length === 13 || oldNumberCheckIsRight(text)
    };
  }
  // The X of a cooperative's number is no check character that a published rule would give.
  if (OLD_COOPERATIVE.test(text)) return { kind: 'old', code: text, checkIsRight: true };
  return null;
}

/** GB/T 17710 (ISO 7064, MOD 11,10). @param number 15 digits */
export function oldNumberCheckIsRight(number: string): boolean {
  let product = 10;
  for (let place = 0; place < 14; place++) {
    const sum = (product + Number(number[place])) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(number[14])) % 10 === 1;
}

/** NFKC, upper case, no blanks: how names and addresses are compared. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
}

export type Identifiers = {
  creditCode: string | null;
  orgCode: string | null;
  oldNumber: string | null;
  name: string;
  address: string | null;
};

/** `uscc:…`, `org:…`, `old:…` or `name:…|address`; null if there is neither code nor address. */
export function identityKey(of: Identifiers): string | null {
  if (of.creditCode) return `uscc:${of.creditCode}`;
  if (of.orgCode) return `org:${of.orgCode}`;
  if (of.oldNumber) return `old:${of.oldNumber}`;
  if (!of.name || !of.address) return null;
  return `name:${normaliseText(of.name)}|${normaliseText(of.address)}`;
}
