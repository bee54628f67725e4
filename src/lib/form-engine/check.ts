// Kinds of every node (form-language §2 “takes, gives”, §3 Kinds). Nothing converts implicitly. A value of kind `any`
// (context) fits everywhere at load; where one kind is wanted, the node gets a *guard*, and a value of another kind is
// blank when it comes to it. A node that could not be resolved counts as `any`, so one mistake is one error.
import type { Call, Node } from './ast';
import type { Alternatives, Builtin, ColumnMeaning, LiteralRole, Settled } from './builtin/builtin';
import { builtins } from './builtin/catalogue';
import type { Target } from './form';
import type { CodeLists } from './lists';
import { nearestName, type LoadErrorCode, type SourceError } from './load-error';
import { compilePattern } from './pattern';
import type { Kind } from './value';

export interface Checked {
  readonly kinds: ReadonlyMap<Node, Kind>;
  /** Nodes of unknown kind, with the kinds that may stand there. */
  readonly guards: ReadonlyMap<Node, readonly Kind[]>;
  /** What the literals of calls came to: compiled patterns, lists, levels. */
  readonly settled: ReadonlyMap<Call, Settled>;
  readonly errors: readonly SourceError[];
}

interface Checking {
  readonly targets: ReadonlyMap<Node, Target>;
  readonly lists: CodeLists;
  readonly kinds: Map<Node, Kind>;
  readonly guards: Map<Node, readonly Kind[]>;
  readonly settled: Map<Call, Settled>;
  readonly errors: SourceError[];
}

const NUMBER: readonly Kind[] = ['number'];
const YESNO: readonly Kind[] = ['yesno'];
const TEXT: readonly Kind[] = ['text'];
const ORDERED: readonly Kind[] = ['number', 'text', 'date', 'month'];
const EQUATABLE: readonly Kind[] = [...ORDERED, 'yesno'];

/** Checks a resolved tree, whose result must be of one of `wanted`, if given. */
export function check(
  tree: Node,
  targets: ReadonlyMap<Node, Target>,
  lists: CodeLists,
  wanted?: readonly Kind[]
): Checked {
  const checking: Checking = {
    targets,
    lists,
    kinds: new Map(),
    guards: new Map(),
    settled: new Map(),
    errors: []
  };
  if (wanted) need(checking, tree, wanted);
  else kindOf(checking, tree);
  return checking;
}

function kindOf(checking: Checking, node: Node): Kind {
  const kind = derive(checking, node);
  checking.kinds.set(node, kind);
  return kind;
}

function derive(checking: Checking, node: Node): Kind {
  switch (node.kind) {
    case 'literal':
      return kindOfLiteral(node.value);
    case 'reference':
      return kindOfTarget(checking.targets.get(node));
    case 'call':
      return kindOfCall(checking, node);
    case 'not':
      return needAll(checking, [node.operand], YESNO);
    case 'negate':
      return needAll(checking, [node.operand], NUMBER);
    case 'and':
    case 'or':
      return needAll(checking, node.operands, YESNO);
    case 'implies':
      return needAll(checking, [node.condition, node.conclusion], YESNO);
    case 'compare': {
      const equality = node.operator === '=' || node.operator === '<>';
      return compared(checking, [node.left, node.right], equality ? EQUATABLE : ORDERED);
    }
    case 'between':
      return compared(checking, [node.value, node.low, node.high], ORDERED);
    case 'in':
      return compared(checking, [node.value, ...node.options], EQUATABLE);
    case 'isBlank':
      kindOf(checking, node.operand);
      return 'yesno';
    case 'arithmetic':
      return needAll(checking, [node.first, ...node.rest.map((term) => term.operand)], NUMBER);
    default:
      return node satisfies never;
  }
}

function kindOfLiteral(value: number | string | boolean | null): Kind {
  if (value === null) return 'blank';
  return typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'yesno';
}

function kindOfTarget(target: Target | undefined): Kind {
  if (!target || target.target === 'section') return 'any';
  return target.target === 'context' ? target.kind : target.item.kind;
}

function needAll(checking: Checking, nodes: readonly Node[], wanted: readonly Kind[]): Kind {
  for (const node of nodes) need(checking, node, wanted);
  return wanted[0] ?? 'any';
}

function need(checking: Checking, node: Node, wanted: readonly Kind[]): void {
  const kind = kindOf(checking, node);
  if (kind === 'any') checking.guards.set(node, wanted);
  else if (kind !== 'blank' && !wanted.includes(kind))
    mismatch(checking, node, kind, wanted.join(' or '));
}

function compared(checking: Checking, nodes: readonly Node[], allowed: readonly Kind[]): Kind {
  needSame(checking, nodes, allowed);
  return 'yesno';
}

/** All of one kind, which is among `allowed`: gives that kind, `any` where only context stands, `blank` of blanks. */
function needSame(checking: Checking, nodes: readonly Node[], allowed: readonly Kind[]): Kind {
  const kinds = nodes.map((node) => kindOf(checking, node));
  const common = kinds.find((kind) => kind !== 'any' && kind !== 'blank');
  nodes.forEach((node, at) => {
    const kind = kinds[at] as Kind;
    if (kind === 'any' && common) checking.guards.set(node, [common]);
    if (kind === 'any' || kind === 'blank') return;
    if (!allowed.includes(kind)) mismatch(checking, node, kind, allowed.join(' or '));
    else if (kind !== common) mismatch(checking, node, kind, common ?? 'one kind');
  });
  return common ?? (kinds.includes('any') ? 'any' : 'blank');
}

