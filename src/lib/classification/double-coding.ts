/**
 * Which activities are coded twice, blind, and how well the two codings agree (domain rule: 5 % of the records, at least
 * 95 % agreement at four digits). Drawn by a hash of case and place, so the draw can be repeated and nobody chooses it.
 */

/** One in so many. */
const SHARE = 20;
export const AGREEMENT_GOAL = 0.95;
/** Class, group and division of GB/T 4754. */
export const DIGITS = [4, 3, 2] as const;

export type Pair = { first: string; second: string };
export type Agreement = {
  /** Pairs that agree, by the number of leading digits. */
  agreeing: Readonly<Record<(typeof DIGITS)[number], number>>;
  pairs: number;
};

/** Whether this activity of this case is coded a second time by somebody who does not see the first class. */
export function isDoubleCoded(caseId: string, place: string): boolean {
  return fnv1a(`${caseId} ${place}`) % SHARE === 0;
}

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const agreeing = (digits: number) =>
    pairs.filter(({ first, second }) => first.slice(0, digits) === second.slice(0, digits)).length;
  return { agreeing: { 4: agreeing(4), 3: agreeing(3), 2: agreeing(2) }, pairs: pairs.length };
}

/** FNV-1a, 32 bits, with its bits mixed once more: its lowest ones alone follow the text's last characters. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
