// Tokens → tree (form-language §2), by recursive descent, one function a line of the grammar. Only what the contract
// calls nesting recurses: deeper than 200 is `too_deep`, so no text can exhaust the stack of this or any later reader.
import type { Call, Comparison, Node, Span, Term } from './ast';
import { builtins } from './builtin/catalogue';
import type { SourceError } from './load-error';
import { tokenize, type Token } from './token';

export type Parsed =
  { readonly ok: true; readonly tree: Node } | { readonly ok: false; readonly error: SourceError };

const DEEPEST = 200;
const REFERENCE = /^\[(?:([\p{L}\p{N}_-]*):)?(?:([\p{L}\p{N}_]+)\.)?([\p{L}\p{N}_]+)\]$/u;
const COMPARISONS = new Set<string>(['=', '<>', '<', '<=', '>', '>=']);
const VALUES = new Set(['true', 'false', 'blank']);

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Carries the first error out of the descent; never leaves this file. */
class Stop extends Error {
  constructor(readonly error: SourceError) {
    super(error.code);
  }
}

/** Reads a whole expression, or says where and why it stops being one. */
export function parse(source: string): Parsed {
  const read = tokenize(source);
  if (!read.ok) return read;
  const cursor: Cursor = { tokens: read.tokens, at: 0, depth: 0 };
  try {
    const tree = expression(cursor);
    if (peek(cursor).kind !== 'end') fail(cursor, 'an operator or the end');
    return { ok: true, tree };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, error: stop.error };
    throw stop;
  }
}

function expression(cursor: Cursor): Node {
  const condition = disjunction(cursor);
  if (!takeWord(cursor, 'implies')) return condition;
  const conclusion = nested(cursor, () => expression(cursor));
  return { kind: 'implies', condition, conclusion, span: across(condition, conclusion) };
}

function disjunction(cursor: Cursor): Node {
  return chain(cursor, 'or', conjunction);
}

function conjunction(cursor: Cursor): Node {
  return chain(cursor, 'and', negation);
}

function chain(cursor: Cursor, word: 'and' | 'or', operand: (cursor: Cursor) => Node): Node {
  const first = operand(cursor);
  const operands = [first];
  while (takeWord(cursor, word)) operands.push(operand(cursor));
  if (operands.length === 1) return first;
  return { kind: word, operands, span: across(first, operands[operands.length - 1] as Node) };
}

function negation(cursor: Cursor): Node {
  const start = peek(cursor).span.start;
  if (!takeWord(cursor, 'not')) return comparison(cursor);
  const operand = nested(cursor, () => negation(cursor));
  return { kind: 'not', operand, span: { start, end: operand.span.end } };
}

function comparison(cursor: Cursor): Node {
  const left = sum(cursor);
  const token = peek(cursor);
  if (token.kind === 'symbol' && COMPARISONS.has(token.text)) {
    cursor.at += 1;
    const right = sum(cursor);
    return {
      kind: 'compare',
      operator: token.text as Comparison,
      left,
      right,
      span: across(left, right)
    };
  }
  if (takeWord(cursor, 'between')) return range(cursor, left);
  if (takeWord(cursor, 'is')) return blankness(cursor, left);
  if (takeWord(cursor, 'in')) return membership(cursor, left, false);
  if (takeWord(cursor, 'not')) {
    if (!takeWord(cursor, 'in')) fail(cursor, '“in”');
    return membership(cursor, left, true);
  }
  return left;
}

function range(cursor: Cursor, value: Node): Node {
  const low = sum(cursor);
  if (!takeWord(cursor, 'and')) fail(cursor, '“and” and the upper end of the range');
  const high = sum(cursor);
  return { kind: 'between', value, low, high, span: across(value, high) };
}

function blankness(cursor: Cursor, operand: Node): Node {
  const negated = takeWord(cursor, 'not');
  const { end } = peek(cursor).span;
  if (!takeWord(cursor, 'blank')) fail(cursor, '“blank”');
  return { kind: 'isBlank', negated, operand, span: { start: operand.span.start, end } };
}

function membership(cursor: Cursor, value: Node, negated: boolean): Node {
  if (!takeSymbol(cursor, '(')) fail(cursor, 'a list in parentheses');
  const { operands: options, end } = nested(cursor, () => list(cursor));
  return { kind: 'in', negated, value, options, span: { start: value.span.start, end } };
}

/** One expression or more, up to and with the closing parenthesis. */
function list(cursor: Cursor): { operands: Node[]; end: number } {
  const operands = [expression(cursor)];
  while (takeSymbol(cursor, ',')) operands.push(expression(cursor));
  return { operands, end: close(cursor) };
}

function sum(cursor: Cursor): Node {
  return arithmetic(cursor, ['+', '-'], product);
}

