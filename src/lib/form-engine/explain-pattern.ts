// A pattern in words: “18 characters of 0–9, A–H …”, “text that contains one of …”.
import { listed, WORDS, type SpokenLanguage } from './explain-words';
import { LAST_CODE_POINT, readPattern, type Piece, type Ranges } from './pattern';

const NAMED: readonly { ranges: string; zh: string; en: string }[] = [
  { ranges: '48-57', zh: '数字', en: 'digits' },
  { ranges: '65-90', zh: '大写字母', en: 'capital letters' },
  { ranges: '97-122', zh: '小写字母', en: 'small letters' },
  { ranges: '48-57 65-90', zh: '数字或大写字母', en: 'digits or capital letters' },
  { ranges: `0-${LAST_CODE_POINT}`, zh: '任意文字', en: 'any characters' }
];

const MOST_LISTED = 12;

/** What a text of that pattern is, as what follows “is”; the pattern is one that was loaded. */
export function patternText(source: string, language: SpokenLanguage): string {
  return described(readPattern(source), language);
}

function described(piece: Piece, language: SpokenLanguage): string {
  const inner = containedIn(piece);
  if (inner) {
    const parts = alternativesOf(inner).map((part) => described(part, language));
    const list = shortened(parts, language);
    return language === 'zh' ? `含有${list}的文字` : `text that contains ${list}`;
  }
  switch (piece.kind) {
    case 'character':
      return classText(piece.ranges, language);
    case 'either':
      return listed(language, piece.pieces.map((part) => described(part, language)), 'or'); // prettier-ignore
    case 'repeat':
      return repeated(piece, language);
    case 'sequence':
      return runs(piece.pieces, language).join(language === 'zh' ? '后接' : ' followed by ');
    default:
      return piece satisfies never;
  }
}

/** A long list by its beginning: nobody reads fifty words to know what a name looks like. */
function shortened(parts: readonly string[], language: SpokenLanguage): string {
  const left = parts.length - MOST_LISTED;
  if (left <= 1) return listed(language, parts, 'or');
  const head = parts.slice(0, MOST_LISTED).join(WORDS[language].comma);
  return language === 'zh' ? `${head}等${parts.length}种之一` : `${head} or one of ${left} more`;
}

/** What stands between `.*` and `.*`. */
function containedIn(piece: Piece): Piece | undefined {
  if (piece.kind !== 'sequence' || piece.pieces.length !== 3) return undefined;
  const [first, middle, last] = piece.pieces;
  return first && last && isAnything(first) && isAnything(last) ? middle : undefined;
}

function isAnything(piece: Piece): boolean {
  if (piece.kind !== 'repeat' || piece.least > 0 || piece.most !== Infinity) return false;
  return piece.piece.kind === 'character' && piece.piece.ranges[0]?.[1] === LAST_CODE_POINT;
}

/** Every character of a class of single ones, every branch of a choice. */
function alternativesOf(piece: Piece): readonly Piece[] {
  if (piece.kind === 'either') return piece.pieces;
  if (piece.kind !== 'character') return [piece];
  const named = nameOf(piece.ranges) !== undefined;
  return named ? [piece] : apart(piece.ranges).map((range) => ({ kind: 'character', ranges: [range] })); // prettier-ignore
}

/** Literals that follow each other are one text. */
function runs(pieces: readonly Piece[], language: SpokenLanguage): string[] {
  const parts: string[] = [];
  let literal = '';
  const close = () => {
    if (literal) parts.push(WORDS[language].quoted(literal));
    literal = '';
  };
  for (const piece of pieces) {
    const only = literalOf(piece);
    if (only !== undefined) literal += only;
    else {
      close();
      parts.push(described(piece, language));
    }
  }
  close();
  return parts;
}

function literalOf(piece: Piece): string | undefined {
  if (piece.kind !== 'character') return undefined;
  const [range, ...more] = piece.ranges;
  return range && range[0] === range[1] && more.length === 0
    ? String.fromCodePoint(range[0])
    : undefined;
}

function repeated(
  { piece, least, most }: Extract<Piece, { kind: 'repeat' }>,
  language: SpokenLanguage
): string {
  const what =
    piece.kind === 'character'
      ? classText(piece.ranges, language)
      : WORDS[language].grouped(described(piece, language));
  const count = countText(least, most, language);
  const simple = piece.kind === 'character' && nameOf(piece.ranges) !== undefined;
  if (language === 'zh') return simple ? `${count}位${what}` : `${count}位字符（${what}）`;
  return simple ? `${count} ${what}` : `${count} characters (${what})`;
}

function countText(least: number, most: number, language: SpokenLanguage): string {
  if (least === most) return String(least);
  if (most !== Infinity) return `${least}–${most}`;
  if (least === 0) return language === 'zh' ? '任意多' : 'any number of';
  return language === 'zh' ? `至少${least}` : `at least ${least}`;
}

function nameOf(ranges: Ranges): (typeof NAMED)[number] | undefined {
  const key = ranges.map(([low, high]) => `${low}-${high}`).join(' ');
  return NAMED.find((named) => named.ranges === key);
}

function classText(ranges: Ranges, language: SpokenLanguage): string {
  const named = nameOf(ranges);
  if (named) return named[language];
  const { comma, quoted } = WORDS[language];
  const entries = apart(ranges).map(
    ([low, high]) =>
    low === high ? String.fromCodePoint(low) : `${String.fromCodePoint(low)}–${String.fromCodePoint(high)}` // prettier-ignore
  );
  const single = entries.every((entry) => [...entry].length === 1);
  return single ? listed(language, entries.map(quoted), 'or') : entries.join(comma);
}

/** Neighbours that happen to touch, such as 。 and 、, are no range for a reader. */
function apart(ranges: Ranges): Ranges {
  return ranges.flatMap(([low, high]): Ranges => {
    if (high - low > 2) return [[low, high]];
    return Array.from({ length: high - low + 1 }, (_, at) => [low + at, low + at] as const);
  });
}