function kindOfCall(checking: Checking, call: Call): Kind {
  const builtin = builtins.get(call.name);
  if (!builtin) {
    for (const operand of call.operands) kindOf(checking, operand);
    return 'any';
  }
  if (!hasRightCount(builtin, call)) {
    const found = `${call.operands.length} arguments`;
    fail(checking, 'type_mismatch', call, found, `the arguments of ${call.name}`);
    return 'any';
  }
  switch (builtin.shape) {
    case 'strict':
      call.operands.forEach((operand, at) => {
        need(checking, operand, builtin.takes[Math.min(at, builtin.takes.length - 1)] ?? []);
      });
      return builtin.gives;
    case 'alternatives':
      return kindOfAlternatives(checking, call, builtin);
    case 'prepared':
      need(checking, call.operands[0] as Node, TEXT);
      settle(checking, call, builtin.literals);
      return builtin.gives;
    case 'column':
      return kindOfColumn(checking, call.operands[0] as Node, builtin.column);
    case 'rows':
      if (builtin.value) need(checking, call.operands[0] as Node, builtin.value);
      need(checking, call.operands.at(-1) as Node, YESNO);
      return builtin.gives;
    default:
      return builtin satisfies never;
  }
}

function hasRightCount(builtin: Builtin, call: Call): boolean {
  const count = call.operands.length;
  switch (builtin.shape) {
    case 'strict':
      return builtin.rest ? count >= builtin.takes.length : count === builtin.takes.length;
    case 'alternatives': {
      const alternatives = count - (builtin.condition ? 1 : 0);
      return builtin.count === undefined ? alternatives >= 1 : alternatives === builtin.count;
    }
    case 'prepared':
      return count === 1 + builtin.literals.length;
    case 'column':
      return count === 1;
    case 'rows':
      return call.section !== undefined && count === (builtin.value ? 2 : 1);
    default:
      return builtin satisfies never;
  }
}

function kindOfAlternatives(checking: Checking, call: Call, builtin: Alternatives): Kind {
  const [first] = call.operands;
  if (builtin.column && first && checking.targets.get(first)?.target === 'column') {
    return kindOfColumn(checking, first, builtin.column);
  }
  if (builtin.condition) need(checking, first as Node, YESNO);
  return needSame(
    checking,
    builtin.condition ? call.operands.slice(1) : call.operands,
    builtin.kinds
  );
}

function kindOfColumn(checking: Checking, operand: Node, column: ColumnMeaning): Kind {
  const kind = kindOf(checking, operand);
  const target = checking.targets.get(operand)?.target;
  if (target !== 'column' && (target !== undefined || operand.kind !== 'reference')) {
    fail(checking, 'type_mismatch', operand, kind, 'a column such as [A.10]');
  } else if (kind !== 'any' && !column.kinds.includes(kind)) {
    mismatch(checking, operand, kind, column.kinds.join(' or '));
  }
  return column.gives === 'same' ? kind : column.gives;
}

/** Settles the literals behind the first operand; the list first, as a level is one of a list. */
function settle(checking: Checking, call: Call, roles: readonly LiteralRole[]): void {
  let settled: Settled = {};
  for (const role of [...roles].sort((a, b) => Number(a === 'level') - Number(b === 'level'))) {
    const node = call.operands[1 + roles.indexOf(role)] as Node;
    const kind = kindOf(checking, node);
    if (node.kind !== 'literal' || typeof node.value !== 'string') {
      fail(
        checking,
        'type_mismatch',
        node,
        node.kind === 'literal' ? kind : 'an expression',
        `a ${role} as literal text`
      );
      return;
    }
    settled = { ...settled, ...settleOne(checking, node, role, node.value, settled) };
  }
  checking.settled.set(call, settled);
}

function settleOne(
  checking: Checking,
  node: Node,
  role: LiteralRole,
  text: string,
  { list }: Settled
): Settled {
  switch (role) {
    case 'pattern': {
      const pattern = compilePattern(text);
      if (pattern.ok) return { matches: pattern.matches };
      const found = `${pattern.found} at ${pattern.at + 1}`;
      fail(checking, 'bad_pattern', node, found, pattern.expected);
      return {};
    }
    case 'list': {
      const known = checking.lists.get(text);
      if (known) return { list: known };
      fail(
        checking,
        'unknown_list',
        node,
        text,
        'a list',
        nearestName(text, checking.lists.keys())
      );
      return {};
    }
    case 'level':
      if (list && !list.levels.has(text)) {
        const nearest = nearestName(text, list.levels);
        fail(checking, 'unknown_list', node, text, `a level of ${list.name}`, nearest);
      }
      return { level: text };
    default:
      return role satisfies never;
  }
}

function mismatch(checking: Checking, node: Node, found: Kind, expected: string): void {
  fail(checking, 'type_mismatch', node, found, expected);
}

function fail(
  checking: Checking,
  code: LoadErrorCode,
  node: Node,
  found: string,
  expected: string,
  nearest?: string
): void {
  const offset = node.span.start;
  checking.errors.push({
    code,
    offset,
    found,
    expected,
    ...(nearest !== undefined && { nearest })
  });
}
