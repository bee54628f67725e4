// Input that breaks lesser engines: each comes to an error or a violation in bounded time, never to a hang or a crash.
import { describe, expect, it } from 'vitest';
import { formDefinition, type FormDefinition } from '../../src/lib/form-engine/definition';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { startSession } from '../../src/lib/form-engine/incremental';
import { compilePattern } from '../../src/lib/form-engine/pattern';
import { ask, ASKED, form, lists, loaded, loadErrors, section, type ItemSketch } from './ask';
import { load } from '../../src/lib/form-engine/load';

/** Milliseconds of work, whatever else the machine does; what is quadratic in these sizes takes minutes. */
const BOUND = 20_000;

function within<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(BOUND);
  return result;
}

const codes = (errors: readonly { code: string }[]) => [...new Set(errors.map(({ code }) => code))];

describe('cycles', () => {
  it('M6: relevance in a circle is an error that names its members', () => {
    const items: ItemSketch[] = [
      { id: 'a', type: 'yesno', relevant: '[b]' },
      { id: 'b', type: 'yesno', relevant: '[c]' },
      { id: 'c', type: 'yesno', relevant: '[a]' }
    ];
    const [error, ...more] = loadErrors(form('F', [section('S', items)]));
    expect(more).toEqual([]);
    expect(error?.code).toBe('cycle');
    for (const key of ['F:a', 'F:b', 'F:c']) expect(error?.found).toContain(key);
  });

  it('M6: relevance on oneself, and through another form', () => {
    expect(
      codes(loadErrors(form('F', [section('S', [{ id: 'a', type: 'yesno', relevant: '[a]' }])])))
    ).toEqual(['cycle']);
    const there = form('F', [section('S', [{ id: 'a', type: 'yesno', relevant: '[G:a]' }])]);
    const back = form('G', [section('S', [{ id: 'a', type: 'yesno' }], { relevant: '[F:a]' })]);
    expect(codes(loadErrors(there, back))).toEqual(['cycle']);
  });

  it('a circle of 20,000 items', () => {
    const items = Array.from({ length: 20_000 }, (_, at): ItemSketch => ({
      id: `i${at}`,
      type: 'integer',
      calculate: `[i${(at + 1) % 20_000}] + 1`
    }));
    expect(codes(within(() => loadErrors(form('F', [section('S', items)]))))).toEqual(['cycle']);
  });
});

describe('names that are gone', () => {
  it('a check on an item that no longer exists says where, and what is near', () => {
    const checks = [{ id: 'C-1', holds: '[revenu] >= 0', items: ['revenu'] }];
    const errors = loadErrors(
      form('F', [section('S', [{ id: 'revenue', type: 'money' }])], checks)
    );
    expect(errors).toEqual([
      {
        code: 'unknown_item',
        form: 'F',
        check: 'C-1',
        part: 'items',
        found: 'revenu',
        expected: 'an item of form F',
        nearest: 'revenue'
      },
      {
        code: 'unknown_item',
        form: 'F',
        check: 'C-1',
        part: 'holds',
        line: 1,
        column: 1,
        found: '[revenu]',
        expected: 'an item of form F',
        nearest: 'revenue'
      }
    ]);
  });

  it('every error has its place, what was found and what was expected', () => {
    const broken = form('F', [
      section('S', [
        { id: 'a', type: 'text', pattern: '[', relevant: '(' },
        { id: 'b', type: 'code', list: 'industri' },
        { id: 'c', type: 'integer', calculate: "\n  coalesc([d], 'x')" }
      ])
    ]);
    const errors = loadErrors(broken);
    expect(errors.length).toBeGreaterThanOrEqual(5);
    for (const error of errors) {
      expect(error).toMatchObject({
        form: 'F',
        found: expect.any(String),
        expected: expect.any(String)
      });
      expect(error.expected).not.toBe('');
      if (error.part === 'calculate') expect(error.line).toBe(2);
    }
    expect(errors.map(({ nearest }) => nearest)).toEqual(
      expect.arrayContaining(['industry', 'coalesce'])
    );
  });
});

