/**
 * Which classes' texts share character pairs with a word that no list knows: BM25 (Robertson & Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009) over names, parents' names and notes. Pairs of characters
 * stand in for words, as usual where Chinese is searched without a segmenter.
 */

import type { Steps } from './steps';

/** A class's text with its fields already repeated by their weight. */
export type TermDocument = { code: string; fields: readonly { text: string; weight: number }[] };

export type TermIndex = {
  codes: readonly string[];
  pairs: ReadonlyMap<string, { idf: number; postings: readonly Posting[] }>;
  /** Information of a pair that occurs nowhere. */
  unknown: number;
};
type Posting = { position: number; strength: number };

const K1 = 1.2;
const B = 0.5;

const DOCUMENTS_A_STEP = 40;

/** Built in steps of a few milliseconds, so that a slow tablet stays awake meanwhile. */
export function* termIndexSteps(documents: readonly TermDocument[]): Steps<TermIndex> {
  const counted: { code: string; counts: Map<string, number> }[] = [];
  for (const [at, document] of documents.entries()) {
    if (at % DOCUMENTS_A_STEP === 0) yield;
    counted.push({ code: document.code, counts: weightedCounts(document) });
  }
  const lengths = counted.map(({ counts }) =>
    [...counts.values()].reduce((sum, count) => sum + count, 0)
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, Posting[]>();
  for (const [position, { counts }] of counted.entries()) {
    if (position % DOCUMENTS_A_STEP === 0) yield;
    const norm = K1 * (1 - B + (B * lengths[position]!) / mean);
    for (const [pair, count] of counts) {
      const list = postings.get(pair) ?? [];
      list.push({ position, strength: count / (count + norm) });
      postings.set(pair, list);
    }
  }
  yield;
  const idf = (containing: number) => inverseFrequency(documents.length, containing);
  return {
    codes: documents.map((document) => document.code),
    pairs: new Map(
      [...postings].map(([pair, list]) => [pair, { idf: idf(list.length), postings: list }])
    ),
    unknown: idf(0)
  };
}

/**
 * For each class with at least `least` of it: the share of the text's information found there, 0 to 1. Pairs that
 * occur nowhere count against all, so that a chance pair of a long unknown word does not look like a find.
 */
export function termShares(
  index: TermIndex,
  text: string,
  least: number
): [code: string, share: number][] {
  const sums = new Float64Array(index.codes.length);
  let total = 0;
  for (const pair of new Set(pairsOf(text))) {
    const known = index.pairs.get(pair);
    total += known?.idf ?? index.unknown;
    for (const { position, strength } of known?.postings ?? [])
      sums[position]! += known!.idf * strength;
  }
  const shares: [string, number][] = [];
  sums.forEach((sum, position) => {
    if (sum > 0 && sum >= least * total) shares.push([index.codes[position]!, sum / total]);
  });
  return shares;
}

function weightedCounts(document: TermDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of document.fields) {
    for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + weight);
  }
  return counts;
}

/** Neighbouring letters, none across punctuation. */
function pairsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

function inverseFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5));
}
