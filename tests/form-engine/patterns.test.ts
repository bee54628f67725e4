import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../src/lib/form-engine/pattern';

function matches(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`${compiled.found}: ${compiled.expected}`);
  return compiled.matches(text);
}

describe('M3 patterns match the whole text', () => {
  it.each([
    ['abc', 'abc', 'xabc'],
    ['ab|abc', 'abc', 'abcd'],
    ['1[3-9]\\d{9}', '13812345678', '12812345678'],
    ['0\\d{2,3}-\\d{7,8}', '0517-83591234', '0517-835912'],
    ['[^，。、]{2,10}', '食品批发', '食品、批发'],
    ['.', '𠮷', '𠮷野'],
    ['(a|b)*c', 'ababc', 'abab'],
    ['a?b+c*', 'b', 'a'],
    ['a{2,}', 'aaaa', 'a'],
    ['a{0}b', 'b', 'ab'],
    ['(|a)b', 'ab', 'aab'],
    ['[a\\-\\]\\d]+', '-]5a', 'b'],
    ['[0-9A-]{3}', '-A1', '-a1'],
    ['\\(\\.\\*\\)', '(.*)', '(a)'],
    ['\\d', '5', '５'],
    ['.', '\n', ''],
    ['[^a]', '\u{10ffff}', 'a'],
    ['(a*)*', 'aaa', 'aab'],
    ['((){1000}){1000}', '', 'a']
  ])('M3 %s takes %s and not %s', (pattern, right, wrong) => {
    expect([matches(pattern, right), matches(pattern, wrong)]).toEqual([true, false]);
  });
});

describe('M3 patterns have no anchors, back-references, look-around or repeated repetition', () => {
  const bad = ['^a', 'a$', '(a)\\1', '(?=a)', '(?<=a)b', '(?:a)', 'a**', 'a+?', 'a{2}{3}', '*a', '(a', 'a)', '[a', '[]', '[z-a]', '[a-\\d]', 'a{', 'a{,3}', 'a{3,2}', 'a{1001}', '{2}', '\\w', '\\', 'a]', 'a}']; // prettier-ignore
  it.each(bad)('M3 %s is a bad pattern', (pattern) => {
    expect(compilePattern(pattern).ok).toBe(false);
  });

  it('M3 says where and what', () => {
    expect(compilePattern('食品(a|b')).toEqual({
      ok: false,
      at: 6,
      found: 'the end',
      expected: 'a closing parenthesis'
    });
  });
});

describe('M3 patterns run in linear time', () => {
  const evil = [
    '(a+)+b',
    '(a|a)*b',
    '(a|aa)+b',
    '(.*)(.*)(.*)(.*)(.*)b',
    '(a?){100}a{100}b',
    '(x+x+)+y'
  ];
  it.each(evil)('M3 %s takes no longer than the text is', (pattern) => {
    const text = (pattern.includes('x') ? 'x' : 'a').repeat(100_000);
    const before = performance.now();
    expect(matches(pattern, text)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('M3 forgets states when they grow too many, and still answers right', () => {
    const pattern = '(a|b)*a(a|b){12}';
    let seed = 7;
    const letters = Array.from({ length: 20_000 }, () =>
      (seed = (seed * 48271) % 2147483647) % 2 ? 'a' : 'b'
    );
    const text = letters.join('');
    expect(matches(pattern, text)).toBe(text.at(-13) === 'a');
    expect(matches(pattern, `${text}b`)).toBe(text.at(-12) === 'a');
  });

  it('M3 refuses a pattern that is too large or too deep, and does so quickly', () => {
    const before = performance.now();
    for (const pattern of [
      '((a{1000}){1000}){1000}',
      '('.repeat(10_000),
      `${'('.repeat(5000)}a${')'.repeat(5000)}`
    ]) {
      expect(compilePattern(pattern).ok).toBe(false);
    }
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('M3 patterns mean what regular expressions mean', () => {
  const leaf = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '淮', '𠮷');
  const { piece } = fc.letrec<{ piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => `${a}${b}`),
      fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => `(${a}|${b})`),
      fc
        .tuple(tie('piece'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
        .map(([a, r]) => `(${a})${r}`)
    )
  }));
  const text = fc
    .array(fc.constantFrom('a', 'b', '1', '淮', '𠮷'), { maxLength: 8 })
    .map((all) => all.join(''));

  it('M3 as ECMAScript answers with the flags u and s', () => {
    fc.assert(
      fc.property(piece, text, (pattern, subject) => {
        expect(matches(pattern, subject)).toBe(new RegExp(`^(?:${pattern})$`, 'us').test(subject));
      }),
      { numRuns: 500 }
    );
  });
});
