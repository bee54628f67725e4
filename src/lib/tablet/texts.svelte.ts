/** The words of the tablet in the language in use. Another one is brought when it is first asked for. */
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/message';

export type TextsAtHand = {
  /** Those of the language, or of the first one until they have come. */
  in(language: Language): Texts;
};

/** @param bring rejects where they can neither be found on this device nor fetched */
export async function bringTexts(
  first: Language,
  bring: (language: Language) => Promise<Texts>
): Promise<TextsAtHand> {
  const own = await bring(first);
  let others = $state.raw<Partial<Record<Language, Texts>>>({});
  const asked = new Set([first]);

  async function ask(language: Language) {
    asked.add(language);
    try {
      others = { ...others, [language]: await bring(language) };
    } catch {
      // Without network and never kept: who asks again, tries again.
      asked.delete(language);
    }
  }

  return {
    in(language) {
      if (!asked.has(language)) void ask(language);
      return others[language] ?? own;
    }
  };
}
