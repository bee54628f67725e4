// Values as phrases: items by their labels, codes by theirs, sums and shares as people say them.
import type { Call, Node, Reference } from './ast';
import type { Builtin } from './builtin/builtin';
import { builtins } from './builtin/catalogue';
import { dateOf } from './calendar';
import type { Text } from './definition';
import { clauseText } from './explain-clause';
import { patternText } from './explain-pattern';
import { listed, SAID, WORDS, type Mood, type SpokenLanguage, type Words } from './explain-words';
import type { Form, FormSet, Item, Target } from './form';

/** What forms call context, lists and levels, which have no labels of their own. */
export interface Vocabulary {
  /** By `frame.name`. */
  readonly context: Readonly<Record<string, ContextWords>>;
  readonly lists: Readonly<Record<string, Text>>;
  readonly levels: Readonly<Record<string, Text>>;
}

/** `options` are the words for its codes, `unit` the measure of its numbers, as an item has them. */
export interface ContextWords {
  readonly label: Text;
  readonly unit?: Text;
  readonly options?: Readonly<Record<string, Text>>;
}

/** Where an expression stands and how it is to be said. */
export interface Telling {
  readonly forms: FormSet;
  readonly form: Form;
  readonly targets: ReadonlyMap<Node, Target>;
  readonly language: SpokenLanguage;
  readonly vocabulary: Vocabulary;
}

export function wordsOf({ language }: Telling): Words {
  return WORDS[language];
}

export function read(telling: Telling, text: Text): string {
  return text[telling.language] ?? text.zh;
}

/** A value as a phrase. `beside` is what a literal is compared with: it knows the words for its codes, and its unit. */
export function valueText(telling: Telling, node: Node, beside?: Node): string {
  const words = wordsOf(telling);
  switch (node.kind) {
    case 'literal':
      return literalText(telling, node.value, beside);
    case 'reference':
      return referenceText(telling, node);
    case 'call':
      return callText(telling, node, SAID, beside);
    case 'negate':
      return `${words.operators.negative}${operandText(telling, node.operand)}`;
    case 'arithmetic':
      return arithmeticText(telling, node);
    default:
      return words.grouped(clauseText(telling, node, SAID));
  }
}

function literalText(
  telling: Telling,
  value: number | string | boolean | null,
  beside?: Node
): string {
  const words = wordsOf(telling);
  if (value === null) return words.nothing;
  if (typeof value === 'boolean') return words.quoted(value ? words.yes : words.no);
  if (typeof value === 'string') {
    const label = beside && codeLabel(telling, beside, value);
    return words.quoted(label ?? value);
  }
  const unit = beside && unitOf(telling, beside);
  return unit && value !== 0
    ? words.unit(words.thousands(String(value)), read(telling, unit))
    : String(value);
}

function referenceText(telling: Telling, node: Reference): string {
  const words = wordsOf(telling);
  const target = telling.targets.get(node);
  if (target?.target === 'context') {
    const item = node.section === 'previous' ? telling.form.items.get(node.item) : undefined;
    if (item) return words.ofLast(itemText(telling, item));
    const name = `${node.section ?? ''}.${node.item}`;
    const known = telling.vocabulary.context[name];
    return words.quoted(known ? read(telling, known.label) : name);
  }
  if (!target || target.target === 'section') return words.quoted(node.item);
  const name = itemText(telling, target.item);
  return target.target === 'column' ? words.column(name) : name;
}

function itemText(telling: Telling, item: Item): string {
  const words = wordsOf(telling);
  const name = words.quoted(read(telling, item.definition.label));
  return item.form === telling.form ? name : words.ofForm(item.form.id, name);
}

