// A tablet speaks one language at a time; the other comes when it is chosen, and without network the first one stays.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/lib/i18n/language';
import { bringTexts } from '../../src/lib/tablet/texts.svelte';

const TEXTS = { zh: { 'ui.yes': '是' }, en: { 'ui.yes': 'Yes' } };

describe('the texts of the tablet', () => {
  it('are those of the language it starts in, and of the other once it is asked for', async () => {
    const asked: Language[] = [];
    const texts = await bringTexts('zh', async (language) => {
      asked.push(language);
      return TEXTS[language];
    });
    expect(texts.in('zh')).toEqual(TEXTS.zh);
    expect(asked).toEqual(['zh']);
    expect(texts.in('en')).toEqual(TEXTS.zh);
    await expect.poll(() => texts.in('en')).toEqual(TEXTS.en);
    expect(asked).toEqual(['zh', 'en']);
  });

  it('stay where the other language cannot be had, and are asked for again', async () => {
    let hasNetwork = false;
    const texts = await bringTexts('zh', async (language) => {
      if (language === 'en' && !hasNetwork) throw new TypeError('no network');
      return TEXTS[language];
    });
    expect(texts.in('en')).toEqual(TEXTS.zh);
    await Promise.resolve();
    hasNetwork = true;
    await expect.poll(() => texts.in('en')).toEqual(TEXTS.en);
  });

  it('let a start fail that has none at all', async () => {
    await expect(
      bringTexts('zh', () => Promise.reject(new TypeError('no network')))
    ).rejects.toThrow('no network');
  });
});
