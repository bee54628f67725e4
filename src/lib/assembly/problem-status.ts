/** The HTTP status of a problem: each domain says it beside its codes. */
import { accessProblems } from '../access/problems';
import { outcomeProblems } from '../casework/outcome-problems';
import { caseworkProblems } from '../casework/problems';
import { classificationProblems } from '../classification/problems';
import { collectionProblems } from '../collection/problems';
import { frameProblems } from '../frame/problems';
import type { Problem, ProblemList } from '../platform/problem';
import { platformProblems } from '../platform/problems';
import { publicationProblems } from '../publication/problems';
import { qualityProblems } from '../quality/problems';
import { reviewProblems } from '../review/problems';
import { signoffProblems } from '../signoff/problems';
import { territoryProblems } from '../territory/problems';

export const problemList: ProblemList = {
  ...platformProblems,
  ...accessProblems,
  ...territoryProblems,
  ...frameProblems,
  ...caseworkProblems,
  ...outcomeProblems,
  ...collectionProblems,
  ...reviewProblems,
  ...classificationProblems,
  ...qualityProblems,
  ...signoffProblems,
  ...publicationProblems
};

/** For `fail(statusOf(problem), { problem })` and answers of the API; a code of no list is our mistake: 500. */
export function statusOf(problem: Problem): number {
  return problemList[problem.code] ?? 500;
}
