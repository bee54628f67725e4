/** A progress table as CSV: counts only, so whoever sees the table may take it away. */
import Papa from 'papaparse';
import { CASE_STATES } from '../casework/lifecycle';
import { translate } from '../i18n/dictionary';
import type { Language } from '../i18n/language';
import type { ProgressLine } from './line';

export function progressCsv(lines: readonly ProgressLine[], language: Language): string {
  const header = [
    translate(language, 'casework.code'),
    translate(language, 'progress.title'),
    ...CASE_STATES.map((state) => translate(language, `casework.state.${state}`)),
    translate(language, 'progress.done'),
    translate(language, 'progress.total'),
    translate(language, 'ui.plan')
  ];
  const body = lines.map((line) => [
    line.code,
    line.name,
    ...CASE_STATES.map((state) => line.counts[state]),
    line.pace.done,
    line.pace.total,
    line.pace.plannedCases
  ]);
  return `\uFEFF${Papa.unparse([header, ...body])}\r\n`;
}

/** The answer of a route that downloads it. */
export function csvResponse(text: string, fileName: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store'
    }
  });
}
