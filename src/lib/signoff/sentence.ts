/** The sentence at the head of a sign-off: what is missing before the first signature, what was signed after it. */
import { isFrozen } from '../casework/lifecycle';
import type { Translate } from '../i18n/dictionary';
import type { SignoffBoard } from './board';

export function signoffSentence(
  t: Translate,
  { state, gates, counts: { cases } }: Pick<SignoffBoard, 'state' | 'gates' | 'counts'>
): string {
  const missing = gates.filter((gate) => !gate.passed).length;
  if (missing > 0) return t('signoff.sentence.missing', { cases, missing });
  if (!isFrozen(state)) return t('signoff.sentence.ready', { cases });
  return t('signoff.sentence.signed', { cases, state: t(`signoff.state.${state}`) });
}
