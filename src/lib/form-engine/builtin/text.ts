// Functions on texts (M3): positions and lengths count code points; there is no empty text, so what would be empty is
// blank.
import { lengthOf } from '../value';
import type { Maybe, Value } from '../value';
import type { Builtin, Strict } from './builtin';

const TEXT = ['text'] as const;

function test(
  name: string,
  sentence: Strict['sentence'],
  evaluate: (text: string, part: string) => boolean
): Builtin {
  return { name, shape: 'strict', takes: [TEXT, TEXT], gives: 'yesno', evaluate, sentence };
}

function filled(text: string): Maybe {
  return text === '' ? null : text;
}

/** Offset in UTF-16 units of the code point with that number, from 0; the end of the text where there is none. */
function offsetOf(text: string, point: number, from: number): number {
  let at = from;
  for (let left = point; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  }
  return at;
}

function substring(text: string, from: number, count: number): Maybe {
  const first = Math.max(Math.trunc(from), 1);
  const end = Math.trunc(from) + Math.trunc(count);
  if (end <= first) return null;
  const start = offsetOf(text, first - 1, 0);
  return filled(text.slice(start, offsetOf(text, end - first, start)));
}

/** `-?digits(.digits)?` within ±(2^53−1), else blank. */
function toNumber(text: string): Maybe {
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

export const textBuiltins: readonly Builtin[] = [
  {
    name: 'length',
    shape: 'strict',
    takes: [TEXT],
    gives: 'number',
    evaluate: lengthOf,
    sentence: { zh: '{1}的字数', en: 'the length of {1}' }
  },
  test(
    'contains',
    {
      zh: '{1}{含有|不含有|应含有|不应含有}{2}',
      en: '{1} {contains|does not contain|must contain|must not contain} {2}'
    },
    (text, part) => text.includes(part)
  ),
  test(
    'startsWith',
    {
      zh: '{1}{以|不以|应以|不应以}{2}开头',
      en: '{1} {begins|does not begin|must begin|must not begin} with {2}'
    },
    (text, part) => text.startsWith(part)
  ),
  test(
    'endsWith',
    {
      zh: '{1}{以|不以|应以|不应以}{2}结尾',
      en: '{1} {ends|does not end|must end|must not end} with {2}'
    },
    (text, part) => text.endsWith(part)
  ),
  {
    name: 'substring',
    shape: 'strict',
    takes: [TEXT, ['number'], ['number']],
    gives: 'text',
    evaluate: substring,
    sentence: { zh: '{1}第{2}个字起的{3}个字', en: '{3} characters of {1} from number {2} on' }
  },
  {
    name: 'concat',
    shape: 'strict',
    takes: [TEXT],
    rest: true,
    gives: 'text',
    evaluate: (texts: readonly string[]) => texts.join(''),
    sentence: { zh: '{*}连在一起', en: '{*} joined' }
  },
  {
    name: 'upper',
    shape: 'strict',
    takes: [TEXT],
    gives: 'text',
    evaluate: (text: string) => text.toUpperCase(),
    sentence: { zh: '大写的{1}', en: '{1} in capitals' }
  },
  {
    name: 'trim',
    shape: 'strict',
    takes: [TEXT],
    gives: 'text',
    evaluate: (text: string) => filled(text.trim()),
    sentence: { zh: '去掉首尾空格的{1}', en: '{1} without outer spaces' }
  },
  {
    name: 'matches',
    shape: 'prepared',
    literals: ['pattern'],
    gives: 'yesno',
    prepare:
      ({ matches }) =>
      (text) =>
        matches ? matches(text) : null,
    sentence: { zh: '{1}{是|不是|应是|不应是}{2}', en: '{1} {is|is not|must be|must not be} {2}' }
  },
  {
    name: 'number',
    shape: 'strict',
    takes: [TEXT],
    gives: 'number',
    evaluate: toNumber,
    sentence: { zh: '{1}所写的数', en: 'the number written in {1}' }
  },
  {
    name: 'text',
    shape: 'strict',
    takes: [['number', 'yesno', 'date', 'month', 'text']],
    gives: 'text',
    evaluate: (value: Value) => String(value),
    sentence: { zh: '写成文字的{1}', en: '{1} as text' }
  }
];
