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

/**
 * Where a language is chosen, at signing in, in an office page or here, it is written to the same place, and so the last
 * choice counts everywhere. What this device remembers stands in where the browser has cleared that place.
 */
export type ChosenLanguage = {
  /** null where none has been chosen. */
  last: Language | null;
  /** Of the shell as it was fetched. */
  shell: string;
  choose(language: Language): void;
};

export function readPreferences(device: Device, chosen: ChosenLanguage): Preferences {
  const known = chosen.last ?? device.recall('language') ?? chosen.shell.slice(0, 2);
  const size = device.recall('textSize');
  let language = $state<Language>(isLanguage(known) ? known : 'zh');
  let textSize = $state<TextSize>(TEXT_SIZES.find((known) => known === size) ?? 'normal');
  return {
    get language() {
      return language;
    },
    set language(wanted) {
      language = wanted;
      chosen.choose(wanted);
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
