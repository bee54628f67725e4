/** What can go wrong on the tablet itself; the office's problems come with its answers. */
import { defineProblems } from '../platform/problem';

export const tabletProblems = {
  /** The browser gives no more room: what was typed is kept in memory and written when there is room again. */
  'tablet.storage_full': 507,
  'tablet.storage_unavailable': 503,
  /** details: status */
  'tablet.office_unavailable': 503
} as const;

export const tabletProblem = defineProblems(tabletProblems);