function product(cursor: Cursor): Node {
  return arithmetic(cursor, ['*', '/'], unary);
}

function arithmetic(
  cursor: Cursor,
  operators: readonly Term['operator'][],
  operand: (cursor: Cursor) => Node
): Node {
  const first = operand(cursor);
  const rest: Term[] = [];
  for (;;) {
    const operator = operators.find((candidate) => takeSymbol(cursor, candidate));
    if (!operator) break;
    rest.push({ operator, operand: operand(cursor) });
  }
  const last = rest.at(-1);
  return last ? { kind: 'arithmetic', first, rest, span: across(first, last.operand) } : first;
}

function unary(cursor: Cursor): Node {
  const { start } = peek(cursor).span;
  if (!takeSymbol(cursor, '-')) return primary(cursor);
  const operand = nested(cursor, () => unary(cursor));
  return { kind: 'negate', operand, span: { start, end: operand.span.end } };
}

function primary(cursor: Cursor): Node {
  const token = peek(cursor);
  cursor.at += 1;
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: token.value, span: token.span };
    case 'text':
      return { kind: 'literal', value: token.value === '' ? null : token.value, span: token.span };
    case 'reference':
      return reference(token);
    case 'word':
      if (peek(cursor).text === '(') return call(cursor, token.text, token.span.start);
      if (VALUES.has(token.text)) return constant(token.text, token.span);
      break;
    case 'symbol':
      if (token.text === '(') return parenthesis(cursor);
      break;
    case 'end':
      break;
    default:
      return token satisfies never;
  }
  cursor.at -= 1;
  return fail(cursor, 'a value');
}

function constant(word: string, span: Span): Node {
  return { kind: 'literal', value: word === 'blank' ? null : word === 'true', span };
}

function parenthesis(cursor: Cursor): Node {
  const inner = nested(cursor, () => expression(cursor));
  close(cursor);
  return inner;
}

function reference(token: Token): Node {
  const match = REFERENCE.exec(token.text);
  if (!match) return stop('syntax', token, 'a reference such as [301], [611:208] or [A.10]');
  const [, form, section, item = ''] = match;
  return {
    kind: 'reference',
    ...(form !== undefined && { form }),
    ...(section !== undefined && { section }),
    item,
    span: token.span
  };
}

function call(cursor: Cursor, name: string, start: number): Call {
  cursor.at += 1;
  return nested(cursor, () => {
    const section = sectionName(cursor, name);
    if (section && !takeSymbol(cursor, ',')) {
      return { kind: 'call', name, section, operands: [], span: { start, end: close(cursor) } };
    }
    const { operands, end } = list(cursor);
    return { kind: 'call', name, ...(section && { section }), operands, span: { start, end } };
  });
}

/** The bare name at the head of `any(A, …)`; a function that takes no section reads an expression there. */
function sectionName(cursor: Cursor, name: string): Call['section'] {
  const token = peek(cursor);
  const following = cursor.tokens[cursor.at + 1]?.text;
  const builtin = builtins.get(name);
  const bare =
    token.kind === 'word' && !VALUES.has(token.text) && (following === ',' || following === ')');
  const wanted = builtin ? builtin.shape === 'rows' && (bare || token.kind === 'number') : bare;
  if (!wanted) return undefined;
  cursor.at += 1;
  return { name: token.text, span: token.span };
}

function close(cursor: Cursor): number {
  const { end } = peek(cursor).span;
  if (!takeSymbol(cursor, ')')) fail(cursor, 'a closing parenthesis');
  return end;
}

function nested<Result>(cursor: Cursor, read: () => Result): Result {
  cursor.depth += 1;
  if (cursor.depth > DEEPEST)
    stop('too_deep', peek(cursor), `at most ${DEEPEST} levels of nesting`);
  const result = read();
  cursor.depth -= 1;
  return result;
}

function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.at] as Token;
}

function takeWord(cursor: Cursor, word: string): boolean {
  return take(cursor, 'word', word);
}

function takeSymbol(cursor: Cursor, symbol: string): boolean {
  return take(cursor, 'symbol', symbol);
}

function take(cursor: Cursor, kind: Token['kind'], text: string): boolean {
  const token = peek(cursor);
  if (token.kind !== kind || token.text !== text) return false;
  cursor.at += 1;
  return true;
}

function across(first: Node, last: Node): Span {
  return { start: first.span.start, end: last.span.end };
}

function fail(cursor: Cursor, expected: string): never {
  return stop('syntax', peek(cursor), expected);
}

function stop(code: 'syntax' | 'too_deep', token: Token, expected: string): never {
  const found = token.kind === 'end' ? 'the end' : token.text;
  throw new Stop({ code, offset: token.span.start, found, expected });
}
