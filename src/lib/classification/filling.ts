/** How handed-in activities come into the queue: in the background, some at a time, with the doubt each deserves. */
import type { Coding } from '../collection/operation';
import { codingPlace } from '../collection/coding';
import type { FormSet } from '../form-engine/form';
import { activitiesOf, type Activity, type Choice, type CodedAnswers } from './activity';

/** Kind of the job that fills the queue. */
export const FILL_JOB = 'classification.fill';

export type UnenteredSubmission = {
  caseId: string;
  submissionId: string;
  /** The respondent's, a second witness to the assistant. */
  name: string;
  answers: CodedAnswers;
  codings: readonly Coding[];
};

export type ActivityToWeigh = Activity & { choice: Choice | null };

/** The activities of a submission, each with how its class was chosen. */
export function activitiesToWeigh(
  forms: FormSet,
  { answers, codings }: Pick<UnenteredSubmission, 'answers' | 'codings'>
): ActivityToWeigh[] {
  const choices = new Map(codings.map((coding) => [codingPlace(forms, coding), coding]));
  return activitiesOf(answers).map((activity) => {
    const coding = choices.get(activity.place);
    return { ...activity, choice: coding?.code === activity.answered ? coding.by : null };
  });
}
