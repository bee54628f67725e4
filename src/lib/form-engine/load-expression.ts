// An expression asked over forms that are already loaded: a quality run's own condition, a test case. It may read
// everything the forms can, and nothing depends on it.
import { blankState } from './blank-state';
import { readExpression, type Slots } from './expression';
import type { Expression, FormSet } from './form';
import type { CodeLists } from './lists';
import type { LoadError } from './load-error';

export type LoadedExpression =
  | { readonly ok: true; readonly forms: FormSet; readonly expression: Expression }
  | { readonly ok: false; readonly errors: readonly LoadError[] };

/**
 * Reads `source` as if it stood in form `formId`, outside of rows. The forms in the answer know the context and the
 * aggregates of the expression: evaluate it with them.
 */
export function loadExpression(
  forms: FormSet,
  lists: CodeLists,
  formId: string,
  source: string
): LoadedExpression {
  const form = forms.form(formId);
  if (!form) {
    const error = {
      code: 'unknown_item',
      form: formId,
      found: formId,
      expected: 'a loaded form'
    } as const;
    return { ok: false, errors: [error] };
  }
  const context = [...forms.context];
  const slots: Slots = {
    context,
    contextSlots: new Map(context.map(({ group, name }, slot) => [`${group}.${name}`, slot])),
    aggregates: [...forms.aggregates]
  };
  const errors: LoadError[] = [];
  const byId = new Map(forms.forms.map((loaded) => [loaded.id, loaded]));
  const reading = { scope: { form, forms: byId }, lists, slots, errors };
  const expression = readExpression(source, { form: formId }, undefined, reading);
  if (!expression) return { ok: false, errors };
  const { aggregates } = slots;
  const { cells, sections } = forms;
  const sizes = { cells, sections: sections.length, aggregates: aggregates.length };
  const blank = blankState(sizes, context);
  return { ok: true, expression, forms: Object.freeze({ ...forms, context, aggregates, blank }) };
}
