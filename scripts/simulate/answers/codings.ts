// How the enumerators came by their industry codes: most follow the product's own assistant, some confirm what the frame
// said without asking it, and a few look the class up although it was suggested.
import { codingData } from '../../../src/lib/census-forms/coding-pack';
import { codingPack } from '../../../src/lib/census-forms/coding-pack.server';
import {
  answeredCodes,
  type DescribedCode
} from '../../../src/lib/census-forms/coding/described-code';
import {
  buildCodingIndex,
  suggestClasses,
  type CodingIndex
} from '../../../src/lib/census-forms/coding/suggest';
import type { Coding } from '../../../src/lib/collection/operation';
import type { Answers } from '../../../src/lib/form-engine/evaluate';
import type { Random } from '../random';

const CONFIRMED_FROM_FRAME = 0.35;
const SEARCHED_ANYWAY = 0.05;
/** As many as the tablet shows. */
const SHOWN = 8;

type Assistant = { describedCodes: readonly DescribedCode[]; index: CodingIndex };
let assistant: Assistant | undefined;

/** The codings of complete answers. */
export function codingsOf(answers: Answers, random: Random): Coding[] {
  const { describedCodes, index } = (assistant ??= startAssistant());
  return answeredCodes(describedCodes, answers).flatMap(({ description, ...answered }) => {
    if (random.chance(CONFIRMED_FROM_FRAME)) return [];
    const suggested = suggestClasses(index, description, SHOWN).map(({ code }) => code);
    const at = random.chance(SEARCHED_ANYWAY) ? -1 : suggested.indexOf(answered.code);
    return [{ ...answered, by: at < 0 ? 'byHand' : at === 0 ? 'first' : 'later' }];
  });
}

function startAssistant(): Assistant {
  const pack = codingPack();
  return { describedCodes: pack.describedCodes, index: buildCodingIndex(codingData(pack)) };
}
