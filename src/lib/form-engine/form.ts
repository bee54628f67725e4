// What `load` makes of form definitions: forms with every name settled, every expression compiled, frozen. Only a
// FormSet can be evaluated, so nothing is evaluated that was not checked.
import type { Node } from './ast';
import type { BlankState } from './blank-state';
import type {
  CheckDefinition,
  FormDefinition,
  ItemDefinition,
  SectionDefinition,
  Severity
} from './definition';
import type { CodeList } from './lists';
import type { Evaluator } from './state';
import type { Kind } from './value';

/** An expression of a loaded form. `tree` and `targets` are kept, so that it can be explained as a sentence. */
export interface Expression {
  readonly source: string;
  readonly tree: Node;
  readonly targets: ReadonlyMap<Node, Target>;
  readonly kind: Kind;
  /** Steps (sections and items) it depends on, in ascending order. */
  readonly reads: readonly number[];
  readonly evaluate: Evaluator;
}

/** What a reference, or the section of `any(A, …)`, means. */
export type Target =
  | { readonly target: 'item' | 'rowItem' | 'column'; readonly item: Item }
  | { readonly target: 'section'; readonly section: Section }
  | { readonly target: 'context'; readonly slot: number; readonly kind: Kind };

export interface Section {
  readonly form: Form;
  readonly id: string;
  readonly definition: SectionDefinition;
  /** Place among all sections of the set; also the number of its step. */
  readonly index: number;
  readonly repeating: boolean;
  readonly items: readonly Item[];
  /** Outside of rows: items that depend on nothing but the section being open. */
  readonly plain: readonly Item[];
  /** Items that can be missing or not among what is offered; of the others an answer can only be refused. */
  readonly demanding: readonly Item[];
  readonly gate: Expression | undefined;
}

export interface Option {
  readonly code: string;
  readonly when?: Expression;
}

export interface Item {
  readonly form: Form;
  readonly section: Section;
  readonly id: string;
  /** `611-3:301`, the key of the result; rows have `611-1:A[0].10`. */
  readonly key: string;
  readonly definition: ItemDefinition;
  readonly kind: Kind;
  /** Number of its step. */
  readonly step: number;
  /** The cell of an item outside of rows; in rows, the place within the row. */
  readonly cell: number;
  readonly gate: Expression | undefined;
  readonly required: Expression | true | undefined;
  readonly calculate: Expression | undefined;
  readonly initial: Expression | undefined;
  readonly options: readonly Option[] | undefined;
  /** The options' codes, where all are always offered. */
  readonly codes: ReadonlySet<string> | undefined;
  readonly list: CodeList | undefined;
  /** Whether an answer that is not blank is of the type and within the bounds (M8). */
  readonly accepts: (raw: unknown) => boolean;
}

export interface Check {
  readonly form: Form;
  readonly id: string;
  readonly definition: CheckDefinition;
  readonly severity: Severity;
  readonly rows: Section | undefined;
  readonly when: Expression | undefined;
  readonly holds: Expression;
  /** Cells outside of rows of which none is blank when it fires. */
  readonly needs: readonly number[];
}

export interface Form {
  readonly id: string;
  readonly index: number;
  readonly definition: FormDefinition;
  readonly sections: readonly Section[];
  readonly items: ReadonlyMap<string, Item>;
  readonly checks: readonly Check[];
  /** What a key of the form's answers means: an item outside of rows, or a repeating section. */
  readonly places: ReadonlyMap<string, Item | Section>;
}

export interface ContextName {
  readonly group: string;
  readonly name: string;
}

declare const loaded: unique symbol;

export interface FormSet {
  /** Only `load` makes a FormSet. */
  readonly [loaded]: true;
  readonly forms: readonly Form[];
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  /** Sections and items in the order of their dependencies (M6), by step. */
  readonly order: readonly (Section | Item)[];
  /** The same without the plain items, which are settled together with their section. */
  readonly dependent: readonly (Section | Item)[];
  readonly context: readonly ContextName[];
  /** By aggregate: the steps it reads. */
  readonly aggregates: readonly (readonly number[])[];
  /** Number of cells outside of rows. */
  readonly cells: number;
  readonly blank: BlankState;
  form(id: string): Form | undefined;
  item(form: string, item: string): Item | undefined;
}

export function isItem(place: Section | Item): place is Item {
  return 'section' in place;
}
