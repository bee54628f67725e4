/** What can go wrong when an activity is classed. */
import { defineProblems } from '../platform/problem';

export const classificationProblems = {
  'classification.activity_not_found': 404,
  /** The respondent's case was handed in again or returned: what was looked at is not what stands. */
  'classification.newer_submission': 409,
  /** Somebody else has coded it, or settled it. */
  'classification.decided_meanwhile': 409,
  /** The second coding is somebody else's. */
  'classification.coded_by_yourself': 409,
  'classification.nothing_to_settle': 409,
  /** Another class than the answered one, and no word why. */
  'classification.reason_missing': 422,
  'classification.unknown_class': 422,
  'classification.synonym_not_found': 404,
  /** The second look at a word is another person's than the proposal. */
  'classification.own_proposal': 403
} as const;

export const classificationProblem = defineProblems(classificationProblems);
