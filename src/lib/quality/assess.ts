/**
 * Submissions judged again by the forms of the day, in the context they were submitted in (design §5). Runs in worker
 * threads over hundreds of thousands: what is rarely needed (explanations) is read only when it is.
 */
import { openViolations } from '../form-engine/completeness';
import { evaluationOfItems, type Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import type { FormSet, Item } from '../form-engine/form';
import type { Answers, Context, State } from '../form-engine/state';
import { settleTogether, TOGETHER, violationsTogether } from '../form-engine/together';
import type { Assessment } from './assessment';

/** A submission as it left the database; the three texts are JSON. */
export type StoredSubmission = {
  submissionId: string;
  caseId: string;
  orgUnitId: string;
  answers: string;
  context: string;
  explanations: string;
};

type Read = { stored: StoredSubmission; answers: Answers; context: Context };

/** Adds what the submissions give to the whole, in place. */
export function assess(
  forms: FormSet,
  submissions: Iterable<StoredSubmission>,
  whole: Assessment
): void {
  let read: Read[] = [];
  for (const stored of submissions) {
    const answers = JSON.parse(stored.answers) as Answers;
    read.push({ stored, answers, context: JSON.parse(stored.context) as Context });
    if (read.length < TOGETHER) continue;
    assessTogether(forms, read, whole);
    read = [];
  }
  assessTogether(forms, read, whole);
}

function assessTogether(forms: FormSet, read: readonly Read[], whole: Assessment): void {
  const states = settleTogether(forms, read);
  const violations = violationsTogether(forms, states);
  whole.submissions += read.length;
  read.forEach((submission, at) => {
    const own = violations[at] as Violation[];
    if (own.length > 0) addViolations(forms, submission, states[at] as State, own, whole);
  });
}

function addViolations(
  forms: FormSet,
  { stored, answers }: Read,
  state: State,
  violations: Violation[],
  whole: Assessment
): void {
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
