/** The sentence of a board: how much is done, how far from the plan, how many parts are behind. */
import type { Translate } from '../i18n/dictionary';
import type { Pace } from './pace';

/** @param key `progress.sentence` for areas, `progress.countySentence` for org units */
export function paceSentence(
  t: Translate,
  key: 'progress.sentence' | 'progress.countySentence',
  pace: Pace,
  behind: number
): string {
  const gap = pace.done - pace.plannedCases;
  return t(gap < 0 ? `${key}.under` : `${key}.over`, {
    done: pace.done,
    total: pace.total,
    difference: Math.abs(gap),
    behind
  });
}
