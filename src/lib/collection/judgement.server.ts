/**
 * The office's own judgement of forms (design §5): evaluated with the office's forms in the office's context, since no
 * client is trusted. What is stored is what was judged.
 */
import { formSet } from '../census-forms/catalogue.server';
import { explains, isValid, openViolations } from '../form-engine/completeness';
import { evaluate, type Answers, type Evaluation, type Violation } from '../form-engine/evaluate';
import type { Explanation } from '../form-engine/explanation';
import { relevantAnswers } from '../form-engine/relevant-answers';
import type { CaseContext } from './context';
import type { SubmissionContent } from './submission';

export type Judgement = {
  /** Relevant answers only. */
  answers: Answers;
  calculated: Evaluation['calculated'];
  violations: Violation[];
  /** Those that explain one of the violations and are accepted. */
  explanations: Explanation[];
  /** What keeps the forms from being complete: mandatory violations, and verify violations nobody explained. */
  open: Violation[];
};

/** The versions of a round's forms, by form. */
export function formVersions(round: string): Record<string, string> {
  return Object.fromEntries(formSet(round).forms.map((form) => [form.id, form.definition.version]));
}

export function judge(
  round: string,
  { answers, explanations }: Pick<SubmissionContent, 'answers' | 'explanations'>,
  context: CaseContext
): Judgement {
  const forms = formSet(round);
  const evaluation = evaluate(forms, answers, context);
  // A cause nobody knows is one of the faults that make an explanation invalid.
  const accepted = (explanations as Explanation[]).filter(
    (explanation) =>
      evaluation.violations.some((violation) => explains(explanation, violation)) &&
      isValid(forms, answers, evaluation, explanation)
  );
  return {
    answers: relevantAnswers(forms, answers, evaluation),
    calculated: evaluation.calculated,
    violations: evaluation.violations,
    explanations: accepted,
    open: openViolations(forms, answers, evaluation, accepted)
  };
}
