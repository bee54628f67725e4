/** Problems that no domain owns: bad input, missing rights, and what the executor itself refuses. */
import { defineProblems } from './problem';

export const platformProblems = {
  'platform.invalid_input': 400,
  'platform.not_signed_in': 401,
  'platform.not_allowed': 403,
  'platform.not_found': 404,
  'platform.too_large': 413,
  'platform.unexpected': 500,
  'platform.job_not_running': 409
} as const;

export const platformProblem = defineProblems(platformProblems);
