/** What can go wrong with a case's life cycle. */
import { defineProblems } from '../platform/problem';

export const caseworkProblems = {
  'casework.case_not_found': 404,
  'casework.case_exists': 409,
  /** details: by (name), at (instant), state */
  'casework.changed_meanwhile': 409,
  /** details: state, transition */
  'casework.transition_not_possible': 409,
  'casework.org_unit_frozen': 409,
  'casework.enumerator_not_found': 422,
  'casework.enumerator_suspended': 422,
  'casework.enumerator_of_other_org_unit': 422,
  'casework.already_assigned_to': 409,
  'casework.not_your_case': 403
} as const;

export const caseworkProblem = defineProblems(caseworkProblems);
