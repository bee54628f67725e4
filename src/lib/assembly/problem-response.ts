/** A problem as the API answers it: `{ problem: { code, details } }` with the status its domain gives it. */
import type { Problem } from '../platform/problem';
import { statusOf } from './problem-status';

export function problemResponse(problem: Problem): Response {
  return Response.json({ problem }, { status: statusOf(problem) });
}
