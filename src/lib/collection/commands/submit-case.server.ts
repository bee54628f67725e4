/**
 * Hands a case in: judged here by the office's own forms and context, stored as an immutable revision with everything
 * it was judged by. A submission that is not complete is refused with what is missing; the tablet keeps it.
 */
import { fillsForms } from '../../casework/outcome';
import { outcomePlaces } from '../../census-forms/catalogue.server';
import { answerAt } from '../../census-forms/label';
import { refuse } from '../../platform/problem';
import type { Violation } from '../../form-engine/evaluate';
import { formSet, formsFor } from '../../census-forms/catalogue.server';
import { answersDigest } from '../answers-digest.server';
import { standingCodings } from '../coding';
import { caseContext, visitRecord, withVisits } from '../context';
import { moveToCurrent } from '../form-versions';
import { formVersions, judge, type Judgement } from '../judgement.server';
import { decideHandingIn } from '../moves';
import { submitCaseOperation } from '../operation';
import { defineOperation } from '../operation-command.server';
import { collectionProblem } from '../problems';
import { decideRemarkAnswers, type AnsweredForms } from '../remark-answer';
import { decideSubmission, type SubmissionContent } from '../submission';
import {
  handInFacts,
  handInStatement,
  submissionStatement,
  type HandInFacts
} from '../store.server';

const NO_FORMS: Judgement = {
  answers: {},
  calculated: {},
  violations: [],
  explanations: [],
  open: []
};

export const submitCase = defineOperation({
  name: 'collection.submit_case',
  schema: submitCaseOperation,
  read: ({ caseId }) => handInStatement(caseId),
  apply({ operation, deviceId, read, facts, context }) {
    const { submission } = operation;
    const moves = decideHandingIn(facts, { id: submission.id, outcome: submission.outcome });
    if (!moves.ok) refuse(moves.problem);
    const known = handInFacts(read);
    const versions = formVersions(facts.round);
    const visits = visitRecord(known.contacts);
    const problem = decideSubmission(submission, visits, versions, facts.round);
    if (problem) refuse(problem);

    const evaluated = withVisits(caseContext(known.parts), known.contacts, context.today);
    const judgement = fillsForms(submission.outcome, facts.round)
      ? judge(facts.round, submission, evaluated)
      : NO_FORMS;
    if (judgement.open.length > 0) refuse(incomplete(judgement.open));
    const said = outcomeSaid(facts.round, judgement.answers);
    if (said !== undefined && said !== submission.outcome)
      refuse(collectionProblem('collection.outcome_differs'));
    const remarkAnswers = answeredRemarks(facts.round, known, submission, judgement);

    const revision = (known.previous?.revision ?? 0) + 1;
    const digest = answersDigest(judgement.answers);
    const judged = {
      ...judgement,
      revision,
      formVersions: versions,
      context: evaluated,
      answersDigest: digest,
      remarkAnswers,
      codings: standingCodings(formSet(facts.round), judgement.answers, submission.codings)
    };
    return {
      moves: moves.value,
      writes: [submissionStatement(operation, deviceId, judged, context)],
      submission: { id: submission.id, revision, answersDigest: digest }
    };
  }
});

/** The outcome as the round's forms ask it; undefined where they do not. */
function outcomeSaid(round: string, answers: Judgement['answers']): unknown {
  return outcomePlaces(round)
    .map((place) => answerAt(answers, place))
    .find((value) => value !== undefined);
}

/** Names what is missing, by check and place; never the answers themselves. */
function incomplete(open: readonly Violation[]) {
  const violations = open.map(({ check, form, items, row }) => ({
    check,
    form,
    items,
    ...(row === undefined ? {} : { row })
  }));
  return collectionProblem('collection.forms_incomplete', { count: open.length, violations });
}

/** Remarks on a submission of older forms are judged where the current forms have what they are about. */
function answeredRemarks(
  round: string,
  { openRemarks, previous }: HandInFacts,
  { remarkAnswers }: SubmissionContent,
  judgement: AnsweredForms
) {
  const move = moveToCurrent(formsFor(round), previous?.formVersions ?? {});
  const before = {
    answers: move.answers(previous?.answers ?? {}),
    calculated: previous?.calculated ?? {}
  };
  const remarks = openRemarks.map(({ id, place }) => ({ id, place: move.place(place) ?? place }));
  const decision = decideRemarkAnswers(remarks, remarkAnswers, before, judgement);
  if (!decision.ok) refuse(decision.problem);
  return decision.value;
}
