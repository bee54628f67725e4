/** Why a case stands where it stands, in words. */
import type { MessageKey, Translate } from '../i18n/dictionary';
import { formatDate } from '../i18n/format';
import type { Cause } from './status';

export function causeText(t: Translate, cause: Cause): string {
  switch (cause.kind) {
    case 'returned':
      return t(`progress.cause.returned.${cause.level}`, { by: cause.by });
    case 'takenBack':
      return t('progress.cause.takenBack', { by: cause.by });
    case 'outcome':
      return t(`casework.outcome.${cause.outcome}` as MessageKey);
    case 'contact':
      return t('progress.cause.contact', {
        day: formatDate(cause.at),
        what: `${t(`tablet.visit.channel.${cause.channel}`)} · ${t(`tablet.visit.result.${cause.result}`)}`
      });
    case 'notVisited':
      return t('progress.cause.notVisited');
    case 'notGiven':
      return t('progress.cause.notGiven');
    default:
      return cause satisfies never;
  }
}
