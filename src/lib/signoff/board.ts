/** Sign-off as queries present it and screens show it. */
import type { Person } from '../access/user';
import type { FreezeState } from '../casework/lifecycle';
import type { Gate, GateCounts, LastRun } from './gate';

export type SignoffEventKind = 'deputySigned' | 'headSigned' | 'accepted' | 'disputed' | 'reopened';

export type ChainEntry = {
  id: string;
  kind: SignoffEventKind;
  root: string | null;
  cases: number | null;
  reason: string | null;
  actorName: string;
  at: string;
};

export type SignoffBoard = {
  orgUnitId: string;
  orgUnitName: string;
  orgUnitCode: string;
  state: FreezeState;
  counts: GateCounts;
  gates: Gate[];
  root: string;
  chain: ChainEntry[];
  /** Who may give the next signature; null once none is due. */
  signers: Person[] | null;
};

export type AcceptanceLine = {
  orgUnitId: string;
  orgUnitName: string;
  code: string;
  state: FreezeState;
  cases: number;
  approved: number;
  /** null where no quality run is complete yet: nothing found is not the same as nothing looked for. */
  openFindings: number | null;
};

/** Org units with the run that their open findings are counted by. */
export type AcceptanceBoard = { lines: AcceptanceLine[]; lastRun: LastRun | null };

export type OutcomeCount = { outcome: string; count: number };

/** The signatures that still hold: those after the last reopening, oldest first. */
export function standingSignatures(chain: readonly ChainEntry[]): ChainEntry[] {
  const reopened = chain.findLastIndex((entry) => entry.kind === 'reopened');
  return chain.slice(reopened + 1);
}

/**
 * The number a certificate is filed under: the org unit, the day of the first signature that holds, and the beginning of
 * the root that was signed, so that whoever has the paper finds what it certifies. null while nothing is signed.
 */
export function certificateNumber(
  { orgUnitCode, chain }: Pick<SignoffBoard, 'orgUnitCode' | 'chain'>,
  dayOf: (instant: string) => string
): string | null {
  const [first] = standingSignatures(chain);
  if (!first?.root) return null;
  return `${orgUnitCode}-${dayOf(first.at).replaceAll('-', '')}-${first.root.slice(0, 8).toUpperCase()}`;
}
