/**
 * From a description of activities to ranked four-digit classes of GB/T 4754, offline (README.md: method and sources).
 * A suggestion only: the person chooses, and the caller marks how.
 */
import type { CodeListEntry } from '../../form-engine/lists';
import { actFit, actOfClass, actsIn, actsOfName, withoutVerbs, type Act } from './act';
import { itemsOf, type Item } from './description';
import { atOnce, type Steps } from './steps';
import { termIndexSteps, termShares, type TermIndex } from './term-index';
import { wordListSteps, wordsIn, type SynonymRow, type WordList } from './word-list';

/** Classes under which goods are sold (wholesale, then retail if any) and repaired whose making begins with `made`. */
export type AfterMakingRow = { made: string; sold: string; repaired?: string };

/** What the tablet has downloaded: the industry list with all its levels, the standard's notes, the curated words. */
export type CodingData = {
  industry: readonly CodeListEntry[];
  remarks: Readonly<Record<string, string>>;
  synonyms: readonly SynonymRow[];
  afterMaking: readonly AfterMakingRow[];
};

export type CodingIndex = {
  entries: ReadonlyMap<string, CodeListEntry>;
  remarks: Readonly<Record<string, string>>;
  words: WordList;
  terms: TermIndex;
  afterMaking: readonly AfterMakingRow[];
};

export type Suggestion = {
  code: string;
  /** Comparable within one answer only. */
  score: number;
  /** The description's words that speak for the class, strongest first. */
  words: string[];
  /** The standard's note of the class, or of the nearest parent that has one. */
  note?: string;
  /** Section, division, group: codes with names, outermost first. */
  parents: { code: string; zh: string }[];
};

const NAME_WEIGHT = 0.55;
/** A farmers' cooperative is classed by what its members grow, which its name says better than its services do. */
const COOPERATIVE_WEIGHT = 1.1;
const TERM_WEIGHT = 0.6;
/** Below these, resemblance of texts is chance. */
const LEAST_SHARE = 0.12;
const KNOWN_TEXT_SHARE = 0.4;
const LEAST_WEIGHT = 0.05;
/** A word before the head qualifies it: 塑料 in 塑料机械. */
const QUALIFIER_WEIGHT = 0.35;
const AFTER_MAKING_WEIGHT = 0.8;
const REPEATED_SHARE = 0.6;

export function buildCodingIndex(data: CodingData): CodingIndex {
  return atOnce(codingIndexSteps(data));
}

/** The same in steps: who builds it while somebody types pauses between them. */
export function* codingIndexSteps(data: CodingData): Steps<CodingIndex> {
  const entries = new Map(data.industry.map((entry) => [entry.code, entry]));
  const classes = data.industry.filter((entry) => entry.level === 'class');
  const documents = classes.map((entry) => ({
    code: entry.code,
    fields: [
      { text: entry.zh, weight: 3 },
      { text: data.remarks[entry.code] ?? '', weight: 1 },
      ...parentsOf(entries, entry.code)
        .slice(1)
        .map(({ zh }) => ({ text: zh, weight: 0.5 }))
    ]
  }));
  // Longest prefix first, so that the first that fits is the most precise.
  const afterMaking = data.afterMaking.toSorted((a, b) => b.made.length - a.made.length);
  const words = yield* wordListSteps(data.synonyms, classes);
  const terms = yield* termIndexSteps(documents);
  return { entries, remarks: data.remarks, words, terms, afterMaking };
}

/**
 * The likeliest classes, best first; none where the text says nothing. `activities` in the order of their importance
 * (main activities, products, or a whole business scope), `name` of the respondent as a second witness.
 */
export function suggestClasses(
  index: CodingIndex,
  { activities, name = '' }: { activities: readonly string[]; name?: string },
  limit: number
): Suggestion[] {
  const evidence: Evidence = new Map();
  const fallback = actsOfName(name);
  for (const item of itemsOf(activities)) weigh(index, evidence, item, fallback);
  weighName(index, evidence, name, fallback);
  return [...evidence]
    .toSorted(([codeA, a], [codeB, b]) => b.score - a.score || codeA.localeCompare(codeB))
    .slice(0, limit)
    .map(([code, { score, words }]) => present(index, code, score, words));
}

/** A class with its parents and note, as a suggestion would show it; undefined for what is no code of the list. */
export function describeClass(index: CodingIndex, code: string): Suggestion | undefined {
  return index.entries.has(code) ? present(index, code, 0, new Map()) : undefined;
}

type Evidence = Map<string, { score: number; best: number; words: Map<string, number> }>;

function weigh(index: CodingIndex, evidence: Evidence, item: Item, fallback: readonly Act[]): void {
  weighWords(index, evidence, item, fallback);
  if (item.weight < LEAST_WEIGHT) return;
  const thing = withoutVerbs(item.text);
  const text = thing.length >= 2 ? thing : item.text;
  const weight = item.weight * TERM_WEIGHT * unknownShare(index.words, text);
  for (const [code, share] of termShares(index.terms, text, LEAST_SHARE)) {
    addEvidence(evidence, code, weight * share * actFit(code, item.acts, fallback), undefined);
  }
}