/** A call by the sentence of its function; `mood` picks the verb of one that gives yesno. */
export function callText(telling: Telling, call: Call, mood: Mood, beside?: Node): string {
  const builtin = builtins.get(call.name);
  if (!builtin) return call.name;
  const special = specialText(telling, call, beside);
  if (special !== undefined) return special;
  const operands = operandTexts(telling, call, builtin, beside);
  const verb = (mood.must ? 2 : 0) + (mood.negated ? 1 : 0);
  return read(telling, builtin.sentence).replace(/\{([^{}]*)\}/g, (_, slot: string) => {
    if (slot.includes('|')) return slot.split('|')[verb] ?? '';
    if (slot === '*') return listed(telling.language, operands, 'and');
    return operands[Number(slot) - 1] ?? '';
  });
}

/** Calls so frequent that people have their own words for them. */
function specialText(telling: Telling, call: Call, beside?: Node): string | undefined {
  const words = wordsOf(telling);
  const [first] = call.operands;
  if (isDefaulted(call)) {
    const [value, instead] = call.operands as readonly [Node, Node];
    const otherwise = valueText(telling, instead, value);
    return `${valueText(telling, value, beside)}${words.ifBlank(otherwise)}`;
  }
  if (call.name === 'substring') return substringText(telling, call);
  if (call.name === 'date') return dayText(call);
  const whole = call.name === 'countWhere' && first?.kind === 'literal' && first.value === true;
  return whole ? words.rowCount(sectionText(telling, call)) : undefined;
}

/** `coalesce(x, 0)`, or with another literal. */
function isDefaulted(node: Node): boolean {
  if (node.kind !== 'call' || node.name !== 'coalesce') return false;
  return node.operands.length === 2 && node.operands[1]?.kind === 'literal';
}

function isZeroIfBlank(node: Node): boolean {
  if (node.kind !== 'call' || !isDefaulted(node)) return false;
  const last = node.operands[1];
  return last?.kind === 'literal' && last.value === 0;
}

/** A day of three numbers as it is written everywhere else. */
function dayText({ operands }: Call): string | undefined {
  const [year, month, day] = operands.map((one) => (one.kind === 'literal' ? one.value : null));
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
    return undefined;
  return dateOf(year, month, day) ?? undefined;
}

/** Characters by number, where the numbers stand there. */
function substringText(telling: Telling, { operands }: Call): string | undefined {
  const [text, from, count] = operands as readonly [Node, Node, Node];
  if (from.kind !== 'literal' || count.kind !== 'literal') return undefined;
  const [start, length] = [Number(from.value), Number(count.value)];
  const words = wordsOf(telling);
  const of = valueText(telling, text);
  return start === 1
    ? words.firstCharacters(length, of)
    : words.characters(start, start + length - 1, of);
}

/** Functions whose later operands are values, or codes, of the first: said with its unit and labels. */
const CODED = new Set(['selected', 'near', 'mod']);

function operandTexts(telling: Telling, call: Call, builtin: Builtin, beside?: Node): string[] {
  const texts = call.operands.map((operand, at) => {
    if (builtin.shape === 'prepared' && at > 0 && operand.kind === 'literal') {
      return settledText(telling, builtin.literals[at - 1], String(operand.value));
    }
    if (builtin.shape === 'rows' && at === call.operands.length - 1) {
      return clauseText(telling, operand, SAID);
    }
    if (builtin.shape === 'alternatives') {
      if (builtin.condition && at === 0) return clauseText(telling, operand, SAID);
      return valueText(telling, operand, beside ?? call.operands.find((one) => one.kind !== 'literal')); // prettier-ignore
    }
    return valueText(
      telling,
      operand,
      CODED.has(call.name) && at > 0 ? call.operands[0] : undefined
    );
  });
  return call.section ? [sectionText(telling, call), ...texts] : texts;
}

function settledText(telling: Telling, role: string | undefined, literal: string): string {
  const { language, vocabulary } = telling;
  if (role === 'pattern') return patternText(literal, language);
  const known = role === 'list' ? vocabulary.lists[literal] : vocabulary.levels[literal];
  return known ? read(telling, known) : literal;
}

