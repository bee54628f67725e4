/** What the checks named in a list say, in the language of the reader: only those named travel to the page. */
import { itemAt } from '../census-forms/label';
import { textIn, violationText } from '../census-forms/violation-text';
import { formsFor } from '../census-forms/catalogue.server';
import { batchCheck } from './batch-checks/check';
import type { Round } from '../casework/lifecycle';
import { translate, type Translate } from '../i18n/dictionary';
import type { Language } from '../i18n/language';

/** @param checks `611-3:E-03`, `611:required:208`; the answer has the same keys */
export function checkWords(
  round: Round,
  checks: Iterable<string>,
  language: Language
): Record<string, string> {
  const forms = formsFor(round);
  const t: Translate = (key, parameters) => translate(language, key, parameters);
  const wordsOf = (key: string) => {
    const at = key.indexOf(':');
    const [form, check] = [key.slice(0, at), key.slice(at + 1)];
    const batch = batchCheck(check);
    if (batch) return batch.message[language];
    const item = check.includes(':') && itemAt(forms, `${form}:${check.split(':')[1]}`);
    const text = violationText({ form, check }, forms, t, language);
    return item ? `${textIn(item.label, language)}：${text}` : text;
  };
  return Object.fromEntries([...new Set(checks)].map((key) => [key, wordsOf(key)]));
}
