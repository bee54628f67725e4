/** What an outcome may lack. Apart from problems.ts so that the tablet takes only this. */
import { defineProblems } from '../platform/problem';

export const outcomeProblems = {
  'casework.outcome_facts_missing': 422,
  'casework.outcome_day_malformed': 422,
  'casework.outcome_not_of_round': 422,
  'casework.not_found_needs_visits': 422,
  'casework.refusal_needs_visits': 422
} as const;

export const caseworkOutcomeProblem = defineProblems(outcomeProblems);
