// What the language knows of a function: signature, evaluation, sentence, in one entry. The five shapes differ in what
// they take: plain values, alternatives, literals settled at load, a column, or the rows of a section.
import type { CodeList } from '../lists';
import type { Text } from '../definition';
import type { Evaluator } from '../state';
import type { Kind, Maybe, Value } from '../value';

/**
 * `{1}`, `{2}` … stand for the operands as sentences, `{*}` for all of them with commas. What gives yesno has a verb in
 * four forms, `{含有|不含有|应含有|不应含有}`: is, is not, must, must not.
 */
type Named = { readonly name: string; readonly sentence: Text };

/** Blank when an operand is blank (M1). With `rest` there may be any number of the one kind, evaluated as a list. */
export interface Strict extends Named {
  readonly shape: 'strict';
  readonly takes: readonly (readonly Kind[])[];
  readonly rest?: true;
  readonly gives: Kind;
  readonly evaluate: (...values: never[]) => Maybe;
}

/** Alternatives of one kind, which is also the kind of the result; `condition` is a yesno before them. */
export interface Alternatives extends Named {
  readonly shape: 'alternatives';
  readonly condition: boolean;
  /** Number of alternatives; absent: one or more. */
  readonly count?: number;
  readonly kinds: readonly Kind[];
  readonly assemble: (operands: readonly Evaluator[]) => Evaluator;
  /** What `min([A.x])` means, where the name also takes a column. */
  readonly column?: ColumnMeaning;
}

export type LiteralRole = 'pattern' | 'list' | 'level';

export interface Settled {
  readonly matches?: (text: string) => boolean;
  readonly list?: CodeList;
  readonly level?: string;
}

/** One text, then literals that are settled at load. */
export interface Prepared extends Named {
  readonly shape: 'prepared';
  readonly literals: readonly LiteralRole[];
  readonly gives: Kind;
  readonly prepare: (settled: Settled) => (text: string) => Maybe;
}

export interface ColumnMeaning {
  readonly kinds: readonly Kind[];
  readonly gives: Kind | 'same';
  /** Takes the values of the column that are not blank. */
  readonly fold: (values: readonly Value[]) => Maybe;
}

export interface Column extends Named {
  readonly shape: 'column';
  readonly column: ColumnMeaning;
}

/** A section, then a value if `value`, then a condition. */
export interface Rows extends Named {
  readonly shape: 'rows';
  readonly value?: readonly Kind[];
  readonly gives: Kind;
  readonly fold: (conditions: readonly Maybe[], values: readonly Maybe[]) => Maybe;
}

export type Builtin = Strict | Alternatives | Prepared | Column | Rows;
