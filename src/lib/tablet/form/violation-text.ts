/** What a violation says, in the language of the screen: the form's own message, or that of the built-in rule. */
import type { ItemDefinition, Text } from '../../form-engine/definition';
import type { Violation } from '../../form-engine/evaluate';
import type { FormSet } from '../../form-engine/form';
import type { Translate } from '../../i18n/dictionary';
import type { Language } from '../../i18n/language';

export function violationText(
  violation: Violation,
  forms: FormSet,
  t: Translate,
  language: Language
): string {
  const form = forms.form(violation.form);
  const [kind = '', id = ''] = violation.check.split(':');
  const check = form?.definition.checks.find((one) => one.id === violation.check);
  if (check) return read(check.message, language);
  switch (kind) {
    case 'required':
      return t('formEngine.violation.required');
    case 'option':
      return t('formEngine.violation.option');
    case 'type':
      return typeText(form?.items.get(id)?.definition, t);
    case 'repeat': {
      const repeat = form?.sections.find((section) => section.id === id)?.definition.repeat;
      return t('formEngine.violation.repeat', { min: repeat?.min ?? 0, max: repeat?.max ?? '∞' });
    }
    default:
      return t('formEngine.violation.unknown', { id });
  }
}

export function read(text: Text, language: Language): string {
  return text[language] ?? text.zh;
}

function typeText(item: ItemDefinition | undefined, t: Translate): string {
  const { min, max, maxLength } = item ?? {};
  if (min !== undefined && max !== undefined) return t('formEngine.violation.type.range', { min, max });
  if (min !== undefined) return t('formEngine.violation.type.min', { min });
  if (max !== undefined) return t('formEngine.violation.type.max', { max });
  if (maxLength !== undefined) return t('formEngine.violation.type.maxLength', { maxLength });
  return t('formEngine.violation.type');
}
