/**
 * The languages jingpu speaks and how one is chosen: the person's own choice (cookie), else the
 * browser's wish, else Chinese.
 */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

export const languageCookie = 'language';

/** Each language's name in itself, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The person's own choice among a page's cookies (`document.cookie`), if there is one. */
export function languageInCookies(cookies: string): Language | null {
  const [, found] = /(?:^|; )language=([^;]*)/.exec(cookies) ?? [];
  return isLanguage(found) ? found : null;
}

/** The cookie that keeps a choice for a year, as a page writes it (`document.cookie`) and the server does. */
export function languageInCookie(language: Language, isSecure: boolean): string {
  const aYear = 365 * 24 * 60 * 60;
  return `${languageCookie}=${language}; path=/; max-age=${aYear}; samesite=lax${isSecure ? '; secure' : ''}`;
}

/**
 * @param cookie value of the language cookie, if any
 * @param acceptLanguage the request's Accept-Language header, if any
 */
export function languageFrom(
  cookie: string | null | undefined,
  acceptLanguage: string | null | undefined
): Language {
  if (isLanguage(cookie)) return cookie;
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(readWish)
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.tag).find(isLanguage) ?? 'zh';
}

function readWish(part: string) {
  const [range = '', quality] = part.trim().split(/;\s*q=/);
  return { tag: range.toLowerCase().split('-')[0], weight: quality ? Number(quality) : 1 };
}
