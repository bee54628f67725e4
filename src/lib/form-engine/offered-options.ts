// The options of an item that are offered under the answers of the moment (form-language §1, options' `when`).
import type { OptionDefinition } from './definition';
import type { FormSet } from './form';
import { rowStart, settle } from './settle';
import type { Answers, Context, State } from './state';

/** The options offered now; none for an item that is unknown or takes its codes from a list. */
export function optionsOf(
  forms: FormSet,
  answers: Answers,
  context: Context,
  place: { form: string; item: string; row?: number }
): OptionDefinition[] {
  return optionsIn(forms, settle(forms, answers, context), place);
}

export function optionsIn(
  forms: FormSet,
  state: State,
  { form, item: id, row }: { form: string; item: string; row?: number }
): OptionDefinition[] {
  const item = forms.item(form, id);
  if (!item?.options) return [];
  if (item.section.repeating) state.row = rowStart(state, item.section, row ?? 0);
  const offered = item.options.map(({ when }) => !when || when.evaluate(state) === true);
  return (item.definition.options ?? []).filter((_, at) => offered[at]);
}
