/**
 * What must be true of an org unit before anybody signs: every case approved, a quality run that has seen
 * every current submission, no open finding, no difference in the ledger, no unsettled contested operation.
 * That nothing is open counts only where that run has looked: what nobody checked has no findings either.
 */
export const GATES = [
  'allApproved',
  'qualityRunCurrent',
  'noOpenFinding',
  'ledgerBalanced',
  'noContested'
] as const;
export type GateName = (typeof GATES)[number];

/** The last complete quality run of the round. */
export type LastRun = { id: string; startedAt: string };

export type GateCounts = {
  cases: number;
  notApproved: number;
  /** null where none is complete yet. */
  lastRun: LastRun | null;
  /** Current submissions that the last complete run has not seen; all of them where there was none. */
  unseenByRun: number;
  openFindings: number;
  ledgerDifference: number;
  contested: number;
};

/** Neither passed nor missing anything: not proven yet. */
export type Gate = { name: GateName; passed: boolean; missing: number };

/** All gates in order with what each still misses. An org unit without cases has nothing to sign. */
export function gatesOf(counts: GateCounts): Gate[] {
  const missing: Record<GateName, number> = {
    allApproved: counts.notApproved,
    qualityRunCurrent: counts.unseenByRun,
    noOpenFinding: counts.openFindings,
    ledgerBalanced: Math.abs(counts.ledgerDifference),
    noContested: counts.contested
  };
  const checked = counts.lastRun !== null && counts.unseenByRun === 0;
  const proven: Record<GateName, boolean> = {
    allApproved: counts.cases > 0,
    qualityRunCurrent: checked,
    noOpenFinding: checked,
    ledgerBalanced: true,
    noContested: true
  };
  return GATES.map((name) => ({
    name,
    missing: missing[name],
    passed: missing[name] === 0 && proven[name]
  }));
}

export function gatesNotPassed(counts: GateCounts): GateName[] {
  return gatesOf(counts)
    .filter((gate) => !gate.passed)
    .map((gate) => gate.name);
}