describe('size and depth', () => {
  it('a form of 20 MB loads or says what is wrong with it', () => {
    const items = Array.from({ length: 20_000 }, (_, at): ItemSketch => ({
      id: `i${at}`,
      type: 'integer',
      label: { zh: '名'.repeat(330) },
      relevant: at === 0 ? 'true' : `[i${at - 1}] > 0 or [i0] > ${at}`
    }));
    const json = JSON.stringify(
      form('F', [section('S', items)], [{ id: 'C', holds: '[gone] > 0' }])
    );
    expect(Buffer.byteLength(json)).toBeGreaterThan(20_000_000);
    const errors = within(() => loadErrors(formDefinition.parse(JSON.parse(json))));
    expect(codes(errors)).toEqual(['unknown_item']);
  });

  it('a single expression of 5 MB', () => {
    const chain = Array.from({ length: 300_000 }, (_, at) => `[n] > ${at}`).join(' or ');
    expect(within(() => ask(chain, { answers: { n: 1 } }))).toBe(true);
    expect(within(() => ask(`'${'x'.repeat(5_000_000)}' = [t]`))).toBe(null);
  });

  it.each([
    ['parentheses', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['open parentheses', '('.repeat(10_000)],
    ['not', `${'not '.repeat(10_000)}true`],
    ['minus', `${'-'.repeat(10_000)}1`],
    ['implies', Array.from({ length: 10_000 }, () => '[p]').join(' implies ')],
    ['calls', `${'abs('.repeat(10_000)}1${')'.repeat(10_000)}`]
  ])('10,000 nested %s are too deep', (_, source) => {
    expect(within(() => ask(source))).toEqual({ errors: ['too_deep'] });
  });

  it('answers nested 10,000 deep are of the wrong type, not a stack overflow', () => {
    // The outermost is a list of one object, which is a row for A.
    let deep: unknown = 1;
    for (let at = 0; at < 10_000; at += 1) deep = at % 2 ? [deep] : { n: deep };
    const forms = loaded(ASKED);
    const found = within(() =>
      evaluate(forms, { F: { n: deep, A: deep, x: deep } }, { meta: { today: deep } })
    ).violations;
    expect(found.map(({ check }) => check)).toEqual(['type:n', 'unknown:n', 'unknown:x']);
    const session = startSession(forms, {}, {});
    session.set({ form: 'F', item: 'n' }, deep);
    expect(session.violations().map(({ check }) => check)).toEqual(['type:n']);
  });

  it('100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({ k: String(at), x: at }));
    const forms = loaded({
      ...ASKED,
      checks: form(
        'F',
        [],
        [
          { id: 'C', rows: 'A', holds: '[x] <= max([A.x])' },
          { id: 'D', holds: 'sum([A.x]) < 0' }
        ]
      ).checks
    });
    const found = within(() => evaluate(forms, { F: { A: rows } }, {})).violations;
    expect(found.map(({ check }) => check)).toEqual(['D']);
  });
});

describe('patterns that make others run for ever', () => {
  const text = `${'a'.repeat(100_000)}!`;

  it.each([
    '(a|a)*',
    '(a|aa)*',
    '(a*)b',
    'a*a*a*a*a*a*b',
    '.*.*.*=.*',
    '(.*,){11}P',
    '([a-z]|a)*[0-9]'
  ])('%s is linear', (source) => {
    const pattern = compilePattern(source);
    if (!pattern.ok) throw new Error(pattern.expected);
    expect(within(() => pattern.matches(text))).toBe(false);
  });

  it.each([
    '(a+)+',
    'a{1000}{1000}',
    '((a{100}){100}){100}',
    `${'('.repeat(10_000)}a${')'.repeat(10_000)}`,
    'a{1001}',
    '(a{1000}){1000}'
  ])('%s: bounded, or refused', (source) => {
    const pattern = within(() => compilePattern(source));
    if (pattern.ok) within(() => pattern.matches(text));
    else expect(pattern.expected).not.toBe('');
  });
});

