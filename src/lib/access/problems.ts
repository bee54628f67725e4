/** What can go wrong with people, passwords and sessions. */
import { defineProblems } from '../platform/problem';

export const accessProblems = {
  'access.wrong_credentials': 401,
  'access.too_many_attempts': 429,
  'access.login_taken': 409,
  'access.org_unit_does_not_fit_role': 422,
  'access.user_not_found': 404,
  'access.wrong_password': 403,
  'access.not_yourself': 409,
  'access.already_founded': 409
} as const;

export const accessProblem = defineProblems(accessProblems);
