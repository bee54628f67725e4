/**
 * How doubtful an answered class is, so that coders see the worst first: what the assistant makes of the description is
 * held against what was answered and how that was chosen. Pure; 0 (no doubt) to 100.
 */
import type { Choice } from './activity';

/**
 * blank: no class was answered · unsupported: not among the first five of the description · later: among them, not
 * first · narrow: first, but another is close behind · agreed: first by a margin.
 */
export const DOUBTS = ['blank', 'unsupported', 'later', 'narrow', 'agreed'] as const;
export type DoubtKind = (typeof DOUBTS)[number];

export type Doubt = { kind: DoubtKind; score: number };

/** A second class within this share of the first is close behind. */
const NARROW_SHARE = 0.85;
/** Suggestions that are offered, and looked at here. */
export const OFFERED = 5;

const base: Readonly<Record<DoubtKind, number>> = {
  blank: 100,
  unsupported: 75,
  later: 50,
  narrow: 30,
  agreed: 0
};

/** Whoever searched by hand had no help, whoever took a later one thought about it; unknown is between. */
const byChoice: Readonly<Record<Choice | 'unknown', number>> = {
  first: 0,
  unknown: 3,
  later: 4,
  byHand: 8
};

/**
 * Which codes deserve a coder's look first. Kinds do not overlap: within one the distance to the first suggestion (up to
 * 12) and the manner of choice (up to 8) decide.
 *
 * @param suggestions best first; scores compare within one answer only, so only their ratio is used
 */
export function doubtOf(
  answered: string | null,
  suggestions: readonly { code: string; score: number }[],
  choice: Choice | null
): Doubt {
  const offered = suggestions.slice(0, OFFERED);
  const kind = kindOf(answered, offered);
  if (kind === 'blank') return { kind, score: base.blank };
  const chosen = offered.find(({ code }) => code === answered)?.score ?? 0;
  const first = offered[0]?.score ?? 0;
  const distance = first > 0 ? Math.round(12 * (1 - chosen / first)) : 12;
  return { kind, score: base[kind] + distance + byChoice[choice ?? 'unknown'] };
}

function kindOf(
  answered: string | null,
  offered: readonly { code: string; score: number }[]
): DoubtKind {
  if (answered === null) return 'blank';
  const place = offered.findIndex(({ code }) => code === answered);
  if (place === -1) return 'unsupported';
  if (place > 0) return 'later';
  const [first, second] = offered;
  return second && second.score > NARROW_SHARE * first!.score ? 'narrow' : 'agreed';
}
