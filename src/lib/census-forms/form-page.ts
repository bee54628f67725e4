/** A form as the office reads it: section by section, each item with its measure and help, then the checks. Pure. */
import type { FormDefinition, ItemDefinition, Severity } from '../form-engine/definition';
import type { Language } from '../i18n/language';
import type { FormHelp } from './item-help';
import { textIn } from './violation-text';

export type FormPageItem = {
  id: string;
  label: string;
  measure: string;
  /** Made by the office, not asked. */
  calculated: boolean;
  required: boolean;
  help: string;
  source: string;
};

export type FormPage = {
  form: string;
  title: string;
  sections: { id: string; title: string; items: FormPageItem[] }[];
  checks: { id: string; severity: Severity; items: string; message: string }[];
};

export function formPage(
  { form, title, sections, checks }: FormDefinition,
  help: FormHelp | undefined,
  language: Language
): FormPage {
  return {
    form,
    title: textIn(title, language),
    sections: sections.map((section) => ({
      id: section.id,
      title: textIn(section.title, language),
      items: section.items.map((item) => itemLine(item, help?.items[item.id], language))
    })),
    checks: checks.map((check) => ({
      id: check.id,
      severity: check.severity,
      items: check.items.join(language === 'zh' ? '、' : ', '),
      message: textIn(check.message, language)
    }))
  };
}

function itemLine(
  item: ItemDefinition,
  help: FormHelp['items'][string] | undefined,
  language: Language
): FormPageItem {
  const { id, label, unit, calculate, required } = item;
  return {
    id,
    label: textIn(label, language),
    measure: typeof unit === 'object' ? textIn(unit, language) : (unit ?? ''),
    calculated: calculate !== undefined,
    required: required !== undefined,
    help: help ? help[language] : '',
    source: sourceText(help?.source ?? '', language)
  };
}

/** `domain §5.8, checks E-26 and E-27` → `业务说明 §5.8，审核 E-26、E-27`; the sources' own language is English. */
function sourceText(source: string, language: Language): string {
  if (language === 'en')
    return source.replaceAll('domain §', 'Manual §').replaceAll('item-ids §', 'List of items §');
  return source
    .replaceAll('domain §', '业务说明 §')
    .replaceAll('item-ids §', '指标清单 §')
    .replaceAll(/\bchecks? /g, '审核 ')
    .replaceAll(' and ', '、')
    .replaceAll(' to ', '至')
    .replaceAll(', ', '，');
}
