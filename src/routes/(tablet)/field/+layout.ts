/** The tablet is one page without data, drawn in the browser alone (design §6, Shell). */
import type { LayoutLoad } from './$types';

export const ssr = false;

export const load: LayoutLoad = () => ({
  language: document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
});
