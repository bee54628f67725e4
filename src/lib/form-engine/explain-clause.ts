// Clauses: what is true or false, said or ordered, so or not so. A denial is carried down to the verbs (De Morgan holds
// in Kleene's logic too), because “it is not the case that” is no language for a shop's owner.
import type { Comparison, Node } from './ast';
import { builtins } from './builtin/catalogue';
import { callText, read, valueText, wordsOf, type Telling } from './explain-value';
import type { Section } from './form';
import { denied, listed, SAID, type ComparisonWords, type Mood } from './explain-words';

type Chain = 'and' | 'or';

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<'
};

/** A yesno expression as a clause without a full stop. */
export function clauseText(telling: Telling, node: Node, mood: Mood): string {
  const words = wordsOf(telling);
  switch (node.kind) {
    case 'not':
      return clauseText(telling, node.operand, denied(mood));
    case 'and':
    case 'or':
      return chainText(telling, node.kind, node.operands, mood);
    case 'implies':
      return impliesText(telling, node, mood);
    case 'compare':
      return compareText(telling, node, mood);
    case 'between': {
      const [low, high] = [node.low, node.high].map((end) => valueText(telling, end, node.value));
      const verb = words.between[mood.negated ? 1 : 0][mood.must ? 1 : 0];
      return `${valueText(telling, node.value)}${verb}${words.range(low ?? '', high ?? '')}`;
    }
    case 'in': {
      const options = node.options.map((option) => valueText(telling, option, node.value));
      return isText(
        telling,
        node.value,
        listed(telling.language, options, 'or'),
        mood,
        node.negated
      );
    }
    case 'isBlank':
      return blankText(telling, [node], 'one', mood);
    case 'call':
      return yesnoCallText(telling, node, mood);
    case 'literal':
    case 'reference':
      return isText(telling, node, words.quoted(mood.negated ? words.no : words.yes), { ...mood, negated: false }); // prettier-ignore
    case 'negate':
    case 'arithmetic':
      return valueText(telling, node);
    default:
      return node satisfies never;
  }
}

function isText(telling: Telling, value: Node, what: string, mood: Mood, flip = false): string {
  const verb = wordsOf(telling).is[mood.negated !== flip ? 1 : 0][mood.must ? 1 : 0];
  return `${valueText(telling, value)}${verb}${what}`;
}

function impliesText(
  telling: Telling,
  { condition, conclusion }: Extract<Node, { kind: 'implies' }>,
  mood: Mood
): string {
  if (mood.negated) {
    return chainText(telling, 'or', [negation(condition), conclusion], mood);
  }
  return wordsOf(telling).ifThen(
    clauseText(telling, condition, SAID),
    clauseText(telling, conclusion, mood)
  );
}

function negation(operand: Node): Node {
  return { kind: 'not', operand, span: operand.span };
}

function compareText(
  telling: Telling,
  { operator, left, right }: Extract<Node, { kind: 'compare' }>,
  mood: Mood
): string {
  const words = wordsOf(telling);
  const effective = mood.negated ? OPPOSITE[operator] : operator;
  const kind = kindOf(telling, left) ?? kindOf(telling, right);
  const equality = effective === '=' || effective === '<>';
  if (equality && right.kind === 'literal' && kind !== 'number') {
    const what = valueText(telling, right, left);
    return isText(telling, left, what, { must: mood.must, negated: effective === '<>' });
  }
  const table: ComparisonWords =
    kind === 'number' ? words.number : kind === 'date' ? words.date : words.text;
  const verb = table[effective][mood.must ? 1 : 0];
  return `${valueText(telling, left, right)}${verb}${valueText(telling, right, left)}`;
}

/** Number, date (or month) or any other, as far as the words differ. */
function kindOf(telling: Telling, node: Node): 'number' | 'date' | 'other' | undefined {
  const named = (kind: string) =>
    kind === 'number' ? kind : kind === 'date' || kind === 'month' ? 'date' : 'other';
  if (node.kind === 'literal') return typeof node.value === 'number' ? 'number' : 'other';
  if (node.kind === 'arithmetic' || node.kind === 'negate') return 'number';
  if (node.kind === 'reference') {
    const target = telling.targets.get(node);
    if (!target || target.target === 'section') return undefined;
    const kind = target.target === 'context' ? target.kind : target.item.kind;
    return kind === 'any' ? undefined : named(kind);
  }
  if (node.kind !== 'call') return 'other';
  const builtin = builtins.get(node.name);
  if (builtin && 'gives' in builtin) return named(builtin.gives);
  if (builtin?.shape === 'column' && builtin.column.gives !== 'same') return named(builtin.column.gives); // prettier-ignore
  return node.operands.slice(builtin?.shape === 'alternatives' && builtin.condition ? 1 : 0).map((one) => kindOf(telling, one)).find((kind) => kind); // prettier-ignore
}