/** Resemblance counts where words are unknown; of a text the list knows whole it only breaks ties. */
function unknownShare(list: WordList, text: string): number {
  const known = wordsIn(list, text).reduce((sum, { word }) => sum + word.length, 0);
  return Math.max(KNOWN_TEXT_SHARE, 1 - known / text.length);
}

function weighName(
  index: CodingIndex,
  evidence: Evidence,
  name: string,
  fallback: readonly Act[]
): void {
  const text = name
    .normalize('NFKC')
    .replace(/\(.*?\)|(有限|股份|责任|集团|分公司|公司|总公司)/g, '')
    .toLowerCase();
  const weight = name.includes('专业合作社') ? COOPERATIVE_WEIGHT : NAME_WEIGHT;
  weighWords(index, evidence, { text, acts: fallback, weight }, fallback);
}

function weighWords(
  index: CodingIndex,
  evidence: Evidence,
  item: Item,
  fallback: readonly Act[]
): void {
  const found = wordsIn(index.words, item.text);
  // Acts that stand inside a known word belong to it (装饰材料 is not 装饰), those outside are said of the thing.
  const outside = found.reduceRight(
    (text, { from, to }) => text.slice(0, from) + ' ' + text.slice(to),
    item.text
  );
  const hidden = new Set(found.flatMap(({ word }) => actsIn(word)));
  const said = item.acts.filter((act) => !hidden.has(act) || actsIn(outside).includes(act));
  for (const [position, { word }] of found.entries()) {
    const head = position === found.length - 1 ? 1 : QUALIFIER_WEIGHT;
    const strength = item.weight * head * precision(word);
    for (const [code, share] of codesOf(index, word, said)) {
      const own = actsIn(word);
      const fit = actFit(
        code,
        own.length > 0 && own.includes(actOfClass(code)) ? own : said,
        fallback
      );
      addEvidence(evidence, code, strength * share * fit, word);
    }
  }
}

/** The codes a word stands for and, where it names only the making and the text sells or repairs, those of that. */
function codesOf(
  index: CodingIndex,
  word: string,
  acts: readonly Act[]
): (readonly [string, number])[] {
  const codes = [...(index.words.codes.get(word) ?? [])];
  const known = new Set(codes.map(([code]) => actOfClass(code)));
  const sells = acts.some((act) => act === 'wholesale' || act === 'retail');
  const lacksTrade = sells && !known.has('wholesale') && !known.has('retail');
  const lacksRepair = acts.includes('repair') && !known.has('repair');
  if (!lacksTrade && !lacksRepair) return codes;
  const further = codes.flatMap(([code, share]) => {
    const row = index.afterMaking.find(({ made }) => code.startsWith(made));
    const named = [
      ...(lacksTrade && row ? row.sold.split(' ') : []),
      ...(lacksRepair && row?.repaired ? [row.repaired] : [])
    ];
    return named.map((later) => [later, share * AFTER_MAKING_WEIGHT] as const);
  });
  return [...codes, ...further];
}

/** Longer words mean less else: 0.55 for one character, 1 from four on. */
function precision(word: string): number {
  return Math.min(1, 0.4 + 0.15 * word.length);
}

/** The strongest find counts full, further ones for the same class less: saying a thing four times is no proof. */
function addEvidence(
  evidence: Evidence,
  code: string,
  score: number,
  word: string | undefined
): void {
  const known = evidence.get(code) ?? { score: 0, best: 0, words: new Map<string, number>() };
  const best = Math.max(known.best, score);
  known.score += best - known.best + REPEATED_SHARE * (score - (best - known.best));
  known.best = best;
  if (word !== undefined) known.words.set(word, (known.words.get(word) ?? 0) + score);
  evidence.set(code, known);
}

function present(
  index: CodingIndex,
  code: string,
  score: number,
  words: ReadonlyMap<string, number>
): Suggestion {
  const parents = parentsOf(index.entries, code);
  const noted = [code, ...parents.map((parent) => parent.code).reverse()].find(
    (known) => index.remarks[known]
  );
  const note = noted === undefined ? undefined : index.remarks[noted];
  const strongest = [...words].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  return { code, score, words: strongest, ...(note === undefined ? {} : { note }), parents };
}

function parentsOf(
  entries: ReadonlyMap<string, CodeListEntry>,
  code: string
): { code: string; zh: string }[] {
  const parents: { code: string; zh: string }[] = [];
  let entry = entries.get(entries.get(code)?.parent ?? '');
  while (entry && parents.length < 4) {
    parents.unshift({ code: entry.code, zh: entry.zh });
    entry = entries.get(entry.parent ?? '');
  }
  return parents;
}
