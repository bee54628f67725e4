/**
 * What a person is shown to choose a code from, in groups: suggestions and recent choices while nothing is typed, then
 * what fits; where no name fits the words, what they mean. Pure. Each line knows how it would be chosen, which goes to
 * the office beside an industry code.
 */
import { searchList, type Matched } from '../../census-forms/search/search-list';
import type { Suggestion } from '../../census-forms/coding/suggest';
import type { Coding } from '../../collection/operation';
import type { CodeChoice, CodeSource } from './code-source';

export type OfferedCode = {
  /** Where it stands among all that is shown, from 0. */
  position: number;
  choice: CodeChoice;
  by: Coding['by'];
  /** What of it was typed. */
  matched: readonly Matched[];
  /** Words of the description that speak for it, and the standard's note. */
  words: readonly string[];
  note: string | undefined;
};

export type OfferGroup = {
  kind: 'suggested' | 'recent' | 'all' | 'found' | 'meant';
  codes: OfferedCode[];
};

export const MOST_SHOWN = 50;

/**
 * @param recent codes chosen on this device, latest first
 * @param suggestFor asked only for words that no name has: 奶茶店, 卖手机
 */
export function offerCodes(
  source: CodeSource,
  query: string,
  suggested: readonly Suggestion[],
  recent: readonly string[],
  suggestFor: (words: string) => readonly Suggestion[] = () => []
): OfferGroup[] {
  if (query.trim() !== '') {
    const fitting = found(source, query);
    return numbered([fitting.codes.length > 0 ? fitting : meant(source, suggestFor(query))]);
  }
  const first = suggestions(source, suggested);
  const known = new Set(first.codes.map(({ choice }) => choice.code));
  const again = plain(
    source,
    'recent',
    recent.filter((code) => !known.has(code))
  );
  // A long list is searched, not scrolled: its beginning says nothing to anybody who has better choices.
  const isShort = source.choices.size <= MOST_SHOWN;
  const hasBetter = first.codes.length + again.codes.length > 0;
  const all = isShort || !hasBetter ? [...source.choices.keys()].slice(0, MOST_SHOWN) : [];
  return numbered([first, again, plain(source, 'all', all)]);
}

function suggestions(source: CodeSource, suggested: readonly Suggestion[]): OfferGroup {
  const codes = suggested.flatMap(({ code, words, note }, at) => {
    const line = lineOf(source, code, at === 0 ? 'first' : 'later');
    return line ? [{ ...line, words, note }] : [];
  });
  return { kind: 'suggested', codes };
}

/** Come by through words of one's own, so it counts as searched. */
function meant(source: CodeSource, suggested: readonly Suggestion[]): OfferGroup {
  const { codes } = suggestions(source, suggested);
  return { kind: 'meant', codes: codes.map((line) => ({ ...line, by: 'byHand' })) };
}

function plain(source: CodeSource, kind: OfferGroup['kind'], codes: readonly string[]): OfferGroup {
  return { kind, codes: codes.flatMap((code) => lineOf(source, code, 'byHand') ?? []) };
}

function found(source: CodeSource, query: string): OfferGroup {
  const codes = searchList(source.index(), query, MOST_SHOWN).flatMap(({ code, matched }) => {
    const line = lineOf(source, code, 'byHand');
    return line ? [{ ...line, matched }] : [];
  });
  return { kind: 'found', codes };
}

function lineOf(source: CodeSource, code: string, by: Coding['by']): OfferedCode | undefined {
  const choice = source.choices.get(code);
  return choice && { position: 0, choice, by, matched: [], words: [], note: undefined };
}

function numbered(groups: readonly OfferGroup[]): OfferGroup[] {
  let position = 0;
  return groups
    .filter(({ codes }) => codes.length > 0)
    .map(({ kind, codes }) => ({
      kind,
      codes: codes.map((code) => ({ ...code, position: position++ }))
    }));
}

export type Piece = { text: string; isMatched: boolean };

/** A text cut where marks begin and end; marks may overlap or lie beyond it. */
export function pieces(text: string, marks: readonly { from: number; to: number }[]): Piece[] {
  const cut: Piece[] = [];
  for (const [at, character] of [...text].entries()) {
    const isMatched = marks.some(({ from, to }) => at >= from && at < to);
    const last = cut.at(-1);
    if (last?.isMatched === isMatched) last.text += character;
    else cut.push({ text: character, isMatched });
  }
  return cut;
}
