// Whether a submission is complete (form-language §5): no mandatory violation is left, required ones among them, and
// every verify violation has a valid explanation: accepted text, and the values it explained are still the values.
import type { CheckDefinition } from './definition';
import { rowKey, type Evaluation } from './evaluate';
import { explanationFaults, type Explanation } from './explanation';
import type { Form, FormSet, Item } from './form';
import type { Answers } from './state';
import { isBlank } from './value';
import type { Violation } from './violation';

export function isComplete(
  forms: FormSet,
  answers: Answers,
  evaluation: Evaluation,
  explanations: readonly Explanation[]
): boolean {
  return openViolations(forms, answers, evaluation, explanations).length === 0;
}

/** The violations that stand in the way of a submission, in their order. Hints never do. */
export function openViolations(
  forms: FormSet,
  answers: Answers,
  evaluation: Evaluation,
  explanations: readonly Explanation[]
): Violation[] {
  return evaluation.violations.filter((violation) => {
    switch (violation.severity) {
      case 'mandatory':
        return true;
      case 'verify':
        return !explanations.some(
          (explanation) =>
            explains(explanation, violation) && isValid(forms, answers, evaluation, explanation)
        );
      case 'hint':
        return false;
      default:
        return violation.severity satisfies never;
    }
  });
}

/** Whether an explanation is accepted and none of the values it explained has changed. */
export function isValid(
  forms: FormSet,
  answers: Answers,
  evaluation: Evaluation,
  explanation: Explanation
): boolean {
  if (explanationFaults(explanation).length > 0) return false;
  return sameJson(explanation.values, explainedValues(forms, answers, evaluation, explanation));
}

export function explains(explanation: Explanation, violation: Violation): boolean {
  const { check, form, row } = explanation;
  return check === violation.check && form === violation.form && row === violation.row;
}

/**
 * The values an explanation of this violation stands for, by item of the check: what is relevant of the answers, the
 * calculated value, null where blank. An item of rows is the row's value, or all rows' where the check has no row.
 */
export function explainedValues(
  forms: FormSet,
  answers: Answers,
  evaluation: Evaluation,
  { form: formId, check: checkId, row }: { form: string; check: string; row?: number }
): Record<string, unknown> {
  const form = forms.form(formId);
  const check = form?.definition.checks.find((candidate) => candidate.id === checkId);
  if (!form || !check) return {};
  return Object.fromEntries(
    check.items.map((id) => [id, valueFor(form, check, id, answers, evaluation, row)])
  );
}

function valueFor(
  form: Form,
  check: CheckDefinition,
  id: string,
  answers: Answers,
  evaluation: Evaluation,
  row: number | undefined
): unknown {
  const item = form.items.get(id);
  if (!item) return null;
  const own = answers[form.id] ?? {};
  if (!item.section.repeating) return effective(item, item.key, own, evaluation);
  const section = own[item.section.id];
  const rows: unknown[] = Array.isArray(section) ? section : [];
  const ofRow = (number: number) =>
    effective(item, rowKey(form.id, item.section.id, number, id), rows[number], evaluation);
  const inRows = row !== undefined && check.rows === item.section.id;
  return inRows ? ofRow(row) : rows.map((_, number) => ofRow(number));
}

function effective(item: Item, key: string, answers: unknown, evaluation: Evaluation): unknown {
  if (item.calculate) return evaluation.calculated[key] ?? null;
  if (!evaluation.relevant[key] || typeof answers !== 'object' || answers === null) return null;
  const raw = Object.hasOwn(answers, item.id)
    ? (answers as Record<string, unknown>)[item.id]
    : null;
  return isBlank(raw) ? null : raw;
}

/** Equal as JSON, whatever the order of keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === others.length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])
    )
  );
}
