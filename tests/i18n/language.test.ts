import { describe, expect, it } from 'vitest';
import { languageFrom, languageInCookies } from '../../src/lib/i18n/language';

describe('the language of a page', () => {
  it.each([
    ['the choice a person made', 'en', 'zh-CN', 'en'],
    ['the wish of the browser', null, 'en-GB,en;q=0.9', 'en'],
    ['the stronger of two wishes', null, 'en;q=0.5, zh-CN;q=0.8', 'zh'],
    ['what we have, among many wishes', undefined, 'fr, de;q=0.8, en;q=0.3', 'en'],
    ['Chinese where nobody says anything', null, null, 'zh'],
    ['Chinese for a language we do not have', 'fr', 'fr', 'zh'],
    ['no language that is refused', null, 'en;q=0, *;q=0.1', 'zh']
  ])('is %s', (_why, cookie, header, language) => {
    expect(languageFrom(cookie, header)).toBe(language);
  });
});

it.each([
  ['language=en', 'en'],
  ['session=1; language=zh; other=2', 'zh'],
  ['spokenlanguage=en', null],
  ['language=fr', null],
  ['', null]
])('of the cookies "%s" the language is %s', (cookies, language) => {
  expect(languageInCookies(cookies)).toBe(language);
});
