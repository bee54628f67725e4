/** The fixed words of a paper table: always Chinese, as the law's forms are, whatever language the reader works in. */
import { censusForms } from '../../i18n/census-forms';
import { fillMessage, type Parameters } from '../../i18n/message';

type PaperKey = Extract<keyof typeof censusForms, `censusForms.paper.${string}`>;
type PaperWord = PaperKey extends `censusForms.paper.${infer Word}` ? Word : never;

export function paperWord(word: PaperWord, parameters?: Parameters): string {
  return fillMessage(censusForms[`censusForms.paper.${word}`], 'zh', parameters);
}
