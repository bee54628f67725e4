// Patterns of texts (M3): literals, classes, `. | ( ) * + ? {m} {m,} {m,n} \d`, and `\` before a punctuation sign. A
// pattern always means the whole text. It is read here into pieces and run by `automaton.ts` in linear time; no pattern
// of a form ever becomes a RegExp.
import { automaton } from './automaton';

/** Inclusive ranges of code points, sorted and apart. */
export type Ranges = readonly (readonly [number, number])[];

export type Piece =
  | { readonly kind: 'character'; readonly ranges: Ranges }
  | { readonly kind: 'sequence' | 'either'; readonly pieces: readonly Piece[] }
  /** `most` is Infinity for `*`, `+` and `{m,}`. */
  | {
      readonly kind: 'repeat';
      readonly piece: Piece;
      readonly least: number;
      readonly most: number;
    };

export type Pattern =
  | { readonly ok: true; readonly matches: (text: string) => boolean }
  /** `at` counts code points. */
  | { readonly ok: false; readonly at: number; readonly found: string; readonly expected: string };

export const LAST_CODE_POINT = 0x10ffff;
const DEEPEST_GROUP = 100;
const MOST_REPEATED = 1000;
const DIGITS: Ranges = [[48, 57]];
const ANY: Ranges = [[0, LAST_CODE_POINT]];
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPECIAL = new Set('*+?{}[]^$|()'.split(''));

interface Reader {
  readonly source: readonly string[];
  at: number;
  depth: number;
}

/** Carries the first error out of the reading; never leaves this file. */
class BadPattern extends Error {
  constructor(
    readonly at: number,
    readonly found: string,
    readonly expected: string
  ) {
    super(expected);
  }
}

/** Reads a pattern and builds its automaton once; `matches` may then be called for any text. */
export function compilePattern(source: string): Pattern {
  try {
    const matches = automaton(readPattern(source));
    if (!matches) throw new BadPattern(0, source.slice(0, 20), 'fewer or shorter repetitions');
    return { ok: true, matches };
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    return { ok: false, at: error.at, found: error.found, expected: error.expected };
  }
}

/** The pieces of a pattern that was compiled before; throws on any other. */
export function readPattern(source: string): Piece {
  const reader: Reader = { source: [...source], at: 0, depth: 0 };
  const piece = alternatives(reader);
  if (reader.at < reader.source.length) fail(reader, 'an opening parenthesis before');
  return piece;
}

function alternatives(reader: Reader): Piece {
  const pieces = [sequence(reader)];
  while (take(reader, '|')) pieces.push(sequence(reader));
  return pieces.length === 1 ? (pieces[0] as Piece) : { kind: 'either', pieces };
}

function sequence(reader: Reader): Piece {
  const pieces: Piece[] = [];
  while (reader.at < reader.source.length && peek(reader) !== '|' && peek(reader) !== ')') {
    pieces.push(repeated(reader));
  }
  return { kind: 'sequence', pieces };
}

function repeated(reader: Reader): Piece {
  const piece = single(reader);
  const bounds = repetition(reader);
  if (!bounds) return piece;
  if ('*+?{'.includes(peek(reader) || ' ')) fail(reader, 'no repetition of a repetition');
  return { kind: 'repeat', piece, ...bounds };
}

function repetition(reader: Reader): { least: number; most: number } | undefined {
  if (take(reader, '*')) return { least: 0, most: Infinity };
  if (take(reader, '+')) return { least: 1, most: Infinity };
  if (take(reader, '?')) return { least: 0, most: 1 };
  if (!take(reader, '{')) return undefined;
  const least = count(reader);
  const open = take(reader, ',');
  const most = !open ? least : peek(reader) === '}' ? Infinity : count(reader);
  if (!take(reader, '}')) fail(reader, 'a closing brace');
  if (most < least) fail(reader, `at least ${least} as the upper bound`);
  return { least, most };
}

function count(reader: Reader): number {
  let text = '';
  while (/^[0-9]$/.test(peek(reader))) {
    text += peek(reader);
    reader.at += 1;
  }
  if (text === '') fail(reader, 'a number');
  if (Number(text) > MOST_REPEATED) fail(reader, `a number up to ${MOST_REPEATED}`);
  return Number(text);
}

function single(reader: Reader): Piece {
  if (take(reader, '(')) return group(reader);
  if (take(reader, '[')) return { kind: 'character', ranges: characterClass(reader) };
  if (take(reader, '.')) return { kind: 'character', ranges: ANY };
  if (take(reader, '\\')) return { kind: 'character', ranges: escaped(reader) };
  if (SPECIAL.has(peek(reader))) fail(reader, 'a character, or \\ before a sign');
  return { kind: 'character', ranges: one(next(reader)) };
}

function group(reader: Reader): Piece {
  reader.depth += 1;
  if (reader.depth > DEEPEST_GROUP) fail(reader, `at most ${DEEPEST_GROUP} groups in each other`);
  const piece = alternatives(reader);
  if (!take(reader, ')')) fail(reader, 'a closing parenthesis');
  reader.depth -= 1;
  return piece;
}

function characterClass(reader: Reader): Ranges {
  const negated = take(reader, '^');
  const ranges: [number, number][] = [];
  while (!take(reader, ']')) {
    if (reader.at >= reader.source.length) fail(reader, 'a closing bracket');
    ranges.push(...classPart(reader));
  }
  if (ranges.length === 0) fail(reader, 'at least one character in the class');
  const sorted = merged(ranges);
  return negated ? complement(sorted) : sorted;
}

function classPart(reader: Reader): [number, number][] {
  const first = classCharacter(reader);
  const last =
    first.length === 1 && first[0]?.[0] === first[0]?.[1] ? reader.source[reader.at + 1] : ']';
  if (peek(reader) !== '-' || last === ']') return first.map(([low, high]) => [low, high]);
  if (last === undefined) fail(reader, 'the end of the range');
  reader.at += 1;
  const end = classCharacter(reader);
  const [low, high] = [first[0]?.[0] ?? 0, end[0]?.[1] ?? 0];
  if (end[0]?.[0] !== high || high < low) fail(reader, 'a range that goes upwards');
  return [[low, high]];
}

function classCharacter(reader: Reader): Ranges {
  if (take(reader, '\\')) return escaped(reader);
  if (peek(reader) === '[') fail(reader, '\\ before [ inside a class');
  return one(next(reader));
}

function escaped(reader: Reader): Ranges {
  if (take(reader, 'd')) return DIGITS;
  if (!PUNCTUATION.test(peek(reader))) fail(reader, 'd or a punctuation sign behind \\');
  return one(next(reader));
}

function one(character: string): Ranges {
  const point = character.codePointAt(0) as number;
  return [[point, point]];
}

function merged(ranges: readonly [number, number][]): Ranges {
  const result: [number, number][] = [];
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else result.push([low, high]);
  }
  return result;
}

function complement(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) result.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= LAST_CODE_POINT) result.push([from, LAST_CODE_POINT]);
  return result;
}

function peek(reader: Reader): string {
  return reader.source[reader.at] ?? '';
}

function next(reader: Reader): string {
  const character = peek(reader);
  reader.at += 1;
  return character;
}

function take(reader: Reader, character: string): boolean {
  if (peek(reader) !== character) return false;
  reader.at += 1;
  return true;
}

function fail(reader: Reader, expected: string): never {
  throw new BadPattern(reader.at, peek(reader) || 'the end', expected);
}
