/** What can go wrong when a submission is reviewed. */
import { defineProblems } from '../platform/problem';

export const reviewProblems = {
  /** The submission that was looked at is not the case's current one any more. */
  'review.newer_submission': 409,
  /** The respondent's signature was promised by the tablet but has not arrived. */
  'review.signature_not_arrived': 409,
  /** A remark names a place that the submission's forms do not have. */
  'review.unknown_place': 422
} as const;

export const reviewProblem = defineProblems(reviewProblems);
