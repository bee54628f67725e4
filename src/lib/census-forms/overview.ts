/** What is asked and checked by each form, in numbers: a line a form. Pure. */
import type { FormDefinition, Severity } from '../form-engine/definition';
import type { Language } from '../i18n/language';
import { textIn } from './violation-text';

export type FormLine = {
  form: string;
  title: string;
  version: string;
  round: string;
  sections: number;
  /** Those that are asked; what is calculated is not counted. */
  items: number;
  checks: Readonly<Record<Severity, number>>;
};

export function formLine(definition: FormDefinition, language: Language): FormLine {
  const { form, version, round, sections, checks } = definition;
  const items = sections.flatMap((section) => section.items);
  const ofSeverity = (severity: Severity) =>
    checks.filter((check) => check.severity === severity).length;
  return {
    form,
    title: textIn(definition.title, language),
    version,
    round,
    sections: sections.length,
    items: items.filter((item) => item.calculate === undefined).length,
    checks: {
      mandatory: ofSeverity('mandatory'),
      verify: ofSeverity('verify'),
      hint: ofSeverity('hint')
    }
  };
}
