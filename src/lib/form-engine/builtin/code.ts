// Functions on codes: membership in the lists given at load, and the check characters of the two national codes.
import type { Builtin } from './builtin';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const CREDIT_VALUES = valuesOf(CREDIT_ALPHABET);
const ORGANISATION_VALUES = valuesOf(ORGANISATION_ALPHABET);

/** By character code: its place in the alphabet, or −1. */
function valuesOf(alphabet: string): Int8Array {
  return Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
}

/** GB 32100-2015: 18 characters, the last is right by weights 3^i modulo 31. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    const value = CREDIT_VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return text.charAt(17) === CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714-1997: 9 characters without hyphen, the last is right modulo 11, X for ten. */
export function isOrganisationCode(text: string): boolean {
  if (text.length !== 9) return false;
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    const value = ORGANISATION_VALUES[text.charCodeAt(at)] ?? -1;
    if (value < 0) return false;
    sum += value * (ORGANISATION_WEIGHTS[at] as number);
  }
  return text.charAt(8) === '0123456789X'.charAt((11 - (sum % 11)) % 11);
}

export const codeBuiltins: readonly Builtin[] = [
  {
    name: 'inList',
    shape: 'prepared',
    literals: ['list'],
    gives: 'yesno',
    prepare:
      ({ list }) =>
      (code) =>
        list ? list.has(code) : null,
    sentence: {
      zh: '{1}{是|不是|应是|不应是}{2}中的代码',
      en: '{1} {is|is not|must be|must not be} a code of {2}'
    }
  },
  {
    name: 'parent',
    shape: 'prepared',
    literals: ['level', 'list'],
    gives: 'text',
    prepare:
      ({ level, list }) =>
      (code) =>
        (level !== undefined && list?.parent(code, level)) || null,
    sentence: { zh: '{1}在{3}中所属的{2}', en: 'the {2} of {1} in {3}' }
  },
  {
    name: 'creditCode',
    shape: 'strict',
    takes: [['text']],
    gives: 'yesno',
    evaluate: isCreditCode,
    sentence: {
      zh: '{1}{是|不是|应是|不应是}校验正确的统一社会信用代码',
      en: '{1} {is|is not|must be|must not be} a credit code with the right check character'
    }
  },
  {
    name: 'orgCode',
    shape: 'strict',
    takes: [['text']],
    gives: 'yesno',
    evaluate: isOrganisationCode,
    sentence: {
      zh: '{1}{是|不是|应是|不应是}校验正确的组织机构代码',
      en: '{1} {is|is not|must be|must not be} an organisation code with the right check character'
    }
  }
];
