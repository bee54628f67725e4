/** Remembers the language a person chose and goes back to where the switch was used. */
import { redirect } from '@sveltejs/kit';
import { returnAddress } from '$lib/access/route-rights';
import { isLanguage, languageCookie } from '$lib/i18n/language';
import type { RequestHandler } from './$types';

const aYear = 365 * 24 * 60 * 60;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const language = form.get('language');
  if (isLanguage(language)) {
    cookies.set(languageCookie, language, {
      path: '/',
      maxAge: aYear,
      // Read by the tablet too, whose shell is the same for everybody.
      httpOnly: false,
      secure: url.protocol === 'https:'
    });
  }
  redirect(303, returnAddress(String(form.get('back') ?? '/'), url.origin) ?? '/');
};
