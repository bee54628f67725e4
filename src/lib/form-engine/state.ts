// What one evaluation knows while it runs. All values stand in flat arrays by *cell*: items outside of rows have fixed
// cells, the rows of a repeating section lie behind them one after the other (M5: its rows count only while it is
// relevant). Compiled expressions are closures over cells; no name is looked up while evaluating.
import type { Maybe } from './value';

export type Answers = Record<string, Record<string, unknown>>;
export type Context = Record<string, Record<string, unknown>>;

export interface State {
  /** Answers as they came, by cell. */
  readonly raw: unknown[];
  /** What expressions see: blank where not relevant or not of the type. */
  readonly values: Maybe[];
  readonly relevant: boolean[];
  /** Cells whose answer breaks its type or bounds. */
  readonly invalid: boolean[];
  /** By section. */
  readonly open: boolean[];
  /** By section: rows that count, rows that were answered, first cell of the rows. */
  readonly rows: number[];
  readonly answeredRows: number[];
  readonly firstCell: number[];
  /** By section: the answer is no list, or (rows) an entry of it is no object. */
  readonly shapeless: Map<number, (number | undefined)[]>;
  /** By form: keys with a value that no item has, with the row they stand in. */
  readonly unknown: Unknown[];
  /** Context values by the slot the load gave them. */
  readonly context: readonly Maybe[];
  /** Aggregates computed so far; none depends on the row it is asked from. */
  readonly aggregates: (Maybe | undefined)[];
  /** First cell of the row an expression is evaluated in. */
  row: number;
}

export interface Unknown {
  readonly form: string;
  readonly id: string;
  readonly row?: number;
  /** Of the row. */
  readonly section?: number;
}

export type Evaluator = (state: State) => Maybe;
