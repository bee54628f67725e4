// What a new draft is prefilled with (form-language §1): the `initial` of every place that is relevant, blank and asked.
import type { FormSet, Item } from './form';
import { rowStart, settle, settlePlace } from './settle';
import type { Answers, Context, State } from './state';
import type { Value } from './value';

export interface InitialAnswer {
  form: string;
  item: string;
  /** Both only inside rows. */
  section?: string;
  row?: number;
  value: Value;
}

/** The places to prefill. A prefilled gate opens what stands behind it, so passes are made until nothing is added. */
export function initialAnswers(
  forms: FormSet,
  answers: Answers,
  context: Context
): InitialAnswer[] {
  const state = settle(forms, answers, context);
  const initial: InitialAnswer[] = [];
  for (let pass = 0; pass <= forms.items.length; pass += 1) {
    const before = initial.length;
    for (const item of forms.items)
      if (item.initial && !item.calculate) prefill(state, item, initial);
    if (initial.length === before) break;
    state.aggregates.fill(undefined);
    for (const place of forms.order) settlePlace(state, place);
  }
  return initial;
}

function prefill(state: State, item: Item, initial: InitialAnswer[]): void {
  const { section } = item;
  if (!section.repeating) {
    const value = prefillCell(state, item, item.cell);
    if (value !== null) initial.push({ form: item.form.id, item: item.id, value });
    return;
  }
  for (let row = 0; row < (state.rows[section.index] as number); row += 1) {
    state.row = rowStart(state, section, row);
    const value = prefillCell(state, item, state.row + item.cell);
    if (value !== null) {
      initial.push({ form: item.form.id, item: item.id, section: section.id, row, value });
    }
  }
}

/** Only a value that the item accepts: nobody is handed a violation to start with. */
function prefillCell(state: State, item: Item, cell: number): Value | null {
  if (!state.relevant[cell] || state.values[cell] !== null || state.invalid[cell]) return null;
  const value = item.initial?.evaluate(state) ?? null;
  if (value === null || !item.accepts(value)) return null;
  state.raw[cell] = value;
  state.values[cell] = value;
  return value;
}
