// The tree of an expression. A node has a kind and a span in its source and no behaviour: what reads the tree (resolve,
// check, compile, explain) is an exhaustive switch, so that a new node breaks every reader at compile time.
// Chains (and, or, sums, products, in) are flat lists: a long chain is not deep.

/** Offsets in the source, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface Literal {
  readonly kind: 'literal';
  /** null for `blank`, and for `''`, as there is no empty text. */
  readonly value: number | string | boolean | null;
  readonly span: Span;
}

/** `[301]`, `[611:208]`, `[:208]` (form is then ''), `[A.10]`, `[611-1:A.10]`, `[frame.name]`. */
export interface Reference {
  readonly kind: 'reference';
  readonly form?: string;
  readonly section?: string;
  readonly item: string;
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  /** The bare name in `any(A, …)`. */
  readonly section?: { readonly name: string; readonly span: Span };
  readonly operands: readonly Node[];
  readonly span: Span;
}

export interface Term {
  readonly operator: '+' | '-' | '*' | '/';
  readonly operand: Node;
}

export type Node =
  | Literal
  | Reference
  | Call
  | { readonly kind: 'not' | 'negate'; readonly operand: Node; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Node[]; readonly span: Span }
  | {
      readonly kind: 'implies';
      readonly condition: Node;
      readonly conclusion: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Node;
      readonly right: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'between';
      readonly value: Node;
      readonly low: Node;
      readonly high: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'in';
      readonly negated: boolean;
      readonly value: Node;
      readonly options: readonly Node[];
      readonly span: Span;
    }
  | {
      readonly kind: 'isBlank';
      readonly negated: boolean;
      readonly operand: Node;
      readonly span: Span;
    }
  | {
      /** Sums and products alike: from the left. */
      readonly kind: 'arithmetic';
      readonly first: Node;
      readonly rest: readonly Term[];
      readonly span: Span;
    };

/** The nodes directly below a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'reference':
      return [];
    case 'call':
    case 'and':
    case 'or':
      return node.operands;
    case 'not':
    case 'negate':
    case 'isBlank':
      return [node.operand];
    case 'implies':
      return [node.condition, node.conclusion];
    case 'compare':
      return [node.left, node.right];
    case 'between':
      return [node.value, node.low, node.high];
    case 'in':
      return [node.value, ...node.options];
    case 'arithmetic':
      return [node.first, ...node.rest.map((term) => term.operand)];
    default:
      return node satisfies never;
  }
}
