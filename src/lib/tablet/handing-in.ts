/**
 * Whether a case can be handed in, and what is handed in (form-language §5). Pure. The office judges again by the
 * same rules and trusts none of this.
 */
import type { Round } from '../casework/lifecycle';
import { decideOutcome, fillsForms, type OutcomeFacts } from '../casework/outcome';
import { standingCodings } from '../collection/coding';
import { visitRecord, type ContactMade } from '../collection/context';
import type { DraftContent } from '../collection/operation';
import type { Evaluation, Violation } from '../form-engine/evaluate';
import type { FormSet } from '../form-engine/form';
import { relevantAnswers } from '../form-engine/relevant-answers';
import type { Problem } from '../platform/problem';
import type { SubmissionContent } from './outbox.svelte';
import { remarkAnswers, type RemarkStatus } from './remarks';

export type Obstacle =
  | { kind: 'noOutcome' }
  | { kind: 'outcome'; problem: Problem }
  | { kind: 'violations'; mandatory: number; verify: number }
  | { kind: 'prefilled'; count: number }
  | { kind: 'remarks'; count: number };

export type HandingIn = {
  round: Round;
  content: DraftContent;
  evaluation: Evaluation;
  open: readonly Violation[];
  remarks: readonly RemarkStatus[];
  visits: readonly ContactMade[];
  /** Relevant places that nobody has confirmed. */
  unconfirmed: number;
};

/** Empty when only the signature is left. */
export function obstacles(state: HandingIn): Obstacle[] {
  const { outcome, outcomeFacts } = state.content;
  if (outcome === null) return [{ kind: 'noOutcome' }];
  const found: Obstacle[] = [];
  const problem = decideOutcome(
    outcome,
    outcomeFacts as OutcomeFacts,
    visitRecord(state.visits),
    state.round
  );
  if (problem) found.push({ kind: 'outcome', problem });
  if (fillsForms(outcome, state.round)) {
    const mandatory = state.open.filter((one) => one.severity === 'mandatory').length;
    const verify = state.open.length - mandatory;
    if (mandatory + verify > 0) found.push({ kind: 'violations', mandatory, verify });
    if (state.unconfirmed > 0) found.push({ kind: 'prefilled', count: state.unconfirmed });
  }
  const unanswered = state.remarks.filter((one) => !one.answered).length;
  if (unanswered > 0) found.push({ kind: 'remarks', count: unanswered });
  return found;
}

/** @param signatureHash of the signature's PNG; null where the outcome needs none */
export function submissionOf(
  state: HandingIn,
  forms: FormSet,
  signatureHash: string | null
): SubmissionContent {
  const outcome = state.content.outcome ?? '1';
  const filled = fillsForms(outcome, state.round);
  const answers = filled ? relevantAnswers(forms, state.content.answers, state.evaluation) : {};
  return {
    outcome,
    outcomeFacts: state.content.outcomeFacts,
    answers,
    explanations: filled ? standing(state) : [],
    remarkAnswers: remarkAnswers(state.remarks),
    codings: standingCodings(forms, answers, state.content.codings),
    formVersions: Object.fromEntries(forms.forms.map((form) => [form.id, form.definition.version])),
    signatureHash
  };
}

/** Explanations of violations that still fire; others have become needless. */
function standing({ content, evaluation }: HandingIn) {
  return content.explanations.filter((one) =>
    evaluation.violations.some(
      (violation) =>
        violation.check === one.check && violation.form === one.form && violation.row === one.row
    )
  );
}
