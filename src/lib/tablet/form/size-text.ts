/** The size of the enterprise with its reason, for the screens. */
import { itemAt, optionsOf } from '../../census-forms/label';
import { sizeReason, sizeSentence } from '../../census-forms/size';
import type { Language } from '../../i18n/language';
import type { Capture } from '../capture.svelte';
import { read } from './violation-text';

export const SIZE = '611:191';
const ROW = '611:smeRow';

/** Blank while the size is not known. */
export function sizeText({ forms, evaluation }: Capture, language: Language): string {
  const reason = sizeReason(forms.sizes, (place) => evaluation.calculated[place]);
  const item = itemAt(forms.definitions, ROW);
  if (!reason || !item || evaluation.calculated[SIZE] === null) return '';
  const row = optionsOf(item).find(({ code }) => code === reason.row)?.label;
  return sizeSentence(reason, row ? read(row, language) : reason.row, language);
}