describe('numbers at the edge', () => {
  const EDGE = Number.MAX_SAFE_INTEGER;

  it('M2: 2^53−1 is a number, 2^53 is a syntax error and a type violation', () => {
    expect(ask(String(EDGE))).toBe(EDGE);
    expect(ask(`-${EDGE}`)).toBe(-EDGE);
    expect(ask('9007199254740992')).toEqual({ errors: ['syntax'] });
    expect(ask(`1${'0'.repeat(100_000)}`)).toEqual({ errors: ['syntax'] });
    const forms = loaded(ASKED);
    const checksOf = (n: unknown) =>
      evaluate(forms, { F: { m: n } }, {}).violations.map(({ check }) => check);
    expect(checksOf(EDGE)).toEqual([]);
    for (const beyond of [EDGE + 1, -EDGE - 1, 1e308, Infinity, NaN, 0.5, '1', BigInt(1)]) {
      expect(checksOf(beyond)).toEqual(['type:m']);
    }
  });

  it('M2: what leaves the finite numbers is blank', () => {
    const factor = '[m] * [m] * [m] * [m] * [m] * [m] * [m]';
    const given = { answers: { m: EDGE } };
    expect(ask(`${factor} * ${factor} * ${factor}`, given)).toBe(null);
    expect(ask('[m] + 1', given)).toBe(EDGE + 1);
    expect(ask("number('9007199254740992')")).toBe(null);
  });
});

describe('characters beyond the first plane', () => {
  it('M3: are one character everywhere', () => {
    const given = { answers: { t: '𠮷野家🏭' } };
    expect(ask('length([t])', given)).toBe(4);
    expect(ask('substring([t], 1, 1)', given)).toBe('𠮷');
    expect(ask("matches([t], '.{4}')", given)).toBe(true);
    expect(ask("matches([t], '[𠮷-𠮹]野家🏭')", given)).toBe(true);
    expect(ask("[t] > '\uffff'", given)).toBe(true);
  });

  it('lone surrogates and names of objects are texts like others', () => {
    expect(ask('length([t])', { answers: { t: '\ud842' } })).toBe(1);
    expect(ask('[t] = [u]', { answers: { t: '__proto__', u: 'constructor' } })).toBe(false);
    const answers = JSON.parse('{"F":{"__proto__":{"n":1},"constructor":2,"toString":3}}');
    const found = evaluate(loaded(ASKED), answers, {}).violations;
    expect(found.every(({ check }) => check.startsWith('unknown:'))).toBe(true);
  });

  it('an error behind them has its column in code points', () => {
    const [error] = loadErrors({
      ...ASKED,
      checks: form('F', [], [{ id: 'C', holds: "'🏭🏭' = [none]" }]).checks
    });
    expect(error).toMatchObject({ code: 'unknown_item', line: 1, column: 8 });
  });
});

describe('JSON that is no form', () => {
  it.each([
    [null],
    [[]],
    ['form'],
    [{}],
    [{ form: 'F', sections: {} }],
    [{ ...ASKED, sections: [null] }],
    [{ ...ASKED, form: '../F' }]
  ])('%j is refused', (json) => {
    expect(formDefinition.safeParse(json).success).toBe(false);
  });

  it('nested 10,000 deep it is refused, too', () => {
    const json = `{"form":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`;
    expect(within(() => formDefinition.safeParse(JSON.parse(json)).success)).toBe(false);
  });

  it('no forms at all evaluate to nothing', () => {
    const result = load([] as FormDefinition[], lists);
    expect(result.ok && evaluate(result.forms, { F: { a: 1 } }, {}).violations).toEqual([]);
  });
});
