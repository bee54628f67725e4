/**
 * The assistant at the office: the same suggestions as on the tablets, with the words that were accepted. Its index takes
 * a second to build and is kept until another word is accepted.
 */
import { listEntries } from '../census-forms/catalogue.server';
import { codingPack } from '../census-forms/coding-pack.server';
import { codingData, type CodingPack } from '../census-forms/coding-pack';
import {
  buildCodingIndex,
  describeClass,
  suggestClasses,
  type CodingIndex,
  type Suggestion
} from '../census-forms/coding/suggest';
import type { SynonymRow } from '../census-forms/coding/word-list';
import { unpackList } from '../census-forms/package';
import { buildSearchIndex, searchList, type SearchIndex } from '../census-forms/search/search-list';
import type { ClassView, SuggestedClass } from './coding';
import { OFFERED } from './doubt';

export type Assistant = {
  suggest(texts: readonly string[], name: string): (SuggestedClass & { score: number })[];
  /** A code with its parents and note; null for none, or one the list does not have. */
  describe(code: string | null): ClassView | null;
  /** Classes of four digits by code, name, pinyin or initials, best first. */
  search(query: string, limit: number): ClassView[];
};

type Kept = { words: string; index: CodingIndex; classes: SearchIndex };
let kept: Kept | undefined;

/** @param accepted words in the order of their acceptance */
export function assistantWith(accepted: readonly SynonymRow[]): Assistant {
  const { index, classes } = keptFor(accepted);
  const describe = (code: string | null) => {
    const found = code === null ? undefined : describeClass(index, code);
    return found ? viewOf(index, found) : null;
  };
  return {
    describe,
    suggest: (texts, name) =>
      suggestClasses(index, { activities: texts, name }, OFFERED + 1).map((found) => ({
        ...viewOf(index, found),
        score: found.score,
        words: found.words
      })),
    search: (query, limit) =>
      searchList(classes, query, limit).flatMap(({ code }) => describe(code) ?? [])
  };
}

function viewOf({ entries }: CodingIndex, { code, parents, note }: Suggestion): ClassView {
  return {
    code,
    zh: entries.get(code)?.zh ?? '',
    parents,
    ...(note === undefined ? {} : { note })
  };
}

function keptFor(accepted: readonly SynonymRow[]): Kept {
  const words = JSON.stringify(accepted);
  if (kept?.words === words) return kept;
  const pack = codingPack(accepted);
  kept = {
    words,
    index: buildCodingIndex(codingData(pack)),
    classes: kept?.classes ?? classIndex(pack)
  };
  return kept;
}

function classIndex({ lists }: CodingPack): SearchIndex {
  const classes = new Set(
    listEntries('industry').flatMap(({ code, level }) => (level === 'class' ? [code] : []))
  );
  const industry = lists.find(({ name }) => name === 'industry');
  const entries = industry ? unpackList(industry) : [];
  return buildSearchIndex(entries.filter(({ code }) => classes.has(code)));
}
