// Text → tokens (form-language §2). A word is a run of letters, digits and underscores, so `2A` can name a section and
// `1e5` is no number. A reference is one token with its brackets.
import type { Span } from './ast';
import type { SourceError } from './load-error';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly text: string; readonly span: Span }
  | {
      readonly kind: 'word' | 'reference' | 'symbol' | 'end';
      readonly text: string;
      readonly span: Span;
    };

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly error: SourceError };

const SPACE = /[ \t\r\n]/;
const DIGIT = /[0-9]/;
const WORD = /[\p{L}\p{N}_]/u;
const SYMBOLS = ['<>', '<=', '>=', '=', '<', '>', '+', '-', '*', '/', '(', ')', ','];

type Reading = Token | SourceError;

export function isToken(reading: Reading): reading is Token {
  return 'kind' in reading;
}

export function tokenize(source: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (at < source.length && SPACE.test(source.charAt(at))) at += 1;
    const reading = readToken(source, at);
    if (!isToken(reading)) return { ok: false, error: reading };
    tokens.push(reading);
    if (reading.kind === 'end') return { ok: true, tokens };
    at = reading.span.end;
  }
}

function readToken(source: string, start: number): Reading {
  if (start >= source.length) return { kind: 'end', text: '', span: { start, end: start } };
  const first = characterAt(source, start);
  if (first === "'") return readText(source, start);
  if (first === '[') return readReference(source, start);
  if (WORD.test(first)) return readWord(source, start);
  const symbol = SYMBOLS.find((candidate) => source.startsWith(candidate, start));
  if (symbol) return { kind: 'symbol', text: symbol, span: { start, end: start + symbol.length } };
  return syntax(start, first, 'a value, an operator or a parenthesis');
}

function characterAt(source: string, at: number): string {
  return String.fromCodePoint(source.codePointAt(at) as number);
}

function readText(source: string, start: number): Reading {
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf("'", at);
    if (quote < 0) return syntax(start, source.slice(start, start + 20), 'a closing quote');
    if (source[quote + 1] !== "'") {
      const text = source.slice(start, quote + 1);
      const value = text.slice(1, -1).replaceAll("''", "'");
      return { kind: 'text', value, text, span: { start, end: quote + 1 } };
    }
    at = quote + 2;
  }
}

function readReference(source: string, start: number): Reading {
  const close = source.indexOf(']', start);
  if (close < 0) return syntax(start, source.slice(start, start + 20), 'a closing bracket');
  return {
    kind: 'reference',
    text: source.slice(start, close + 1),
    span: { start, end: close + 1 }
  };
}

function readWord(source: string, start: number): Reading {
  let at = start;
  while (at < source.length && WORD.test(characterAt(source, at)))
    at += characterAt(source, at).length;
  const word = source.slice(start, at);
  if (!/^[0-9]+$/.test(word)) return { kind: 'word', text: word, span: { start, end: at } };
  if (source[at] === '.' && DIGIT.test(source.charAt(at + 1))) {
    at += 1;
    while (at < source.length && DIGIT.test(source.charAt(at))) at += 1;
  }
  const text = source.slice(start, at);
  const value = Number(text);
  if (value > Number.MAX_SAFE_INTEGER) return syntax(start, text, 'a number of at most 2^53−1');
  return { kind: 'number', value, text, span: { start, end: at } };
}

function syntax(offset: number, found: string, expected: string): SourceError {
  return { code: 'syntax', offset, found, expected };
}
