/**
 * Search over the cases in memory, by name, code, frame number, address and pinyin initials. Every word of the
 * query must occur; a word at the beginning of a name, code or initials counts more than one inside. Where nothing
 * fits, one wrong character in a word of Chinese is forgiven against the name: 兴 typed for 星. Codes forgive none, for
 * the nearest code is another respondent's.
 */
import type { TabletCase } from '../../collection/exchange';

type Entry = { id: string; name: string; heads: string[]; all: string };

/** With fewer characters a wrong one leaves too little to know a name by. */
const FORGIVING_LENGTH = 3;

export type SearchIndex = readonly Entry[];

export function indexCases(cases: Iterable<TabletCase>): SearchIndex {
  return [...cases].map(({ id, respondent }) => {
    const { name, initials, creditCode, orgCode, frameNo, address } = respondent;
    const heads = [name, initials, creditCode, orgCode, frameNo].flatMap(
      (text) => fold(text ?? '') || []
    );
    return { id, name: fold(name), heads, all: [...heads, fold(address ?? '')].join('\n') };
  });
}

/** Ids of the cases that fit, best first, in the order given among equals; all of them for a blank query. */
export function searchCases(index: SearchIndex, query: string): string[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return index.map((entry) => entry.id);
  const exact = index.filter((entry) => words.every((word) => entry.all.includes(word)));
  const fitting =
    exact.length > 0
      ? exact
      : index.filter((entry) => words.every((word) => occursNearly(entry, word)));
  const hits = fitting.map((entry) => ({
    id: entry.id,
    score: words.reduce((sum, word) => sum + score(entry, word), 0)
  }));
  return hits.sort((a, b) => b.score - a.score).map((hit) => hit.id);
}

function score(entry: Entry, word: string): number {
  if (entry.heads.some((head) => head.startsWith(word))) return 2;
  return entry.heads.some((head) => head.includes(word)) ? 1 : 0;
}

function occursNearly({ all, name }: Entry, word: string): boolean {
  if (all.includes(word)) return true;
  if (word.length < FORGIVING_LENGTH || !/^\p{Script=Han}+$/u.test(word)) return false;
  for (let start = 0; start + word.length <= name.length; start += 1) {
    let wrong = 0;
    for (let at = 0; at < word.length && wrong < 2; at += 1) {
      if (word[at] !== name[start + at]) wrong += 1;
    }
    if (wrong < 2) return true;
  }
  return false;
}

/** Full-width letters and digits, and capitals, are the same to who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
