/**
 * Words that coders teach the assistant: what people call a thing, and the class that is meant. A proposal counts once a
 * second person has accepted it; then it goes to every tablet, so it must be a word and name nobody.
 */
import * as z from 'zod';
import { itemsOf } from '../census-forms/coding/description';
import { withoutVerbs } from '../census-forms/coding/act';

/** Letters of any script, no blanks: the word list is blank-separated. */
export const WORD_PATTERN = /^\p{L}[\p{L}\p{N}]{1,11}$/u;

export const synonymWord = z.string().trim().regex(WORD_PATTERN);

export const VERDICTS = ['accepted', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const decideSynonymInput = z.object({ synonymId: z.uuid(), verdict: z.enum(VERDICTS) });

export type SynonymState = 'proposed' | Verdict;

export type SynonymLine = {
  id: string;
  word: string;
  code: string;
  state: SynonymState;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  /** Whether this reader proposed it: the second look is somebody else's. */
  own: boolean;
};

/** What to propose from a description: the thing its first item names; '' where it is no word. */
export function wordOf(texts: readonly string[]): string {
  const first = (itemsOf(texts)[0]?.text ?? '').replace(
    /^(提供|从事|经营|承接|承运|开展|主营)/,
    ''
  );
  const thing = withoutVerbs(first);
  const word = thing.length >= 2 ? thing : first;
  return WORD_PATTERN.test(word) ? word : '';
}

/** With the names of the class meant, and of what the assistant makes of the word today. */
export type PresentedSynonym = SynonymLine & {
  className: string;
  now: { code: string; zh: string } | null;
};
