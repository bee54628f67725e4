import { describe, expect, it } from 'vitest';
import { codeLists, formSet } from '../../src/lib/census-forms/catalogue.server';
import type { CheckDefinition } from '../../src/lib/form-engine/definition';
import { isInfeasible, type Inequality } from '../../src/lib/form-engine/linear';
import { load } from '../../src/lib/form-engine/load';
import { examineRules } from '../../src/lib/form-engine/rule-set';
import { form, loaded, section, type ItemSketch } from './ask';

const OPTIONS = ['1', '2', '3'].map((code) => ({ code, label: { zh: code } }));

/** A form of numbers a to f, choices k and l, a text t, and rows R of x and y. */
function formOf(
  checks: Record<string, Partial<CheckDefinition> & { holds: string }>,
  more: ItemSketch[] = []
) {
  const numbers = ['a', 'b', 'c', 'd', 'e', 'f'].map((id): ItemSketch => ({ id, type: 'integer' }));
  return loaded(
    form(
      'F',
      [
        section('S', [
          ...numbers,
          { id: 'k', type: 'choice', options: OPTIONS },
          { id: 'l', type: 'choice', options: OPTIONS },
          { id: 't', type: 'text' },
          { id: 'small', type: 'integer', min: 0, max: 10 },
          ...more
        ]),
        section(
          'R',
          [
            { id: 'x', type: 'integer' },
            { id: 'y', type: 'integer' }
          ],
          { repeat: {} }
        )
      ],
      Object.entries(checks).map(([id, check]) => ({ id, ...check }))
    )
  );
}

/** `kind: places` of the warnings. */
function warnings(checks: Parameters<typeof formOf>[0], more?: ItemSketch[]) {
  return examineRules(formOf(checks, more)).map(
    ({ kind, places }) =>
      `${kind}: ${places.map((place) => place.check ?? place.item ?? place.section).join(' ')}`
  );
}

const holds = (...demands: string[]) =>
  Object.fromEntries(demands.map((demand, at) => [`C${at + 1}`, { holds: demand }]));

describe('contradictions', () => {
  it.each([
    ['two bounds', ['[a] >= 10', '[a] <= 5'], 'C1 C2'],
    ['strict and not', ['[a] > [b]', '[b] >= [a]'], 'C1 C2'],
    ['a circle', ['[a] < [b]', '[b] < [c]', '[c] < [a]'], 'C1 C2 C3'],
    ['a sum and its parts', ['[a] + [b] = [c]', '[c] < [a]', '[b] >= 0'], 'C1 C2 C3'],
    ['shares', ['[a] <= 0.1 * [b]', '[a] >= 0.2 * [b]', '[b] > 0'], 'C1 C2 C3'],
    ['near and far', ['near([a], [b], 5)', '[a] > [b] + 5'], 'C1 C2'],
    [
      'blank as zero',
      ['coalesce([a], 0) + coalesce([b], 0) <= 5', '[a] > 3', '[b] > 3'],
      'C1 C2 C3'
    ],
    ['an innocent third is not named', ['[a] >= 10', '[b] <= [a]', '[a] <= 5'], 'C1 C3']
  ])('%s', (_, demands, places) => {
    expect(warnings(holds(...demands))).toContain(`contradiction: ${places}`);
  });

  it('within a row, and under the same condition', () => {
    expect(warnings({ A: { holds: '[x] > [y]', rows: 'R' }, B: { holds: '[y] > [x]', rows: 'R' } })).toEqual(['contradiction: A B']); // prettier-ignore
    expect(warnings({ A: { when: "[k] = '1'", holds: '[a] > 5' }, B: { when: "[k] in ('1', '2')", holds: '[a] < 5' } })).toEqual(['contradiction: A B']); // prettier-ignore
  });

  it.each([
    ['bounds that touch', ['[a] >= 10', '[a] <= 10']],
    ['a circle that may stand still', ['[a] <= [b]', '[b] <= [c]', '[c] <= [a] + 1']],
    ['a sum that fits', ['[a] + [b] = [c]', '[c] >= [a]', '[b] >= 1']],
    ['a quotient is not looked into', ['[a] / [b] > 2', '[a] / [b] < 1']],
    ['one or the other', ['[a] > 5 or [b] > 5', '[a] < 5', '[b] >= 5']]
  ])('none: %s', (_, demands) => {
    expect(warnings(holds(...demands)).filter((one) => one.startsWith('contradiction'))).toEqual(
      []
    );
  });

  it('none where the checks are never asked together, or one is only a hint', () => {
    expect(warnings({ A: { when: "[k] = '1'", holds: '[a] > 5' }, B: { when: "[k] = '2'", holds: '[a] < 5' } })).toEqual([]); // prettier-ignore
    expect(warnings({ A: { when: "startsWith([t], 'x')", holds: '[a] > 5' }, B: { when: "startsWith([t], 'y')", holds: '[a] < 5' } })).toEqual([]); // prettier-ignore
    expect(
      warnings({ A: { holds: '[a] > 5' }, B: { holds: '[a] < 5', severity: 'hint' } })
    ).toEqual([]);
  });

  it('none where the items are never asked together', () => {
    const gated: ItemSketch[] = [
      { id: 'p', type: 'integer', relevant: "[k] = '1'" },
      { id: 'q', type: 'integer', relevant: "[k] = '2'" }
    ];
    const checks = holds('[p] >= [a] + 1', '[q] >= [a]', '[a] >= [p]');
    expect(warnings(checks, gated)).toEqual(['contradiction: C1 C3']);
    expect(warnings(holds('[p] >= [a] + 1', '[a] >= [q]', '[q] >= [p]'), gated)).not.toContain('contradiction: C1 C2 C3'); // prettier-ignore
  });
});