function yesnoCallText(
  telling: Telling,
  call: Extract<Node, { kind: 'call' }>,
  mood: Mood
): string {
  if (call.name !== 'coalesce') return callText(telling, call, mood);
  const [first, second, ...more] = call.operands;
  if (!first || !second) return callText(telling, call, mood);
  // Where blank counts as the verb already says, nothing needs to be added.
  if (second.kind === 'literal' && more.length === 0) {
    const clause = clauseText(telling, first, mood);
    if (second.value === mood.negated) return clause;
    return `${clause}${wordsOf(telling).orUnknown}`;
  }
  const rest = second.kind === 'literal' ? second : { ...call, operands: call.operands.slice(1) };
  const last = more.at(-1);
  const otherwise = more.length === 1 && last?.kind === 'literal' ? second : rest;
  return wordsOf(telling).unknownOr(
    clauseText(telling, first, mood),
    clauseText(telling, otherwise, mood)
  );
}

/** The parts of a chain in their moods; neighbours that ask for blanks are one part. */
export function chainParts(
  telling: Telling,
  chain: Chain,
  operands: readonly Node[],
  mood: Mood
): { text: string; nested: boolean }[] {
  const parts: { text: string; nested: boolean }[] = [];
  for (let at = 0; at < operands.length;) {
    const run = blankRun(telling, operands, at);
    if (run.length > 1) {
      const how = (chain === 'and') !== mood.negated ? 'all' : 'some';
      parts.push({ text: blankText(telling, run, how, mood), nested: false });
      at += run.length;
    } else {
      const operand = operands[at] as Node;
      parts.push({ text: clauseText(telling, operand, mood), nested: isCompound(operand) });
      at += 1;
    }
  }
  return parts;
}

type IsBlank = Extract<Node, { kind: 'isBlank' }>;

function blankRun(telling: Telling, operands: readonly Node[], start: number): IsBlank[] {
  const run: IsBlank[] = [];
  for (const operand of operands.slice(start)) {
    if (operand.kind !== 'isBlank' || operand.negated !== (run[0] ?? operand).negated) break;
    if (!isAnswer(telling, operand.operand)) break;
    run.push(operand);
  }
  return run;
}

function isCompound(node: Node): boolean {
  if (node.kind === 'not') return isCompound(node.operand);
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'implies';
}

function chainText(telling: Telling, chain: Chain, operands: readonly Node[], mood: Mood): string {
  const words = wordsOf(telling);
  const together = chain === 'and' && mood.negated && mood.must;
  const parts = chainParts(telling, chain, operands, together ? SAID : mood);
  const joint = (chain === 'and') === (!mood.negated || together) ? words.and : words.or;
  const [only] = parts;
  const text =
    parts.length === 1 && only
      ? only.text
      : parts.map((part) => (part.nested ? words.grouped(part.text) : part.text)).join(joint);
  return together ? words.notTogether(text) : text;
}

function blankText(
  telling: Telling,
  nodes: readonly IsBlank[],
  how: 'one' | 'all' | 'some',
  mood: Mood
): string {
  const words = wordsOf(telling);
  const [first] = nodes as [IsBlank];
  const forms = isAnswer(telling, first.operand) ? words.filled[how] : words.empty;
  const verb = forms[first.negated !== mood.negated ? 0 : 1][mood.must ? 1 : 0];
  const names = nodes.map((node) => valueText(telling, node.operand));
  return `${listed(telling.language, names, how === 'some' ? 'or' : 'and')}${verb}`;
}

/** Whether a value is one that somebody fills in, not calculated or known before. */
function isAnswer(telling: Telling, node: Node): boolean {
  const target = telling.targets.get(node);
  return (target?.target === 'item' || target?.target === 'rowItem') && !target.item.calculate;
}

/** The title of a section as a name in a sentence. */
export function titleText(telling: Telling, { definition }: Section): string {
  return wordsOf(telling).quoted(read(telling, definition.title));
}
