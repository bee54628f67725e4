/**
 * Why an entry of the frame opens no case in registration. Every entry without a case keeps its reason, so
 * that the ledger of an org unit adds up: frame = cases by state + void.
 */
export const VOID_REASONS = ['primarySector', 'household', 'online'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** Divisions 01–04: registered in the frame only (rule U-37). Division 05 is tertiary. */
const PRIMARY_DIVISIONS = ['01', '02', '03', '04'];

/** null when the entry opens a case. */
export function voidReasonOf(entry: {
  kind: string;
  mode: string;
  industryCode: string | null;
}): VoidReason | null {
  if (entry.industryCode !== null && PRIMARY_DIVISIONS.includes(entry.industryCode.slice(0, 2))) {
    return 'primarySector';
  }
  if (entry.kind === 'household') return 'household';
  if (entry.mode === 'online') return 'online';
  return null;
}
