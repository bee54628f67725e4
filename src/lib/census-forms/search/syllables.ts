/**
 * Typing by sound: each syllable may be given whole, in part, or by its first letter, in any mixture (daogu, dgzz,
 * daogzz), from any syllable of the name on.
 */
import type { Span } from './near-match';

/** Characters of the name from the first to behind the last that the letters spell; undefined if they spell none. */
export function spelled(syllables: readonly string[], letters: string): Span | undefined {
  for (let from = 0; from < syllables.length; from += 1) {
    if (syllables[from]![0] !== letters[0]) continue;
    const to = spelledFrom(syllables, from, letters, 0);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/** Punctuation is not typed: 铸锻件、弹簧 is zdjth. */
export function sounds(syllable: string): boolean {
  return /^[\p{L}\p{N}]/u.test(syllable);
}

/** Longest part of the syllable first; going back is rare, since few syllables begin with another's end. */
function spelledFrom(
  syllables: readonly string[],
  position: number,
  letters: string,
  used: number
): number | undefined {
  if (used === letters.length) return position;
  const syllable = syllables[position];
  if (syllable === undefined) return undefined;
  if (!sounds(syllable)) return spelledFrom(syllables, position + 1, letters, used);
  let length = 0;
  while (length < syllable.length && syllable[length] === letters[used + length]) length += 1;
  for (; length > 0; length -= 1) {
    const to = spelledFrom(syllables, position + 1, letters, used + length);
    if (to !== undefined) return to;
  }
  return undefined;
}
