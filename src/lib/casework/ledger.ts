/**
 * The ledger of an org unit: frame = not started + on tablets + received + returned + void. The difference is
 * zero, or the named list of entries that have neither a case nor a reason yet.
 */
import { CASE_STATES, ledgerLine, type CaseState, type LedgerLine } from './lifecycle';

export type Ledger = {
  orgUnitId: string;
  orgUnitName: string;
  frame: number;
  lines: Readonly<Record<LedgerLine, number>>;
  /** Entries without a case, by reason. */
  void: Readonly<Record<string, number>>;
  difference: number;
};

/** An entry of the frame that has an area, but neither a case nor a reason to have none. */
export type UndecidedEntry = { id: string; frameNo: string; name: string; areaName: string | null };

export type LedgerParts = {
  orgUnitId: string;
  orgUnitName: string;
  /** Entries by void reason; '' are those without one. */
  frame: Readonly<Record<string, number>>;
  cases: Readonly<Partial<Record<CaseState, number>>>;
};

export function ledgerOf(parts: LedgerParts): Ledger {
  const lines: Record<LedgerLine, number> = {
    notStarted: 0,
    onTablets: 0,
    received: 0,
    returned: 0
  };
  for (const state of CASE_STATES) lines[ledgerLine(state)] += parts.cases[state] ?? 0;
  const voided = Object.fromEntries(
    Object.entries(parts.frame).filter(([reason, count]) => reason !== '' && count !== 0)
  );
  const frame = sum(parts.frame);
  return {
    orgUnitId: parts.orgUnitId,
    orgUnitName: parts.orgUnitName,
    frame,
    lines,
    void: voided,
    difference: frame - sum(lines) - sum(voided)
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
