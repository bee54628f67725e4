/**
 * Search in a downloaded code list, by code, Chinese, pinyin or initials, with one wrong character forgiven. Readings
 * come with the list (package.server.ts), so that no dictionary is needed here.
 */
import { nearMatch, type Span } from './near-match';
import { sounds, spelled } from './syllables';

export type SearchEntry = {
  code: string;
  zh: string;
  /** One syllable for each character of `zh`, blank-separated, without tones; characters without a reading stand as they are. */
  reading?: string;
  /** First letters, used where there is no reading. */
  initials?: string;
  /** What it is called in English, where it is. */
  en?: string;
};

export type SearchIndex = { rows: readonly Row[] };

/** `from` and `to` count characters of the code, the English name, or the Chinese one for all other fields. */
export type Matched = { field: 'code' | 'zh' | 'pinyin' | 'initials' | 'en' } & Span;
export type Found = { code: string; score: number; matched: Matched[] };

type Row = {
  code: string;
  codeText: string;
  zh: string;
  en: string;
  syllables: readonly string[];
  initials: string;
  /** For each of `initials` the character of the name it stands for. */
  initialAt: readonly number[];
  sound: string;
  /** Where in `sound` each syllable begins, and the character of the name it stands for. */
  starts: ReadonlySet<number>;
  syllableAt: ReadonlyMap<number, number>;
};

/** Which kind of match is better than which; within a kind, the shorter name and the earlier place. */
const rank = { whole: 100, start: 85, inside: 70, inOrder: 50, near: 35 } as const;
type Kind = keyof typeof rank;

/** Shorter queries would be near to everything. */
const SHORTEST_NEAR = { code: 3, zh: 3, letters: 4 } as const;
const LONGEST_QUERY = 40;

export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  return { rows: entries.map(rowOf) };
}

/**
 * The entries that fit, best first, equals in the list's order. Full-width characters, blanks and case do not matter;
 * an empty query finds nothing. Parts of different kinds, as in "51 种子", must all fit.
 */
export function searchList(index: SearchIndex, query: string, limit: number): Found[] {
  const parts = partsOf(query);
  if (parts.length === 0) return [];
  const exact = findAll(index, parts, matchExactly);
  // A wrong character is looked for only when the right ones did not fill the list; near matches rank behind anyway.
  const near = exact.length >= limit ? [] : findAll(index, parts, matchNearly);
  const known = new Set(exact.map((found) => found.code));
  return [...exact, ...near.filter((found) => !known.has(found.code))]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}

function rowOf({ code, zh, reading, initials, en = '' }: SearchEntry): Row {
  const syllables =
    reading === undefined ? [...(initials ?? '')] : reading.toLowerCase().split(' ');
  const syllableAt = new Map<number, number>();
  let sound = '';
  let first = '';
  for (const [position, syllable] of syllables.entries()) {
    if (!sounds(syllable)) continue;
    syllableAt.set(sound.length, position);
    sound += syllable;
    first += syllable[0];
  }
  return {
    code,
    codeText: code.toLowerCase(),
    zh: zh.normalize('NFKC').toLowerCase(),
    en: en.toLowerCase(),
    syllables,
    sound,
    syllableAt,
    starts: new Set(syllableAt.keys()),
    initials: first,
    initialAt: [...syllableAt.values()]
  };
}

type Part = { kind: 'code' | 'zh' | 'letters'; text: string };

function partsOf(query: string): Part[] {
  const plain = query.slice(0, LONGEST_QUERY).normalize('NFKC').toLowerCase();
  const runs =
    plain.match(/\p{Script=Han}(?:[\s\p{P}]*\p{Script=Han})*|[a-z]*\d[a-z\d]*|[a-zü]+/gu) ?? [];
  return runs.map((run) => {
    if (/\d/.test(run)) return { kind: 'code', text: run };
    if (/^[a-zü]/.test(run)) return { kind: 'letters', text: run.replaceAll('ü', 'v') };
    return { kind: 'zh', text: run.replace(/\P{Script=Han}/gu, '') };
  });
}

type Match = { kind: Kind; matched: Matched };
type Matcher = (row: Row, part: Part) => Match | undefined;

