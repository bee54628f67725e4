/** What can go wrong with an export. */
import { defineProblems } from '../platform/problem';

export const publicationProblems = {
  'publication.unknown_scope': 422,
  'publication.export_not_found': 404,
  /** An export is fetched by the one who asked for it, soon after. */
  'publication.export_expired': 410
} as const;

export const publicationProblem = defineProblems(publicationProblems);
