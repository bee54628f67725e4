/** What can go wrong with a quality run. What is wrong in a form is a finding, never a problem. */
import { defineProblems } from '../platform/problem';

export const qualityProblems = {
  'quality.run_not_found': 404,
  /** Another run of the round has not finished. */
  'quality.run_in_progress': 409,
  /** It has succeeded, failed or been cancelled. */
  'quality.run_finished': 409,
  /** No finding, or one on a submission: that is explained by returning it. */
  'quality.area_finding_not_found': 404,
  /** A mandatory finding is corrected, not explained. */
  'quality.mandatory_not_explained': 409,
  /** Details: the faults of form-engine/explanation. */
  'quality.explanation_not_accepted': 422
} as const;

export const qualityProblem = defineProblems(qualityProblems);
