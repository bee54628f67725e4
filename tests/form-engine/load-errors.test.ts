import { describe, expect, it } from 'vitest';
import { formDefinition } from '../../src/lib/form-engine/definition';
import { nearestName, type LoadErrorCode } from '../../src/lib/form-engine/load-error';
import { ASKED, form, loaded, loadErrors, section } from './ask';

/** Code, place and nearest name of the errors of a form with that one calculation or check. */
function errorsOf(calculate: string, type: 'integer' | 'text' | 'yesno' = 'integer') {
  const definition = {
    ...ASKED,
    sections: [...ASKED.sections, section('Z', [{ id: 'z', type, calculate }])]
  };
  return loadErrors(definition).map(({ code, nearest }) =>
    nearest === undefined ? code : `${code} → ${nearest}`
  );
}

function rowErrorsOf(holds: string) {
  return loadErrors({
    ...ASKED,
    checks: form('F', [], [{ id: 'C', holds, rows: 'A' }]).checks
  }).map(({ code, nearest }) => (nearest === undefined ? code : `${code} → ${nearest}`));
}

/** A calculation of item `wrong`, beside `revenue` and rows A of x, for each code of the closed list. */
const ONE_OF_EACH: Record<LoadErrorCode, { source: string; nearest?: string }> = {
  syntax: { source: '1 +' },
  unknown_item: { source: '[reveneu]', nearest: 'revenue' },
  unknown_function: { source: 'coalesc(1)', nearest: 'coalesce' },
  type_mismatch: { source: "[revenue] + 'a'" },
  cycle: { source: '[wrong] + 1' },
  duplicate_id: { source: '1' },
  bad_pattern: { source: "if(matches('a', '('), 1, 2)" },
  column_outside_aggregate: { source: '[x]', nearest: '[A.x]' },
  unknown_list: { source: "if(inList('1', 'industri'), 1, 2)", nearest: 'industry' },
  too_deep: { source: `${'('.repeat(10_000)}1` }
};

