// Credit codes for invented respondents: right in both check characters, and recognisable, because all of them have JP
// (经普) after the MA of companies registered since 2015. 320891 is the registering authority of the development zone.
import { isCreditCode, isOrganisationCode } from '../../../src/lib/form-engine/builtin/code';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const AUTHORITY = '320891';

/**
 * @param register the first two characters: 91 enterprises, 92 households, 93 cooperatives, 11, 12, 51, 52, 54 …
 * @param serial 0 … 31^4 − 1, a number of its own for each respondent
 */
export function inventedCode(register: string, serial: number): string {
  let rest = serial;
  let digits = '';
  for (let place = 0; place < 4; place += 1) {
    digits = ALPHABET.charAt(rest % 31) + digits;
    rest = Math.floor(rest / 31);
  }
  const organisation = withCheck(`MAJP${digits}`, isOrganisationCode);
  return withCheck(`${register}${AUTHORITY}${organisation}`, isCreditCode);
}

/** Of all characters exactly one is accepted by the rule. */
function withCheck(code: string, isRight: (code: string) => boolean): string {
  return [...ALPHABET].map((check) => code + check).find(isRight)!;
}
