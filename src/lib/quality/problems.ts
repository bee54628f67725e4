/** What can go wrong with a quality run. What is wrong in a form is a finding, never a problem. */
import { defineProblems } from '../platform/problem';

export const qualityProblems = {
  'quality.run_not_found': 404,
  /** Another run of the round has not finished. */
  'quality.run_in_progress': 409,
  /** It has succeeded, failed or been cancelled. */
  'quality.run_finished': 409
} as const;

export const qualityProblem = defineProblems(qualityProblems);