describe('errors at load', () => {
  it.each([
    ['[nn]', 'unknown_item → n'],
    ['[G:n]', 'unknown_item → F'],
    ['[F:nn]', 'unknown_item → n'],
    ['[previous.nn]', 'unknown_item → n'],
    ['[frames.n]', 'unknown_item → frame'],
    ['[F:frame.n]', 'unknown_item → [frame.n]'],
    ['sum([B.x])', 'unknown_item → A'],
    ['sum([A.xx])', 'unknown_item → x'],
    ['sum([S.n])', 'unknown_item → A'],
    ['coalesc(1)', 'unknown_function → coalesce'],
    ['[A.x]', 'column_outside_aggregate'],
    ['abs([A.x])', 'column_outside_aggregate'],
    ['[x]', 'column_outside_aggregate → [A.x]'],
    ['[F:x]', 'column_outside_aggregate → [A.x]'],
    ["if(inList('1', 'industri'), 1, 2)", 'unknown_list → industry'],
    ["if(matches([t], '('), 1, 2)", 'bad_pattern'],
    ["'a'", 'type_mismatch'],
    ['abs()', 'syntax'],
    ['abs(1, 2)', 'type_mismatch']
  ])('%s is %s', (source, error) => {
    expect(errorsOf(source)).toEqual([error]);
  });

  it('inside a row an outer item needs its colon, and a row’s own item must not have one', () => {
    expect(rowErrorsOf('[n] > 1')).toEqual(['unknown_item → [:n]']);
    expect(rowErrorsOf('[:n] > 1 and [F:n] > 1 and [x] > 1')).toEqual([]);
    expect(rowErrorsOf('[:x] > 1')).toEqual(['column_outside_aggregate → [x]']);
  });

  it('an operation on context fits any kind at load, but a calculation of it keeps its type', () => {
    expect(errorsOf('[frame.anything] + 1')).toEqual([]);
    expect(errorsOf("concat([frame.anything], 'a')")).toEqual(['type_mismatch']);
    expect(errorsOf('[meta.today]')).toEqual(['type_mismatch']);
    expect(errorsOf('[previous.t]')).toEqual(['type_mismatch']);
  });

  it('all errors of all forms are collected, each with its place', () => {
    const broken = form(
      'F',
      [
        section('S', [{ id: 'a', type: 'integer', relevant: '[b', calculate: "'x'" }], {
          relevant: '[none]'
        }),
        section('A', [{ id: 'x', type: 'text', initial: '1', required: '2' }], { repeat: {} })
      ],
      [{ id: 'C', when: '1', holds: '[n]', items: ['q'], rows: 'B' }]
    );
    const other = form(
      'G',
      [section('S', [{ id: 'a', type: 'code', list: 'none' }])],
      [{ id: 'D', holds: '1 +', items: ['q'] }]
    );
    const places = loadErrors(broken, other).map(({ code, form: id, section: part, item, check, ...rest }) => [code, id, part ?? item ?? check, rest.part]); // prettier-ignore
    expect(places).toEqual([
      ['unknown_list', 'G', 'a', 'list'],
      ['unknown_item', 'F', 'S', 'relevant'],
      ['syntax', 'F', 'a', 'relevant'],
      ['type_mismatch', 'F', 'a', 'calculate'],
      ['type_mismatch', 'F', 'x', 'required'],
      ['type_mismatch', 'F', 'x', 'initial'],
      ['unknown_item', 'F', 'C', 'rows'],
      ['unknown_item', 'G', 'D', 'items'],
      ['syntax', 'G', 'D', 'holds']
    ]);
  });

  it('ids come once: forms, sections, items, checks, and rows are not named like an item', () => {
    const one = section('S', [{ id: 'a', type: 'text' }]);
    const twice = form('F', [one, section('S', []), section('T', [{ id: 'a', type: 'text' }]), section('a', [], { repeat: {} }), section('meta', [])], [{ id: 'C', holds: 'true' }, { id: 'C', holds: 'true' }]); // prettier-ignore
    expect(loadErrors(twice, form('F', [])).map(({ code, found }) => `${code} ${found}`)).toEqual([
      'duplicate_id S',
      'duplicate_id a',
      'duplicate_id a',
      'duplicate_id meta',
      'duplicate_id F',
      'duplicate_id C'
    ]);
  });

  it('bounds and patterns of items are checked too', () => {
    const items = section('S', [
      { id: 'a', type: 'integer', min: '0' },
      { id: 'b', type: 'date', max: '2024-02-30' },
      { id: 'c', type: 'month', min: '2024-01-01' },
      { id: 'd', type: 'text', pattern: '[' },
      { id: 'e', type: 'text', max: 5 },
      { id: 'f', type: 'code', list: 'industry', level: 'chapter' }
    ]);
    expect(
      loadErrors(form('F', [items])).map(({ item, code, part }) => [item, code, part])
    ).toEqual([
      ['a', 'type_mismatch', 'min'],
      ['b', 'type_mismatch', 'max'],
      ['c', 'type_mismatch', 'min'],
      ['d', 'bad_pattern', 'pattern'],
      ['e', 'type_mismatch', 'max'],
      ['f', 'unknown_list', 'level']
    ]);
  });

  it('an unknown level of a list is compared with its levels', () => {
    const items = [{ id: 'a', type: 'code', list: 'industry', level: 'clas' } as const];
    expect(loadErrors(form('F', [section('S', items)]))).toMatchObject([
      { code: 'unknown_list', part: 'level', found: 'clas', nearest: 'class' }
    ]);
  });

  it.each(Object.entries(ONE_OF_EACH))(
    '%s says where, what was found and what was expected, and names are compared',
    (code, { source, nearest }) => {
      const items = [
        { id: 'revenue', type: 'integer' },
        { id: 'wrong', type: 'integer', calculate: source }
      ] as const;
      const rows = section('A', [{ id: 'x', type: 'integer' }], { repeat: {} });
      const twice = code === 'duplicate_id' ? [{ id: 'wrong', type: 'integer' } as const] : [];
      const errors = loadErrors(form('F', [section('S', [...items, ...twice]), rows]));
      const error = errors.find((one) => one.code === code);
      expect(error).toMatchObject({ form: 'F', item: 'wrong' });
      expect(error?.found).not.toBe('');
      expect(error?.expected).toMatch(/[a-z]/);
      expect(error?.nearest).toBe(nearest);
      const isInText = code !== 'cycle' && code !== 'duplicate_id';
      expect([error?.part, error?.line]).toEqual(
        isInText ? ['calculate', 1] : [undefined, undefined]
      );
    }
  );

  it('a loaded form cannot be changed', () => {
    const forms = loaded(ASKED);
    const parts = [
      forms,
      forms.forms,
      forms.order,
      ...forms.forms,
      ...forms.sections,
      ...forms.items
    ];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('a name is compared with the known ones only if it may be a slip', () => {
    expect(nearestName('reveneu', ['staff', 'revenue'])).toBe('revenue');
    expect(nearestName('completely', ['staff'])).toBeUndefined();
    expect(nearestName('x'.repeat(1_000_000), ['x'])).toBeUndefined();
  });
});

describe('the shape of a definition', () => {
  it('takes a form and refuses what is none', () => {
    expect(formDefinition.safeParse(ASKED).success).toBe(true);
    const [first] = ASKED.sections;
    for (const wrong of [
      null,
      {},
      { ...ASKED, extra: 1 },
      { ...ASKED, form: 'a b' },
      { ...ASKED, sections: [{ ...first, id: 'A.1' }] },
      {
        ...ASKED,
        sections: [{ ...first, items: [{ id: 'a', type: 'number', label: { zh: 'a' } }] }]
      },
      {
        ...ASKED,
        checks: [
          { id: 'C', severity: 'fatal', holds: 'true', items: [], message: { zh: '' }, source: '' }
        ]
      }
    ]) {
      expect(formDefinition.safeParse(wrong).success).toBe(false);
    }
  });
});
