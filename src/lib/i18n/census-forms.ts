/** Forms of the census and their versions (the texts of items live in the forms themselves). */
import type { Messages } from './message';

export const censusForms = {
  'censusForms.applies': { zh: '{form} 适用：{reason}', en: '{form} applies: {reason}' },
  'censusForms.appliesBecause': {
    zh: '{form} 适用：{reason}（{answers}）',
    en: '{form} applies: {reason} ({answers})'
  },
  'censusForms.decidingAnswer': { zh: '{item}＝{answer}', en: '{item} = {answer}' }
} satisfies Messages;
