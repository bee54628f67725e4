/** An answer or calculated value as it is read: amounts in 万元 too, codes with their names. Blank where there is none. */
import { answerText } from '../../census-forms/label';
import type { ItemDefinition } from '../../form-engine/definition';
import { amountEcho, formatMeasured } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import type { LoadedForms } from '../loaded-forms';
import { read } from './violation-text';

export function valueText(
  definition: ItemDefinition,
  value: unknown,
  forms: Pick<LoadedForms, 'lists'>,
  language: Language
): string {
  const { type, unit, list } = definition;
  if (typeof value === 'number') {
    if (type === 'money') return amountEcho(value, language);
    // Years and the like, which have no measure, are written as they are.
    if (!unit) return String(value);
    return formatMeasured(value, typeof unit === 'string' ? unit : read(unit, language));
  }
  if (list !== undefined && typeof value === 'string') {
    const name = forms.lists.get(list)?.find((entry) => entry.code === value)?.zh;
    return name ? `${value} ${name}` : value;
  }
  const said = answerText(definition, value);
  return said ? read(said, language) : '';
}
