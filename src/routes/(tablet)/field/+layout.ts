/** The tablet is one page without data, drawn in the browser alone (design §6, Shell); its words come as data. */
import { addresses } from 'virtual:tablet-texts';
import { languageInCookie, languageInCookies, type Language } from '$lib/i18n/language';
import type { Texts } from '$lib/i18n/message';
import { browserDevice } from '$lib/tablet/device.svelte';
import { readPreferences } from '$lib/tablet/preferences.svelte';
import { bringTexts } from '$lib/tablet/texts.svelte';
import type { LayoutLoad } from './$types';

export const ssr = false;

export const load: LayoutLoad = async ({ fetch }) => {
  const device = browserDevice();
  const isHttps = location.protocol === 'https:';
  const preferences = readPreferences(device, {
    last: languageInCookies(document.cookie),
    shell: document.documentElement.lang,
    choose: (language) => (document.cookie = languageInCookie(language, isHttps))
  });
  const bring = async (language: Language) => {
    const response = await fetch(addresses[language]);
    if (!response.ok) throw new Error(`the words of the tablet: ${response.status}`);
    return (await response.json()) as Texts;
  };
  const texts = await bringTexts(preferences.language, bring);
  return { device, preferences, texts, language: preferences.language };
};
