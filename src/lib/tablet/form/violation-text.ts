/** What a violation says, in the language of the screen, by the forms a tablet has loaded. */
import { textIn, violationText as textOf } from '../../census-forms/violation-text';
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
  return textOf(
    violation,
    forms.forms.map(({ definition }) => definition),
    t,
    language
  );
}

export { textIn as read };
