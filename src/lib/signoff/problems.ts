/** What can stand in the way of a signature. */
import { defineProblems } from '../platform/problem';

export const signoffProblems = {
  /** details: gates (names of those not passed) */
  'signoff.gates_not_passed': 409,
  /** details: state */
  'signoff.not_your_turn': 409,
  /** The database was written past the product. details: count */
  'signoff.answers_altered': 409,
  /** The cases are not those the signature before was given for. */
  'signoff.root_differs': 409
} as const;

export const signoffProblem = defineProblems(signoffProblems);
