import { describe, expect, it } from 'vitest';
import { parse } from '../../src/lib/form-engine/parse';
import { answers, form, loadErrors, section } from './ask';

const SYNTAX = { errors: ['syntax'] };

describe('precedence and association', () => {
  answers([
    ['1 + 2 * 3', 7],
    ['-2 * 3', -6],
    ['not 1 = 2', true],
    ['not true or true', true],
    ['true or true and false', true],
    ['true or true implies false', false],
    ['false implies false implies false', true],
    ['(false implies false) implies false', false],
    ['5 between 1 and 9 and false', false],
    ['not 2 in (2, 3)', false],
    ['1 + 1 in (2, 3)', true],
    ['[n] + 1 is blank', true],
    ['1\t+\n2', 3],
    ["'not a ''or'' b'", "not a 'or' b"]
  ]);
});

describe('what is no expression', () => {
  answers([
    ['', SYNTAX],
    ['1 < 2 < 3', SYNTAX],
    ['[n] = [m] is blank', SYNTAX],
    ['5 not between 1 and 2', SYNTAX],
    ['5 between 1', SYNTAX],
    ['1 in 2', SYNTAX],
    ['1 in ()', SYNTAX],
    ['[n] is 5', SYNTAX],
    ['max()', SYNTAX],
    ['max(1,)', SYNTAX],
    ['TRUE', SYNTAX],
    ['true And false', SYNTAX],
    ['1 # 2', SYNTAX],
    ['1 == 1', SYNTAX],
    ['[]', SYNTAX],
    ['[ n ]', SYNTAX],
    ['[a:b:c]', SYNTAX],
    ['[A.x.y]', SYNTAX],
    ['n', SYNTAX],
    ['abs(n)', SYNTAX],
    ["'open", SYNTAX],
    ['1 2', SYNTAX],
    ['+1', SYNTAX],
    ['"a"', SYNTAX]
  ]);

  it('says the line and the column in code points, what was found and what was expected', () => {
    const source = "'𠮷𠮷' = 'a' or\n  '𠮷' =) 1";
    const definition = form('F', [section('S', [{ id: 'i', type: 'yesno', calculate: source }])]);
    expect(loadErrors(definition)).toEqual([
      {
        code: 'syntax',
        form: 'F',
        item: 'i',
        part: 'calculate',
        line: 2,
        column: 8,
        found: ')',
        expected: 'a value'
      }
    ]);
  });
});

describe('depth', () => {
  const nested: [string, (depth: number) => string][] = [
    ['parentheses', (depth) => '('.repeat(depth) + '1' + ')'.repeat(depth)],
    ['calls', (depth) => 'abs('.repeat(depth) + '1' + ')'.repeat(depth)],
    ['not', (depth) => 'not '.repeat(depth) + 'true'],
    ['minus', (depth) => '- '.repeat(depth) + '1'],
    ['implies', (depth) => 'true implies '.repeat(depth) + 'true']
  ];

  it.each(nested)('%s may stand 200 deep, not 201, and 10,000 do no harm', (_, build) => {
    expect(parse(build(200)).ok).toBe(true);
    for (const depth of [201, 10_000, 200_000]) {
      const parsed = parse(build(depth));
      expect(!parsed.ok && parsed.error.code).toBe('too_deep');
    }
  });

  it('10,000 open parentheses and brackets are refused as quietly', () => {
    for (const source of [
      '('.repeat(10_000),
      '['.repeat(10_000),
      "'".repeat(9_999),
      'any(A, '.repeat(10_000)
    ]) {
      expect(parse(source).ok).toBe(false);
    }
  });

  const long = 20_000;
  answers([
    [Array.from({ length: long }, () => '1').join(' + '), long],
    [Array.from({ length: long }, () => 'false').join(' or '), false],
    [`3 in (${Array.from({ length: long }, () => '[m]').join(', ')}, 3)`, true],
    [`max(${Array.from({ length: long }, (_, n) => String(n)).join(', ')})`, long - 1],
    [`length(concat(${Array.from({ length: long }, () => "'a'").join(', ')}))`, long]
  ]);
});
