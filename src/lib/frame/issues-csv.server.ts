/** The issues of an import as CSV: line, column, value, reason, for whoever corrects the file. */
import Papa from 'papaparse';
import { translate, type MessageKey } from '../i18n/dictionary';
import type { Language } from '../i18n/language';
import type { LocatedIssue } from './import-queries.server';

/** With a byte order mark, so that spreadsheet programs read it as UTF-8. */
export function issuesCsv(issues: readonly LocatedIssue[], language: Language): string {
  const t = (key: MessageKey) => translate(language, key);
  const header = ['line', 'column', 'value', 'severity', 'reason'].map((part) =>
    t(`frame.row.${part}` as MessageKey)
  );
  const body = issues.map(({ line, column, value, severity, code }) => [
    line,
    column,
    value,
    t(`frame.severity.${severity}`),
    t(`frame.issue.${code}`)
  ]);
  // Values come from a foreign file: what begins like a formula must not run as one. Lines are numbers of ours.
  return `\uFEFF${Papa.unparse([header, ...body], { escapeFormulae: true })}\r\n`;
}