function findAll(index: SearchIndex, parts: readonly Part[], matcher: Matcher): Found[] {
  return index.rows.flatMap((row) => {
    const matches: Match[] = [];
    for (const part of parts) {
      const match =
        matchExactly(row, part) ?? (matcher === matchExactly ? undefined : matcher(row, part));
      if (!match) return [];
      matches.push(match);
    }
    return [
      {
        code: row.code,
        score: scoreOf(row, matches),
        matched: matches.map(({ matched }) => matched)
      }
    ];
  });
}

/** Mean of the parts' kinds, less up to ten for a late place and a long name, so that kinds never mix. */
function scoreOf(row: Row, matches: readonly Match[]): number {
  const kinds = matches.reduce((sum, { kind }) => sum + rank[kind], 0) / matches.length;
  const late = Math.min(5, matches[0]!.matched.from * 0.5);
  return kinds - late - Math.min(5, row.zh.length * 0.2);
}

function matchExactly(row: Row, { kind, text }: Part): Match | undefined {
  switch (kind) {
    case 'code':
      return row.codeText.startsWith(text) ? codeMatch(row, text) : inZh(row, text);
    case 'zh':
      return inZh(row, text);
    case 'letters':
      return row.codeText === text
        ? codeMatch(row, text)
        : (bySound(row, text) ?? inEnglish(row, text));
    default:
      return kind satisfies never;
  }
}

function codeMatch(row: Row, text: string): Match {
  return {
    kind: row.codeText === text ? 'whole' : 'start',
    matched: { field: 'code', from: 0, to: text.length }
  };
}

function inZh(row: Row, text: string): Match | undefined {
  const from = row.zh.indexOf(text);
  if (from >= 0)
    return {
      kind: placed(from, text.length, row.zh.length),
      matched: { field: 'zh', from, to: from + text.length }
    };
  const span = inOrder(row.zh, text);
  return span && { kind: 'inOrder', matched: { field: 'zh', ...span } };
}

function inEnglish({ en }: Row, text: string): Match | undefined {
  const from = en.indexOf(text);
  if (from < 0) return undefined;
  const kind = placed(from, text.length, en.length);
  return { kind, matched: { field: 'en', from, to: from + text.length } };
}

/** All characters in their order, others between them. */
function inOrder(text: string, query: string): Span | undefined {
  if (query.length < 2) return undefined;
  let at = -1;
  let from = 0;
  for (const character of query) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return undefined;
    if (character === query[0] && from === 0) from = at;
  }
  return { from, to: at + 1 };
}

function bySound(row: Row, text: string): Match | undefined {
  const span = spelled(row.syllables, text);
  if (!span) return undefined;
  const field = span.to - span.from === text.length ? 'initials' : 'pinyin';
  return {
    kind: placed(span.from, span.to - span.from, row.syllables.length),
    matched: { field, ...span }
  };
}

function placed(from: number, length: number, whole: number): Kind {
  if (from > 0) return 'inside';
  return length === whole ? 'whole' : 'start';
}

function matchNearly(row: Row, { kind, text }: Part): Match | undefined {
  if (text.length < SHORTEST_NEAR[kind]) return undefined;
  switch (kind) {
    case 'code':
      return nearly('code', nearMatch(row.codeText, text, atStart));
    case 'zh':
      return nearly('zh', nearMatch(row.zh, text));
    case 'letters':
      return nearly('initials', initialSpan(row, text)) ?? nearly('pinyin', soundSpan(row, text));
    default:
      return kind satisfies never;
  }
}

const atStart: ReadonlySet<number> = new Set([0]);

function nearly(field: Matched['field'], span: Span | undefined): Match | undefined {
  return span && { kind: 'near', matched: { field, ...span } };
}

function initialSpan(row: Row, text: string): Span | undefined {
  const span = nearMatch(row.initials, text);
  return span && { from: row.initialAt[span.from]!, to: row.initialAt[span.to - 1]! + 1 };
}

/** A near match among the letters, told in characters of the name. */
function soundSpan(row: Row, text: string): Span | undefined {
  const span = nearMatch(row.sound, text, row.starts);
  if (!span) return undefined;
  const from = row.syllableAt.get(span.from) ?? 0;
  let to = from + 1;
  for (const [start, position] of row.syllableAt)
    if (start < span.to) to = Math.max(to, position + 1);
  return { from, to };
}
