/**
 * One submission judged again by the forms of the day, in the context it was submitted in (design §5). Runs in worker
 * threads over hundreds of thousands: what is rarely needed (explanations) is read only when it is.
 */
import { openViolations } from '../form-engine/completeness';
import { evaluationOfItems, type Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { FormSet, Item } from '../form-engine/form';
import { settle } from '../form-engine/settle';
import { violationsIn } from '../form-engine/violation';
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
  const state = settle(forms, answers, context);
  const violations = violationsIn(forms, state);
  whole.submissions += 1;
  if (violations.length === 0) return;

  const verify = violations.filter(({ severity }) => severity === 'verify');
  const explanations: Explanation[] =
    verify.length > 0 && stored.explanations !== '[]' ? JSON.parse(stored.explanations) : [];
  // Explanations are compared with the values they explained, by name: the records of those alone are made.
  const open =
    explanations.length > 0
      ? openViolations(
          forms,
          answers,
          evaluationOfItems(itemsOf(forms, verify), state, violations),
          explanations
        )
      : violations.filter(({ severity }) => severity !== 'hint');
  const openVerify = open.filter(({ severity }) => severity === 'verify').length;
  whole.verifyExplained += verify.length - openVerify;
  for (const violation of open) whole.findings.push(findingOf(stored, violation));
  for (const { form, check, severity } of violations) {
    if (severity === 'hint')
      whole.hints[`${form}:${check}`] = (whole.hints[`${form}:${check}`] ?? 0) + 1;
  }
}

function itemsOf(forms: FormSet, violations: readonly Violation[]): Set<Item> {
  return new Set(
    violations.flatMap(({ form, items }) => items.flatMap((item) => forms.item(form, item) ?? []))
  );
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
