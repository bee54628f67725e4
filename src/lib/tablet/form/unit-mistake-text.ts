/** A mistaken measure at a place of the form, and how it is told: what it looks like, and what gave it away. */
import { itemAt } from '../../census-forms/label';
import {
  isHeldAgainstOthers,
  unitMistake,
  type UnitMistake
} from '../../census-forms/unit-mistake';
import type { Translate } from '../../i18n/dictionary';
import { amountEcho, formatAmount } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import type { Capture } from '../capture.svelte';
import type { LoadedForms } from '../loaded-forms';
import { read } from './violation-text';

export function mistakeAt(capture: Capture, place: string): UnitMistake | null {
  if (!isHeldAgainstOthers(place)) return null;
  return unitMistake(place, (at) => capture.answer(at), capture.context);
}

/** @param amount what stands at the place, 千元 */
export function mistakeText(
  { typedIn, proposed, evidence }: UnitMistake,
  amount: number,
  forms: LoadedForms,
  t: Translate,
  language: Language
): string {
  const would = t('tablet.mistake.would', { amount: amountEcho(proposed, language) });
  return `${looksLike()}${language === 'zh' ? '' : ' '}${would}`;

  function looksLike(): string {
    switch (evidence.kind) {
      case 'lastKnown':
        return t(`tablet.mistake.${typedIn}`, {
          evidence: valued(forms.vocabulary.context[evidence.name]?.label, evidence.value)
        });
      case 'perPerson':
        return t(`tablet.mistake.${typedIn}.each`, {
          each: formatAmount(Math.round(amount / evidence.persons), language)
        });
      case 'beside':
        return t(`tablet.mistake.${typedIn}.beside`, {
          evidence: valued(itemAt(forms.definitions, evidence.place)?.label, evidence.value)
        });
      default:
        return evidence satisfies never;
    }
  }

  function valued(label: Parameters<typeof read>[0] | undefined, value: number): string {
    const said = formatAmount(value, language);
    if (!label) return said;
    return t('tablet.mistake.evidence', { label: read(label, language), amount: said });
  }
}
