/**
 * What must be true of an org unit before anybody signs: every case approved, a quality run that has seen
 * every current submission, no open finding, no difference in the ledger, no unsettled contested operation.
 */
export const GATES = [
  'allApproved',
  'qualityRunCurrent',
  'noOpenFinding',
  'ledgerBalanced',
  'noContested'
] as const;
export type GateName = (typeof GATES)[number];

export type GateCounts = {
  cases: number;
  notApproved: number;
  /** Current submissions that the last complete run has not seen; all of them where there was none. */
  unseenByRun: number;
  openFindings: number;
  ledgerDifference: number;
  contested: number;
};

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
  return GATES.map((name) => ({
    name,
    missing: missing[name],
    passed: missing[name] === 0 && (name !== 'allApproved' || counts.cases > 0)
  }));
}

export function gatesNotPassed(counts: GateCounts): GateName[] {
  return gatesOf(counts)
    .filter((gate) => !gate.passed)
    .map((gate) => gate.name);
}
