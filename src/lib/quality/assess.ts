/**
 * One submission judged again by the forms of the day, in the context it was submitted in (design §5). Runs in worker
 * threads over hundreds of thousands: what is rarely needed (explanations) is read only when it is.
 */
import { openViolations } from '../form-engine/completeness';
import { evaluate, violationsOf, type Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { FormSet } from '../form-engine/form';
import type { Assessment } from './run';

/** A submission as it left the database; the three texts are JSON. */
export type StoredSubmission = {
  submissionId: string;
  caseId: string;
  orgUnitId: string;
  answers: string;
  context: string;
  explanations: string;
};

/** Adds what one submission gives to the whole, in place. */
export function assess(forms: FormSet, stored: StoredSubmission, whole: Assessment): void {
  const answers = JSON.parse(stored.answers);
  const context = JSON.parse(stored.context);
  const violations = violationsOf(forms, answers, context);
  whole.submissions += 1;
  if (violations.length === 0) return;

  const verify = violations.filter(({ severity }) => severity === 'verify');
  const explained = verify.length > 0 && stored.explanations !== '[]';
  const open = explained
    ? openNow(forms, answers, context, stored.explanations)
    : withoutHints(violations);
  const openVerify = open.filter(({ severity }) => severity === 'verify').length;
  whole.verifyExplained += verify.length - openVerify;
  for (const violation of open) whole.findings.push(findingOf(stored, violation));
  for (const { form, check, severity } of violations) {
    if (severity === 'hint')
      whole.hints[`${form}:${check}`] = (whole.hints[`${form}:${check}`] ?? 0) + 1;
  }
}

/** Explanations are compared with the values they explained, for which the whole evaluation is needed. */
function openNow(
  forms: FormSet,
  answers: Parameters<typeof evaluate>[1],
  context: Parameters<typeof evaluate>[2],
  explanations: string
): Violation[] {
  const given = JSON.parse(explanations) as Explanation[];
  return openViolations(forms, answers, evaluate(forms, answers, context), given);
}

function withoutHints(violations: readonly Violation[]): Violation[] {
  return violations.filter(({ severity }) => severity !== 'hint');
}

function findingOf(
  { submissionId, caseId, orgUnitId }: StoredSubmission,
  { form, check, row, severity, items }: Violation
): Assessment['findings'][number] {
  return {
    submissionId,
    caseId,
    orgUnitId,
    form,
    checkId: check,
    row: row ?? null,
    severity: severity === 'mandatory' ? 'mandatory' : 'verify',
    items
  };
}
