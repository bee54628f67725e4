/** The sentence at the head of a status list: how many fit, and how long the one that waits longest has not moved. */
import type { Translate } from '../i18n/dictionary';

/** @param longestIdle days; null where none of them waits: all are approved, or there is none */
export function statusSentence(
  t: Translate,
  { total, longestIdle }: { total: number; longestIdle: number | null }
): string {
  if (total === 0) return t('progress.status.sentenceNone');
  if (longestIdle === null) return t('progress.status.sentenceDone', { total });
  return t('progress.status.sentence', { total, days: longestIdle });
}