describe('redundancies', () => {
  it.each([
    ['the same again', ['[a] >= [b]', '[b] <= [a]'], 'C2 C1'],
    ['a weaker bound', ['[a] <= 5', '[a] <= 7'], 'C2 C1'],
    ['implied by two', ['[a] >= [b] and [b] >= 0', '[a] >= 0 or [b] < 0'], 'C2 C1'],
    ['a sum', ['[a] + [b] <= [c]', '[b] >= 0', '[a] <= [c] or [b] < 0'], 'C3 C1']
  ])('%s', (_, demands, places) => {
    expect(warnings(holds(...demands))).toContain(`redundant: ${places}`);
  });

  it('under a narrower condition, and from the more severe to the less', () => {
    expect(warnings({ A: { holds: '[a] > 5' }, B: { when: "[k] = '1'", holds: '[a] > 4' } })).toEqual(['redundant: B A']); // prettier-ignore
    expect(warnings({ A: { holds: '[a] > 5' }, B: { holds: '[a] > 4', severity: 'verify' } })).toEqual(['redundant: B A']); // prettier-ignore
  });

  it.each([
    ['a chain through an item that may be blank', holds('[a] >= [b]', '[b] >= [c]', '[a] >= [c]')],
    [
      'a sum through an item that may be blank',
      holds('[a] + [b] <= [c]', '[b] >= 0', '[a] <= [c]')
    ],
    ['a wider condition', { A: { when: "[k] = '1'", holds: '[a] > 5' }, B: { holds: '[a] > 4' } }],
    [
      'a hint first, a demand after it',
      { A: { holds: '[a] > 4', severity: 'hint' as const }, B: { holds: '[a] > 3' } }
    ],
    [
      'a verify first',
      { A: { holds: '[a] > 5', severity: 'verify' as const }, B: { holds: '[a] > 4' } }
    ],
    ['another row', { A: { holds: '[x] > 5', rows: 'R' }, B: { holds: 'max([R.x]) > 4' } }]
  ])('none: %s', (_, checks) => expect(warnings(checks)).toEqual([]));
});

