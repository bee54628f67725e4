/** What is wrong with a row of a file: an error breaks it, a warning does not. Texts: `frame.issue.<code>`. */

export const ISSUE_SEVERITIES = {
  fieldCount: 'error',
  repeatedHeader: 'error',
  quoteMalformed: 'error',
  nulByte: 'error',
  cellTooLong: 'error',
  nameMissing: 'error',
  nameTooLong: 'error',
  identityMissing: 'error',
  codeMalformed: 'error',
  kindUnknown: 'error',
  modeUnknown: 'error',
  industryMalformed: 'error',
  areaCodeMalformed: 'error',
  checkCharacterWrong: 'warning',
  codesDisagree: 'warning',
  areaCodeTooShort: 'warning',
  numberUnreadable: 'warning',
  dayUnreadable: 'warning'
} as const satisfies Record<string, 'error' | 'warning'>;

export type IssueCode = keyof typeof ISSUE_SEVERITIES;

export type RowIssue = {
  /** Title of the column, '' if the whole row is meant. */
  column: string;
  value: string;
  code: IssueCode;
  severity: 'error' | 'warning';
};

const SHOWN = 120;

/** The value is shown cut to 120 characters, control characters as a visible sign. */
export function rowIssue(code: IssueCode, column: string, value: string): RowIssue {
  // eslint-disable-next-line no-control-regex -- they are what is replaced
  const shown = value.slice(0, SHOWN).replace(/[\u0000-\u001f]/g, '␀');
  return {
    column,
    value: value.length > SHOWN ? `${shown}…` : shown,
    code,
    severity: ISSUE_SEVERITIES[code]
  };
}

export function isBroken(issues: readonly RowIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
