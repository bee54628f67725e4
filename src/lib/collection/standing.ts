/**
 * How whoever sends an operation stands to its case (design §6, one writer). An epoch is raised by each assignment, so
 * `holder` means: the case is theirs, and the operation was made under the assignment that still holds.
 */
import type { CaseFacts } from '../casework/case';

/** `former` had the case once: what they send is kept as contested. A `stranger` never had it: refused. */
export type Standing = 'holder' | 'former' | 'stranger';

/**
 * An epoch above the case's is a former one too: the office was restored from a backup that lacks the assignment, and
 * what was done under it must not be lost.
 */
export function decideStanding(
  facts: Pick<CaseFacts, 'enumeratorId' | 'epoch'>,
  sender: { userId: string; epoch: number; wasAssigned: boolean }
): Standing {
  const holds = facts.enumeratorId === sender.userId;
  if (holds && facts.epoch === sender.epoch) return 'holder';
  return holds || sender.wasAssigned ? 'former' : 'stranger';
}
