/** What the person prefers on this tablet: language and size of the text. Kept on the device, not at the office. */
import { isLanguage, type Language } from '../i18n/language';
import type { Device } from './device.svelte';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Content grows as a whole, so that targets grow with the words; the bars keep their place. */
export const ZOOM: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.15, largest: 1.3 };

export type Preferences = {
  language: Language;
  textSize: TextSize;
};

/** @param shellLanguage what was chosen at signing in, or of the shell as it was fetched; until one is chosen here */
export function readPreferences(device: Device, shellLanguage: string): Preferences {
  const chosen = device.recall('language') ?? shellLanguage.slice(0, 2);
  const size = device.recall('textSize');
  let language = $state<Language>(isLanguage(chosen) ? chosen : 'zh');
  let textSize = $state<TextSize>(TEXT_SIZES.find((known) => known === size) ?? 'normal');
  return {
    get language() {
      return language;
    },
    set language(wanted) {
      language = wanted;
      device.remember('language', wanted);
    },
    get textSize() {
      return textSize;
    },
    set textSize(wanted) {
      textSize = wanted;
      device.remember('textSize', wanted);
    }
  };
}
