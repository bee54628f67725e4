/**
 * A quality run: all in-case checks over all current submissions of a round, and the batch checks over the county. Its
 * findings are the mandatory violations and the verify violations nobody explained validly, each on a submission or on
 * an area; hints are counted by check and kept by nobody.
 */
import * as z from 'zod';
import { ROUNDS } from '../casework/lifecycle';
import type { Assessment } from './assessment';

/** Kind of the job that does the run. */
export const RUN_JOB = 'quality.run';

export const RUN_STATES = ['running', 'succeeded', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const startRunInput = z.object({ round: z.enum(ROUNDS) });
export const runInput = z.object({ runId: z.uuid() });

export const caseFinding = z.object({
  caseId: z.uuid(),
  submissionId: z.uuid(),
  orgUnitId: z.uuid(),
  form: z.string(),
  checkId: z.string(),
  /** From 0; null outside of rows. */
  row: z.number().int().min(0).nullable(),
  severity: z.enum(['mandatory', 'verify']),
  items: z.array(z.string())
});

/** What a check on an area counted, by name: `{ notFound: 6, entries: 34 }`. An explanation is of these figures. */
export const areaFigures = z.record(z.string(), z.number().int());
export type AreaFigures = z.infer<typeof areaFigures>;

export const areaFinding = z.object({
  areaId: z.uuid(),
  orgUnitId: z.uuid(),
  form: z.literal('area'),
  checkId: z.string(),
  severity: z.enum(['mandatory', 'verify']),
  figures: areaFigures
});

export const newFinding = z.union([caseFinding, areaFinding]);

export type CaseFinding = z.infer<typeof caseFinding>;
export type AreaFinding = z.infer<typeof areaFinding>;
export type NewFinding = z.infer<typeof newFinding>;

/** `verify` are those without a valid explanation; `verifyExplained` those that are settled by one. */
export const runCounts = z.object({
  mandatory: z.number().int(),
  verify: z.number().int(),
  verifyExplained: z.number().int(),
  hint: z.number().int()
});

export type RunCounts = z.infer<typeof runCounts>;

/** Hints by check, as `611:U-05`. */
export const hintCounts = z.record(z.string(), z.number().int());
export type HintCounts = z.infer<typeof hintCounts>;

export const finishRunInput = z.discriminatedUnion('outcome', [
  runInput.extend({
    outcome: z.literal('succeeded'),
    submissions: z.number().int().min(0),
    verifyExplained: z.number().int().min(0),
    findings: z.array(newFinding),
    hints: hintCounts
  }),
  runInput.extend({ outcome: z.literal('failed') })
]);

export type FinishRunInput = z.infer<typeof finishRunInput>;

export function countsOf(
  assessment: Pick<Assessment, 'findings' | 'hints' | 'verifyExplained'>
): RunCounts {
  const mandatory = assessment.findings.filter(({ severity }) => severity === 'mandatory').length;
  return {
    mandatory,
    verify: assessment.findings.length - mandatory,
    verifyExplained: assessment.verifyExplained,
    hint: Object.values(assessment.hints).reduce((sum, count) => sum + count, 0)
  };
}

/** A run as the screens show it. */
export type RunLine = {
  id: string;
  state: RunState;
  startedByName: string;
  startedAt: string;
  finishedAt: string | null;
  /** Evaluated; 0 until the run has succeeded. */
  submissions: number;
  /** Empty until the run has succeeded. */
  counts: Partial<RunCounts>;
  hints: HintCounts;
  /** Progress of the job: submissions done, and all of them once known. */
  done: number;
  total: number | null;
};
