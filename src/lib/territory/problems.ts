/** What can go wrong when a county lays out its territory; the database's constraints raise them. */
import type { ProblemList } from '../platform/problem';

export const territoryProblems = {
  'territory.org_unit_code_taken': 409,
  'territory.area_code_taken': 409,
  'territory.area_code_malformed': 422,
  'territory.unknown_org_unit': 422
} as const satisfies ProblemList;
