/** Findings as the screens show them: counted by org unit and check, and one by one. No answers. */
import type { CaseState } from '../casework/lifecycle';
import type { MessageKey } from '../i18n/dictionary';
import type { AreaFigures } from './run';

export type FindingCount = {
  orgUnitId: string;
  orgUnitName: string;
  form: string;
  checkId: string;
  severity: 'mandatory' | 'verify';
  found: number;
  /** Of them, those that are open. */
  open: number;
};

export type FindingFilter = {
  orgUnitId?: string;
  /** `611-3:E-03` */
  check?: string;
  severity?: 'mandatory' | 'verify';
  /** `closed`: the submission is not current any more. */
  standing?: 'open' | 'closed';
};

export type FindingLine = {
  id: string;
  /** null where the subject is an area. */
  caseId: string | null;
  /** Of the respondent, or of the area. */
  name: string;
  orgUnitName: string;
  areaName: string;
  enumeratorName: string | null;
  state: CaseState | null;
  form: string;
  checkId: string;
  row: number | null;
  severity: 'mandatory' | 'verify';
  items: string[];
  /** What was counted of an area; null of a case. */
  figures: AreaFigures | null;
  /** What was last said to these figures of the area. */
  explanation: string | null;
  open: boolean;
};

/** A finding on an area, for whoever explains it. */
export type AreaFindingPage = {
  id: string;
  areaName: string;
  areaCode: string;
  checkId: string;
  severity: 'mandatory' | 'verify';
  figures: AreaFigures;
  open: boolean;
};

/** A finding on the submission one reads. */
export type FindingSeen = Pick<FindingLine, 'form' | 'checkId' | 'row' | 'severity' | 'items'>;

/** The name a check goes by in lists and addresses: `611-3:E-03`. */
export function checkKey({ form, checkId }: Pick<FindingSeen, 'form' | 'checkId'>): string {
  return `${form}:${checkId}`;
}

/** How a check is shown: those on areas belong to no form, and are called by their id alone. */
export function checkName(key: string): string {
  return key.replace(/^area:/, '');
}

const FIGURES: Readonly<Record<string, MessageKey>> = {
  'R-07': 'quality.figures.notFound',
  'R-08': 'quality.figures.added',
  'R-09': 'quality.figures.undecided',
  'R-10': 'quality.figures.empty'
};

/** The message that says what a check on an area counted. */
export function figuresMessage(checkId: string): MessageKey {
  return FIGURES[checkId] ?? 'quality.areaFinding';
}

export type FindingPage = { lines: FindingLine[]; total: number };