describe('what can never be', () => {
  it('a check that bounds or options already say, or whose condition cannot come', () => {
    expect(warnings(holds('[small] >= 0'))).toEqual(['neverFires: C1']);
    expect(warnings({ A: { when: "[k] = '9'", holds: '[a] > 5' } })).toEqual(['neverAsked: A']);
    expect(warnings({ A: { when: '[a] > 5 and [a] < 3', holds: '[b] > 5' } })).toEqual([
      'neverAsked: A'
    ]);
    expect(warnings({ A: { when: '[a] is blank', holds: '[a] > 5' } })).toEqual(['neverFires: A']);
  });

  it.each([
    ['an unknown code', "[k] = '9'"],
    ['two codes at once', "[k] = '1' and [k] = '2'"],
    ['a number out of its bounds', '[small] > 10'],
    ['numbers that exclude each other', '[a] > [b] and [b] > [a]'],
    ['blank and yet compared', '[a] is blank and [a] > 1'],
    ['so and not so', "contains([t], 'x') and not contains([t], 'x')"],
    ['an item that is asked under another code', "[p] > 1 and [k] = '2'"]
  ])('a relevance of %s', (_, relevant) => {
    const gated: ItemSketch[] = [
      { id: 'p', type: 'integer', relevant: "[k] = '1'" },
      { id: 'z', type: 'text', relevant }
    ];
    expect(warnings({}, gated)).toEqual(['neverRelevant: z']);
  });

  it.each([
    ['a code of another', "[k] = '1' and [l] = '2'"],
    ['one of two codes', "[k] = '1' or [k] = '2'"],
    ['numbers that may be equal', '[a] >= [b] and [b] >= [a]'],
    ['blank or compared', '[a] is blank or [a] > 1'],
    ['texts alike but not the same', "contains([t], 'x') and not contains([t], 'y')"],
    ['blank counted as yes', "coalesce([k] = '1', true) and [k] is blank"],
    ['half a number, for all one knows of whole ones', '[a] > 1 and [a] < 2']
  ])('not a relevance of %s', (_, relevant) => {
    expect(warnings({}, [{ id: 'z', type: 'text', relevant }])).toEqual([]);
  });

  it('a section, once for all its items', () => {
    const forms = loaded(
      form('F', [
        section('S', [{ id: 'a', type: 'integer' }]),
        section('T', [{ id: 'b', type: 'text', relevant: '[a] = 1' }], { relevant: '[a] < [a]' })
      ])
    );
    expect(examineRules(forms)).toEqual([
      { kind: 'neverRelevant', places: [{ form: 'F', section: 'T', part: 'relevant' }] }
    ]);
  });
});

describe('the census', () => {
  it.each(['frameCheck', 'registration'])('%s has nothing to be warned of', (round) => {
    expect(examineRules(formSet(round))).toEqual([]);
  });

  it('a mistake put among its checks is found', () => {
    const { forms } = formSet('registration');
    const financial = forms.find((one) => one.id === '611-3')!.definition;
    const mistaken = {
      ...financial,
      checks: [
        ...financial.checks,
        {
          id: 'E-99',
          severity: 'mandatory' as const,
          holds: '[250] > [213] + 1',
          items: [],
          message: { zh: '' },
          source: ''
        }
      ]
    };
    const set = forms.map((one) => (one.id === '611-3' ? mistaken : one.definition));
    const result = load(set, codeLists());
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(examineRules(result.forms).map(({ places }) => places.map(({ check }) => check))).toContainEqual(['E-03', 'E-99']); // prettier-ignore
  });
});

describe('limits', () => {
  it('hundreds of tangled checks are given up on, not waited for', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `v${at}`);
    const items = ids.map((id): ItemSketch => ({ id, type: 'integer' }));
    const checks = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => {
        const [a, b, c] = [ids[at % 60], ids[(at * 7 + 1) % 60], ids[(at * 13 + 5) % 60]];
        return [
          `C${at}`,
          { holds: `[${a}] <> [${b}] + ${at} or [${c}] * ${at + 1} >= [${a}] - [${b}]` }
        ];
      })
    );
    const before = process.cpuUsage();
    examineRules(formOf(checks, items));
    // Ten seconds of work, whatever else the machine does; the limit only tells an end from none.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(60_000);
  }, 180_000);

  it('elimination that grows too large proves nothing', () => {
    const system = Array.from({ length: 80 }, (_, at): Inequality => ({
      terms: new Map(Array.from({ length: 12 }, (_, v) => [`v${v}`, Math.sin(at * 31 + v * 17)])),
      constant: 1,
      relation: '<='
    }));
    expect(isInfeasible(system, { left: 1e9 })).toBe(false);
    expect(isInfeasible([{ terms: new Map(), constant: 1, relation: '<=' }], { left: 0 })).toBe(
      true
    );
  });
});
