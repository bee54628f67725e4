/**
 * Search over the cases in memory, by name, code, frame number, address and pinyin initials. Every word of the
 * query must occur; a word at the beginning of a name, code or initials counts more than one inside.
 */
import type { TabletCase } from '../../collection/exchange';

type Entry = { id: string; heads: string[]; all: string };

export type SearchIndex = readonly Entry[];

export function indexCases(cases: Iterable<TabletCase>): SearchIndex {
  return [...cases].map(({ id, respondent }) => {
    const { name, initials, creditCode, orgCode, frameNo, address } = respondent;
    const heads = [name, initials, creditCode, orgCode, frameNo].flatMap(
      (text) => fold(text ?? '') || []
    );
    return { id, heads, all: [...heads, fold(address ?? '')].join('\n') };
  });
}

/** Ids of the cases that fit, best first, in the order given among equals; all of them for a blank query. */
export function searchCases(index: SearchIndex, query: string): string[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return index.map((entry) => entry.id);
  const hits = index
    .filter((entry) => words.every((word) => entry.all.includes(word)))
    .map((entry) => ({
      id: entry.id,
      score: words.reduce((sum, word) => sum + score(entry, word), 0)
    }));
  return hits.sort((a, b) => b.score - a.score).map((hit) => hit.id);
}

function score(entry: Entry, word: string): number {
  if (entry.heads.some((head) => head.startsWith(word))) return 2;
  return entry.heads.some((head) => head.includes(word)) ? 1 : 0;
}

/** Full-width letters and digits, and capitals, are the same to who searches. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
