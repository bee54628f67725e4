/** A page of the review queue in the words of the reader: each doubt named, with the figure it was compared with. */
import type { Scope } from '../access/actor';
import type { Round } from '../casework/lifecycle';
import { formSet, formsFor } from '../census-forms/catalogue.server';
import { comparedFacts } from '../census-forms/check-words';
import { violationText } from '../census-forms/violation-text';
import { censusVocabulary } from '../census-forms/vocabulary';
import { translate, type Translate } from '../i18n/dictionary';
import type { Language } from '../i18n/language';
import type { Reader } from '../platform/database.server';
import { reviewQueue, type QueuedSubmission } from './queries.server';
import type { QueueFilter, QueueLine } from './queue';

/** More than these are counted, not said. */
const MOST_DOUBTS = 2;

export async function queuePage(
  reader: Reader,
  scope: Scope,
  round: Round,
  filter: QueueFilter,
  paging: { page: number; pageSize: number },
  language: Language
): Promise<{ lines: QueueLine[]; total: number }> {
  const { lines, total } = await reviewQueue(reader, scope, round, filter, paging);
  return { total, lines: lines.map((line) => toldIn(line, round, language)) };
}

function toldIn(line: QueuedSubmission, round: Round, language: Language): QueueLine {
  const { violations, context, ...told } = line;
  const t: Translate = (key, parameters) => translate(language, key, parameters);
  const words = { forms: formSet(round), vocabulary: censusVocabulary, language };
  const doubts = violations.map((violation) => ({
    text: violationText(violation, formsFor(round), t, language),
    facts: comparedFacts(words, violation, context).map((fact) => t('review.compared', fact))
  }));
  const shown = doubts.toSorted((a, b) => b.facts.length - a.facts.length).slice(0, MOST_DOUBTS);
  return { ...told, doubts: shown.map(({ text, facts }) => [text, ...facts].join(' · ')) };
}
