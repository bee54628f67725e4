/**
 * What may be handed in (domain §4.4–4.5): in registration found, with complete forms and a signature, or another outcome
 * with the facts it requires and without forms; in the frame check the outcome as its form says it,
 * unsigned. What is wrong in a form is listed, and nothing is lost: the tablet keeps it.
 */
import type { Round } from '../casework/lifecycle';
import { decideOutcome, fillsForms, isSigned, type VisitRecord } from '../casework/outcome';
import type { Problem } from '../platform/problem';
import type { SubmitCaseOperation } from './operation';
import { collectionProblem } from './problems';

export type SubmissionContent = SubmitCaseOperation['submission'];

/** Null when what stands beside the forms is right; the forms themselves are judged by the engine. */
export function decideSubmission(
  submission: SubmissionContent,
  visits: VisitRecord,
  knownVersions: Readonly<Record<string, string>>,
  round: Round
): Problem | null {
  const { outcome, outcomeFacts, answers, signatureHash, formVersions } = submission;
  const problem = decideOutcome(outcome, outcomeFacts, visits, round);
  if (problem) return problem;
  if (!fillsForms(outcome, round)) {
    const forms = Object.keys(answers);
    return forms.length > 0 ? collectionProblem('collection.forms_not_expected', { forms }) : null;
  }
  if (isSigned(outcome, round) && signatureHash === null)
    return collectionProblem('collection.signature_missing');
  const unknown = Object.entries(formVersions)
    .filter(([form, version]) => knownVersions[form] !== version)
    .map(([form, version]) => `${form} ${version}`);
  return unknown.length > 0
    ? collectionProblem('collection.form_version_unknown', { forms: unknown })
    : null;
}
