/** The forms of a submission as the official paper tables: those that apply to the respondent, filled. */
import type { Scope } from '../access/actor';
import { formSet, formsFor, paperLayout } from '../census-forms/catalogue.server';
import { paperForm, type PaperForm } from '../census-forms/paper/paper';
import { evaluate } from '../form-engine/evaluate';
import type { Reader } from '../platform/database.server';
import { submissionForReview } from './queries.server';

export type SubmissionPaper = { name: string; papers: PaperForm[] };

/** null when the scope has no such case, or nothing was handed in; no forms where the outcome has none. The caller logs the access. */
export async function submissionPaper(
  reader: Reader,
  scope: Scope,
  caseId: string
): Promise<SubmissionPaper | null> {
  const found = await submissionForReview(reader, scope, caseId);
  if (!found) return null;
  const { name, round, answers, calculated, context } = found;
  if (Object.keys(answers).length === 0) return { name, papers: [] };
  // Relevance is not stored: it follows from answers and context, which are.
  const { relevant } = evaluate(formSet(round), answers, context);
  const applicable = formsFor(round).filter(({ form }) =>
    Object.entries(relevant).some(([place, holds]) => holds && place.startsWith(`${form}:`))
  );
  const filling = { answers, calculated, relevant };
  return { name, papers: applicable.map((form) => paperForm(form, paperLayout(form), filling)) };
}
