/**
 * What evaluating submissions gives, one or a hundred thousand. Stands apart from the run's inputs, so that the threads
 * that evaluate begin without reading what only the edge needs.
 */
import type { HintCounts, NewFinding } from './run';

export type Assessment = {
  submissions: number;
  verifyExplained: number;
  findings: NewFinding[];
  hints: HintCounts;
};

export function emptyAssessment(): Assessment {
  return { submissions: 0, verifyExplained: 0, findings: [], hints: {} };
}

/** Adds a part to the whole, in place: a run adds thousands. */
export function addAssessment(whole: Assessment, part: Assessment): void {
  whole.submissions += part.submissions;
  whole.verifyExplained += part.verifyExplained;
  for (const finding of part.findings) whole.findings.push(finding);
  for (const [check, count] of Object.entries(part.hints)) {
    whole.hints[check] = (whole.hints[check] ?? 0) + count;
  }
}
