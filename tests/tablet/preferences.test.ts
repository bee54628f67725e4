// 李敏 chooses English at signing in, Chinese under 我的, English again at the next signing in: the last choice counts.
import { describe, expect, it } from 'vitest';
import { languageInCookie, languageInCookies, type Language } from '../../src/lib/i18n/language';
import { readPreferences } from '../../src/lib/tablet/preferences.svelte';
import { fakeTablet } from './fake-device';

/** A browser that keeps one cookie, and the tablet's shell in it, started anew each time. */
function browser() {
  const tab = fakeTablet(() => Promise.reject(new Error('no network'))).tab();
  let cookies = '';
  const keep = (language: Language) => (cookies = languageInCookie(language, true).split(';')[0]!);
  return {
    chooseAtSignIn: keep,
    clear: () => (cookies = ''),
    tablet: (shell = 'zh-CN') =>
      readPreferences(tab, { last: languageInCookies(cookies), shell, choose: keep })
  };
}

describe('the language of the tablet', () => {
  it('is that of the shell until one is chosen', () => {
    expect(browser().tablet().language).toBe('zh');
    expect(browser().tablet('en').language).toBe('en');
    expect(browser().tablet('fr').language).toBe('zh');
  });

  it('is the last one chosen, wherever that was', () => {
    const { tablet, chooseAtSignIn } = browser();
    chooseAtSignIn('en');
    expect(tablet().language).toBe('en');
    tablet().language = 'zh';
    expect(tablet().language).toBe('zh');
    chooseAtSignIn('en');
    expect(tablet().language).toBe('en');
  });

  it('is remembered by the device where the browser has cleared the cookie', () => {
    const { tablet, clear } = browser();
    tablet().language = 'en';
    clear();
    expect(tablet().language).toBe('en');
  });

  it('changes at once', () => {
    const preferences = browser().tablet();
    preferences.language = 'en';
    expect(preferences.language).toBe('en');
  });
});

it('a choice is written for the whole site and a year, over a secure connection alone where there is one', () => {
  expect(languageInCookie('en', false)).toBe('language=en; path=/; max-age=31536000; samesite=lax');
  expect(languageInCookie('zh', true)).toContain('; secure');
});
