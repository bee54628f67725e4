/**
 * What a tablet downloads once to code industries offline and to search any code list: shape and unpacking only; the
 * server makes it (coding-pack.server.ts). It is kept under its hash, apart from the forms, which change more often.
 */
import type { CodingData, AfterMakingRow } from './coding/suggest';
import type { SynonymRow } from './coding/word-list';
import type { DescribedCode } from './coding/described-code';
import { unpackList, type PackedList } from './package';

export type CodingPack = {
  /** SHA-256, in hexadecimal, of the RFC 8785 form of everything else here. */
  hash: string;
  /** Notes of the standard, by code of any level. */
  remarks: Readonly<Record<string, string>>;
  synonyms: readonly SynonymRow[];
  afterMaking: readonly AfterMakingRow[];
  describedCodes: readonly DescribedCode[];
  /** Every code list there is, the industry list with all its levels among them. */
  lists: readonly PackedList[];
};

/** What `buildCodingIndex` needs; the industry list is empty where the pack has none. */
export function codingData({ remarks, synonyms, afterMaking, lists }: CodingPack): CodingData {
  const industry = lists.find((list) => list.name === 'industry');
  return { industry: industry ? unpackList(industry) : [], remarks, synonyms, afterMaking };
}
