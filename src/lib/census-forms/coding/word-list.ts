/**
 * The words people use and the classes they stand for: a curated list (data/coding/synonyms.json, to which confirmed
 * codings are added), and the terms of the class names themselves.
 */
import { withoutVerbs } from './act';
import { atOnce, type Steps } from './steps';

/** Blank-separated words and blank-separated classes, likeliest first. */
export type SynonymRow = { words: string; codes: string };

export type WordList = { codes: ReadonlyMap<string, ReadonlyMap<string, number>>; longest: number };
export type FoundWord = { word: string; from: number; to: number };

// A later code of a row is meant less often. A class's own term counts a little less than a curated word, because
// names join what people do not (泵及真空设备).
const LATER_CODE = 0.88;
const OWN_TERM = 0.85;
const empty =
  /^(未列明|类似|专业|辅助|活动|设备|器材|用品|制品|产品|材料|配件|零件|部件|综合|公共|普通|专用|相关|工程|其他.*)*$/;

export function buildWordList(
  synonyms: readonly SynonymRow[],
  classes: readonly { code: string; zh: string }[]
): WordList {
  return atOnce(wordListSteps(synonyms, classes));
}

const ROWS_A_STEP = 60;

export function* wordListSteps(
  synonyms: readonly SynonymRow[],
  classes: readonly { code: string; zh: string }[]
): Steps<WordList> {
  const codes = new Map<string, Map<string, number>>();
  for (const [at, row] of synonyms.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    const rowCodes = row.codes.split(' ');
    for (const word of row.words.split(' ')) {
      rowCodes.forEach((code, index) => add(codes, word.toLowerCase(), code, LATER_CODE ** index));
    }
  }
  for (const [at, { code, zh }] of classes.entries()) {
    if (at % ROWS_A_STEP === 0) yield;
    for (const term of termsOfName(zh)) add(codes, term.toLowerCase(), code, OWN_TERM);
  }
  const longest = Math.max(1, ...[...codes.keys()].map((word) => word.length));
  return { codes, longest };
}

/** The longest known words of a text from left to right, none overlapping. */
export function wordsIn(list: WordList, text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (let from = 0; from < text.length;) {
    let length = Math.min(list.longest, text.length - from);
    while (length > 0 && !list.codes.has(text.slice(from, from + length))) length -= 1;
    if (length > 0) found.push({ word: text.slice(from, from + length), from, to: from + length });
    from += Math.max(1, length);
  }
  return found;
}

function add(
  codes: Map<string, Map<string, number>>,
  word: string,
  code: string,
  strength: number
): void {
  const known = codes.get(word) ?? new Map<string, number>();
  known.set(code, Math.max(known.get(code) ?? 0, strength));
  codes.set(word, known);
}

/** 泵及真空设备制造 → 泵及真空设备制造, 真空设备; single characters are left to the curated list. */
function termsOfName(name: string): string[] {
  const plain = name.replace(/[（）()]/g, '、');
  const parts = plain.split(/[、和与及]/).flatMap((part) => [part, withoutVerbs(part)]);
  return [name, ...parts]
    .map((term) => term.replace(/^其他|业$/g, ''))
    .filter((term) => term.length >= 2 && !empty.test(withoutVerbs(term)));
}
