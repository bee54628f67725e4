import { describe, expect, it } from 'vitest';
import { compareText, lengthOf } from '../../src/lib/form-engine/value';
import { answers } from './ask';

describe('M3 texts are compared by code point', () => {
  answers([
    ["'B' < 'a'", true],
    ["'10' < '9'", true],
    ["'ab' < 'abc'", true],
    ["'Ａ' < '𠀀'", true],
    ["'𠮷' > '（'", true],
    ["'it''s' = 'it''s'", true],
    ["'１' = '1'", false]
  ]);

  it('M3 agrees with the order of code points on texts from all planes', () => {
    const texts = [
      '',
      'a',
      'é',
      '一',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
      'a\u{10000}',
      'a\uffff'
    ];
    const points = (text: string) =>
      [...text].map((one) => (one.codePointAt(0) as number).toString(16).padStart(6, '0'));
    const byPoints = (a: string, b: string) => (points(a).join('') < points(b).join('') ? -1 : 1);
    for (const a of texts) {
      for (const b of texts) {
        expect(Math.sign(compareText(a, b))).toBe(a === b ? 0 : byPoints(a, b));
      }
    }
  });

  it('M3 counts code points, lone surrogates too', () => {
    expect(['', 'abc', '𠮷野家', '\ud842', '\udfb7\ud842'].map(lengthOf)).toEqual([0, 3, 3, 1, 2]);
  });
});
