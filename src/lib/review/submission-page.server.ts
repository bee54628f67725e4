/** Everything a reviewer sees of one submission: the reading of it, and what happened to its case. Presented data only. */
import type { Scope } from '../access/actor';
import { caseHistory } from '../casework/queries.server';
import { formSet, formsFor, listEntries } from '../census-forms/catalogue.server';
import { comparedFacts } from '../census-forms/check-words';
import { censusVocabulary } from '../census-forms/vocabulary';
import { caseVisits } from '../collection/queries.server';
import { evaluate } from '../form-engine/evaluate';
import { explainCheck } from '../form-engine/explain';
import { translate, type Translate } from '../i18n/dictionary';
import type { Language } from '../i18n/language';
import type { Reader } from '../platform/database.server';
import { remarksOf, submissionForReview } from './queries.server';
import { readSubmission } from './reading';
import type { SubmissionPage } from './submission';

/** null when the scope has no such case, or nothing was handed in. The caller logs the access. */
export async function submissionPage(
  reader: Reader,
  scope: Scope,
  caseId: string,
  language: Language
): Promise<SubmissionPage | null> {
  const found = await submissionForReview(reader, scope, caseId);
  if (!found) return null;
  const {
    answers,
    calculated,
    context,
    violations,
    explanations,
    codings,
    previousAnswers,
    ...told
  } = found;
  const forms = formsFor(found.round);
  const t: Translate = (key, parameters) => translate(language, key, parameters);
  // Relevance is not stored: it follows from answers and context, which are.
  const set = formSet(found.round);
  const { relevant } = evaluate(set, answers, context);
  const words = { forms: set, vocabulary: censusVocabulary, language };
  const shown = Object.keys(answers).length > 0 ? relevant : {};
  const parts = {
    forms,
    relevant: shown,
    answers,
    calculated,
    previousAnswers,
    violations,
    explanations,
    codings
  };
  return {
    ...told,
    reading: readSubmission({
      ...parts,
      noteOn: (violation) => ({
        rule: explainCheck(set, violation.form, violation.check, language, censusVocabulary),
        facts: comparedFacts(words, violation, context)
      }),
      codeName,
      t,
      language
    }),
    remarks: await remarksOf(reader, caseId),
    visits: await caseVisits(reader, caseId),
    history: await caseHistory(reader, caseId)
  };
}

function codeName(list: string, code: string): string | undefined {
  return listEntries(list).find((entry) => entry.code === code)?.zh;
}
