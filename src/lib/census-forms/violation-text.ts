/** What a violation says to people: the form's own message, or that of the built-in rule. Pure: the tablet uses it too. */
import type { FormDefinition, ItemDefinition, Text } from '../form-engine/definition';
import type { Translate } from '../i18n/dictionary';
import type { Language } from '../i18n/language';

/** @param violation its form and check, as the engine or a finding names them */
export function violationText(
  violation: { form: string; check: string },
  forms: readonly FormDefinition[],
  t: Translate,
  language: Language
): string {
  const form = forms.find((candidate) => candidate.form === violation.form);
  const check = form?.checks.find((candidate) => candidate.id === violation.check);
  if (check) return textIn(check.message, language);
  const [kind = '', id = ''] = violation.check.split(':');
  switch (kind) {
    case 'required':
      return t('formEngine.violation.required');
    case 'option':
      return t('formEngine.violation.option');
    case 'type':
      return typeText(itemOf(form, id), t);
    case 'repeat': {
      const repeat = form?.sections.find((section) => section.id === id)?.repeat;
      return t('formEngine.violation.repeat', { min: repeat?.min ?? 0, max: repeat?.max ?? '∞' });
    }
    default:
      return t('formEngine.violation.unknown', { id });
  }
}

export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.zh;
}

function itemOf(form: FormDefinition | undefined, id: string): ItemDefinition | undefined {
  return form?.sections.flatMap((section) => section.items).find((item) => item.id === id);
}

/** What was expected, with an example where the kind of text has one. */
function typeText(item: ItemDefinition | undefined, t: Translate): string {
  const { min, max, maxLength, format, pattern, list } = item ?? {};
  if (format && pattern !== undefined) return t(`formEngine.expects.${format}`);
  if (list !== undefined) return t('formEngine.violation.option');
  if (min !== undefined && max !== undefined)
    return t('formEngine.violation.type.range', { min, max });
  if (min !== undefined) return t('formEngine.violation.type.min', { min });
  if (max !== undefined) return t('formEngine.violation.type.max', { max });
  if (maxLength !== undefined) return t('formEngine.violation.type.maxLength', { maxLength });
  switch (item?.type) {
    case 'integer':
    case 'money':
      return t('formEngine.expects.integer');
    case 'decimal':
    case 'date':
    case 'month':
      return t(`formEngine.expects.${item.type}`);
    default:
      return t('formEngine.violation.type');
  }
}
