// Forms + answers + context → relevance, calculated values, violations (form-language §3, §4). Total: whatever JSON comes
// in, an answer comes out. A quality run judges many together and spares the records by name (`together.ts`).
import type { Expression, FormSet, Item } from './form';
import { rowStart, settle } from './settle';
import type { Answers, Context, State } from './state';
import type { Maybe } from './value';
import { violationsIn, type Violation } from './violation';

export type { Answers, Context } from './state';
export type { Value } from './value';
export type { Violation } from './violation';

export interface Evaluation {
  /** By `611-3:301`, rows as `611-1:A[0].10`: every item of every form. */
  relevant: Record<string, boolean>;
  /** By the same keys, calculated items only; null where blank. */
  calculated: Record<string, Maybe>;
  /** By `611-1:A`: whether a section is relevant. A form applies when one of its sections is. */
  sections: Record<string, boolean>;
  violations: Violation[];
}

/** Evaluates all forms together; answers to forms that are not loaded are ignored. */
export function evaluate(forms: FormSet, answers: Answers, context: Context): Evaluation {
  const state = settle(forms, answers, context);
  return evaluationOf(forms, state, violationsIn(forms, state));
}

/** The value of an expression that was loaded for these forms; null for blank. */
export function valueOfExpression(
  forms: FormSet,
  expression: Expression,
  answers: Answers,
  context: Context
): Maybe {
  return expression.evaluate(settle(forms, answers, context));
}

/** Those of several expressions, judged together. */
export function valuesOfExpressions(
  forms: FormSet,
  expressions: readonly Expression[],
  answers: Answers,
  context: Context
): Maybe[] {
  const state = settle(forms, answers, context);
  return expressions.map((expression) => expression.evaluate(state));
}

/** The result of a settled state by name. */
export function evaluationOf(forms: FormSet, state: State, violations: Violation[]): Evaluation {
  const evaluation = evaluationOfItems(forms.items, state, violations);
  for (const section of forms.sections) {
    evaluation.sections[`${section.form.id}:${section.id}`] = state.open[section.index] as boolean;
  }
  return evaluation;
}

/** The same for some items alone, without sections: enough to judge explanations that name no others. */
export function evaluationOfItems(
  items: Iterable<Item>,
  state: State,
  violations: Violation[]
): Evaluation {
  const evaluation: Evaluation = { relevant: {}, calculated: {}, sections: {}, violations };
  for (const item of items) {
    const { section } = item;
    if (!section.repeating) record(evaluation, item.key, item.calculate, state, item.cell);
    for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
      const key = rowKey(section.form.id, section.id, row, item.id);
      record(evaluation, key, item.calculate, state, rowStart(state, section, row) + item.cell);
    }
  }
  return evaluation;
}

function record(
  evaluation: Evaluation,
  key: string,
  calculate: Expression | undefined,
  state: State,
  cell: number
): void {
  evaluation.relevant[key] = state.relevant[cell] as boolean;
  if (calculate) evaluation.calculated[key] = state.values[cell] as Maybe;
}

/** The key of an item in a row: `611-1:A[0].10`. */
export function rowKey(form: string, section: string, row: number, item: string): string {
  return `${form}:${section}[${row}].${item}`;
}