function sectionText(telling: Telling, call: Call): string {
  const target = telling.targets.get(call);
  const title = target?.target === 'section' ? target.section.definition.title : undefined;
  return wordsOf(telling).quoted(title ? read(telling, title) : (call.section?.name ?? ''));
}

function arithmeticText(telling: Telling, node: Extract<Node, { kind: 'arithmetic' }>): string {
  const words = wordsOf(telling);
  const share = shareText(telling, node);
  if (share !== undefined) return share;
  const operands = [node.first, ...node.rest.map((term) => term.operand)];
  if (operands.length > 2 && node.rest.every((term) => term.operator === '+')) {
    const same = operands.every(isZeroIfBlank);
    const texts = operands.map((one) =>
      operandText(telling, same ? ((one as Call).operands[0] as Node) : one)
    );
    const sum = words.sum(listed(telling.language, texts, 'and'));
    return same ? `${sum}${words.ifBlank('0')}` : sum;
  }
  return node.rest.reduce(
    (text, { operator, operand }) =>
      `${text}${words.operators[operator]}${operandText(telling, operand)}`,
    operandText(telling, node.first)
  );
}

/** `0.01 * x` is 1 % of x, `3 * x` three times x. */
function shareText(
  telling: Telling,
  node: Extract<Node, { kind: 'arithmetic' }>
): string | undefined {
  const [term, ...more] = node.rest;
  if (term?.operator !== '*' || more.length > 0) return undefined;
  const { first } = node;
  if (first.kind !== 'literal' || typeof first.value !== 'number') return undefined;
  const words = wordsOf(telling);
  const of = operandText(telling, term.operand);
  const percent = Math.round(first.value * 1e6) / 1e4;
  return first.value < 1 ? words.share(String(percent), of) : words.times(String(first.value), of);
}

function operandText(telling: Telling, node: Node): string {
  const text = valueText(telling, node);
  return node.kind === 'arithmetic' && shareText(telling, node) === undefined
    ? wordsOf(telling).grouped(text)
    : text;
}

/** The unit of a number, where all of its parts have the one. */
function unitOf(telling: Telling, node: Node): Text | undefined {
  if (node.kind === 'reference') {
    const target = telling.targets.get(node);
    if (!target || target.target === 'section' || target.target === 'context') return undefined;
    const { unit } = target.item.definition;
    return typeof unit === 'string' ? { zh: unit } : unit;
  }
  if (node.kind === 'call' && ['coalesce', 'sum', 'abs', 'min', 'max'].includes(node.name)) {
    return unitOf(telling, node.operands[0] as Node);
  }
  const isSum = node.kind === 'arithmetic' && node.rest.every(({ operator }) => '+-'.includes(operator)); // prettier-ignore
  return isSum ? unitOf(telling, node.first) : undefined;
}

// A calculation may go through many items before an answered one.
const FURTHEST = 8;

/** The label of a code beside what it is compared with: among options, in a list, or that of context. */
function codeLabel(
  telling: Telling,
  node: Node,
  code: string,
  left = FURTHEST
): string | undefined {
  if (left === 0) return undefined;
  if (node.kind === 'call') {
    for (const operand of node.operands) {
      const label = codeLabel(telling, operand, code, left - 1);
      if (label !== undefined) return label;
    }
    return undefined;
  }
  const target = telling.targets.get(node);
  if (target?.target === 'context' && node.kind === 'reference') {
    const known = telling.vocabulary.context[`${node.section ?? ''}.${node.item}`];
    const option = known?.options?.[code];
    return option && read(telling, option);
  }
  if (!target || target.target === 'section' || target.target === 'context') return undefined;
  const { definition, list, calculate, form } = target.item;
  const label =
    definition.options?.find((option) => option.code === code)?.label ?? list?.label(code);
  if (label) return read(telling, label);
  if (!calculate) return undefined;
  const inside = { ...telling, form, targets: calculate.targets };
  return codeLabel(inside, calculate.tree, code, left - 1);
}
