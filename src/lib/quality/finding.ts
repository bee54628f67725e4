/** Findings as the screens show them: counted by org unit and check, and one by one. No answers. */
import type { CaseState } from '../casework/lifecycle';

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
  caseId: string;
  name: string;
  orgUnitName: string;
  areaName: string;
  enumeratorName: string | null;
  state: CaseState;
  form: string;
  checkId: string;
  row: number | null;
  severity: 'mandatory' | 'verify';
  items: string[];
  open: boolean;
};

/** A finding on the submission one reads. */
export type FindingSeen = Pick<FindingLine, 'form' | 'checkId' | 'row' | 'severity' | 'items'>;

/** The name a check goes by in lists and addresses: `611-3:E-03`. */
export function checkKey({ form, checkId }: Pick<FindingSeen, 'form' | 'checkId'>): string {
  return `${form}:${checkId}`;
}

export type FindingPage = { lines: FindingLine[]; total: number };
