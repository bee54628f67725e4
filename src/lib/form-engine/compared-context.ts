// Which values of the context a check compares answers with, so that a message can name them: “20 % away from the tax
// revenue” says little without that revenue. Only what stands in `holds` is compared; `when` says for whom a check is.
import type { Context } from './evaluate';
import type { ContextName, Expression, FormSet } from './form';
import { isBlank } from './value';

/** What was compared with; `name` as a vocabulary has it (`frame.adminRevenue`). */
export type ComparedValue = { name: string; value: unknown };

/** In the order of the check's expression, each once; blanks left out. A built-in violation compares with nothing. */
export function comparedContext(
  forms: FormSet,
  formId: string,
  checkId: string,
  context: Context
): ComparedValue[] {
  const check = forms.form(formId)?.checks.find((candidate) => candidate.id === checkId);
  if (!check) return [];
  return contextNames(forms, check.holds).flatMap(({ group, name }) => {
    const value = context[group]?.[name];
    return isBlank(value) ? [] : [{ name: `${group}.${name}`, value }];
  });
}

function contextNames(forms: FormSet, { targets }: Expression): ContextName[] {
  const slots = [...targets.values()].flatMap((target) =>
    target.target === 'context' ? [target.slot] : []
  );
  return [...new Set(slots)].flatMap((slot) => forms.context[slot] ?? []);
}
