/**
 * The batch checks on one area. and the lower end of R-08 judge an area that comes to its
 * acceptance, which it does when every case of it is handed in: until then progress says what is missing.
 */
import type { Round } from '../../casework/lifecycle';
import type { AreaFigures } from '../run';
import type { BatchCheckId } from './check';

export type AreaCounts = {
  /** Of the round, those added in the field among them. */
  cases: number;
  /** Submitted or approved. */
  handedIn: number;
  /** Cases with result 5. */
  notFound: number;
  /** Cases with result N. */
  added: number;
  /** Found ones, and entries of the frame that others count: households and online reporters. */
  respondents: number;
  /** Entries of the frame with neither a case nor a reason for having none. */
  undecided: number;
};

export type AreaViolation = { check: BatchCheckId; figures: AreaFigures };

const PERCENT_NOT_FOUND_AT_MOST = 15;
const PERCENT_ADDED = { atLeast: 1, atMost: 60 };

export function checksOnArea(counts: AreaCounts, round: Round): AreaViolation[] {
  const { cases, handedIn, notFound, added, respondents, undecided } = counts;
  const isComplete = handedIn === cases;
  const hit: AreaViolation[] = [];
  if (100 * notFound > PERCENT_NOT_FOUND_AT_MOST * cases) {
    hit.push({ check: 'R-07', figures: { notFound, cases } });
  }
  const percentAdded = (100 * added) / cases;
  const tooMany = percentAdded > PERCENT_ADDED.atMost;
  const tooFew = isComplete && percentAdded < PERCENT_ADDED.atLeast;
  // Nobody is added at registration; an area without cases has no share.
  if (round === 'frameCheck' && (tooMany || tooFew)) {
    hit.push({ check: 'R-08', figures: { added, cases } });
  }
  if (isComplete && undecided > 0) hit.push({ check: 'R-09', figures: { undecided } });
  if (isComplete && respondents === 0) hit.push({ check: 'R-10', figures: { cases } });
  return hit;
}
