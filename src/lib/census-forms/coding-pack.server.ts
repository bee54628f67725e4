/**
 * Makes the tablets' pack for coding and searching (coding-pack.ts). Words that coders have confirmed, once a second
 * person has looked at them, join the curated ones here and reach the tablets with the next download.
 */
import { canonicalHash, codeLists, listEntries } from './catalogue.server';
import type { CodingPack } from './coding-pack';
import type { SynonymRow } from './coding/word-list';
import afterMaking from './data/coding/after-making.json' with { type: 'json' };
import describedCodes from './data/coding/described-codes.json' with { type: 'json' };
import synonyms from './data/coding/synonyms.json' with { type: 'json' };
import remarks from './data/lists/industry-remarks.json' with { type: 'json' };
import { packList, type PackedList } from './package';
import { withReading } from './package.server';

let lists: readonly PackedList[] | undefined;
let latest: { words: string; pack: CodingPack } | undefined;

/**
 * The same pack as long as the same words are confirmed.
 * @param confirmed rows in the order of their confirmation; a word may stand in several
 */
export function codingPack(confirmed: readonly SynonymRow[] = []): CodingPack {
  const words = JSON.stringify(confirmed);
  if (latest?.words !== words) latest = { words, pack: makePack(confirmed) };
  return latest.pack;
}

function makePack(confirmed: readonly SynonymRow[]): CodingPack {
  // Readings of all names take a second to look up; the lists do not change while the process runs.
  lists ??= [...codeLists().keys()].map((name) =>
    packList(name, listEntries(name).map(withReading))
  );
  const words = [...synonyms, ...confirmed];
  const content = { remarks, synonyms: words, afterMaking, describedCodes, lists };
  return { ...content, hash: canonicalHash(content) };
}
