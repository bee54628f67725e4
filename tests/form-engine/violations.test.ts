import { describe, expect, it } from 'vitest';
import type { ItemDefinition } from '../../src/lib/form-engine/definition';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { form, loaded, section } from './ask';

/** The built-in violations of one item `i` with that answer. */
function found(
  item: Partial<ItemDefinition> & Pick<ItemDefinition, 'type'>,
  answer?: unknown
): string[] {
  const forms = loaded(form('F', [section('S', [{ id: 'i', ...item }])]));
  return evaluate(forms, { F: { i: answer } }, {}).violations.map(({ check }) => check);
}

describe('built-in violations', () => {
  it.each([
    [{ type: 'text' }, 'a', 5],
    [{ type: 'integer' }, -3, 1.5],
    [{ type: 'integer' }, 9007199254740991, 9007199254740992],
    [{ type: 'decimal' }, 0.5, '0.5'],
    [{ type: 'decimal' }, -9007199254740991, 1e300],
    [{ type: 'decimal' }, 0, Number.NaN],
    [{ type: 'money' }, 0, 0.5],
    [{ type: 'date' }, '2024-02-29', '2023-02-29'],
    [{ type: 'month' }, '2023-07', '2023-07-01'],
    [{ type: 'yesno' }, false, 'false'],
    [{ type: 'choices' }, ['1'], '1'],
    [{ type: 'choices' }, ['1', '2'], ['1', 2]],
    [{ type: 'photo' }, 'aF'.repeat(32), 'a'.repeat(63)],
    [{ type: 'signature' }, '0'.repeat(64), 'g'.repeat(64)],
    [
      { type: 'position' },
      { lat: 33.6, lon: 119.1, accuracy: 8 },
      { lat: 133, lon: 119, accuracy: 8 }
    ],
    [{ type: 'position' }, { lat: 0, lon: 0, accuracy: 0 }, [33.6, 119.1]],
    [{ type: 'position' }, { lat: -90, lon: 180, accuracy: 1 }, {}],
    [{ type: 'integer', min: 0 }, 0, -1],
    [{ type: 'decimal', max: 1.5 }, 1.5, 1.6],
    [{ type: 'date', min: '2024-01-01' }, '2024-01-01', '2023-12-31'],
    [{ type: 'month', max: '2023-12' }, '2023-12', '2024-01'],
    [{ type: 'text', maxLength: 2 }, '𠮷野', 'abc'],
    [{ type: 'text', pattern: '[0-9]{6}' }, '223005', '2230055'],
    [{ type: 'code', list: 'industry', pattern: '\\d{4}' }, '5211', 'F']
  ] as const)('M8 type: %j takes %j and not %j', (item, right, wrong) => {
    const definition = item as Partial<ItemDefinition> & Pick<ItemDefinition, 'type'>;
    expect(found(definition, right)).toEqual([]);
    expect(found({ ...definition, required: true }, wrong)).toEqual(['type:i']);
  });

  it('M8 required: only where it is required, relevant and blank', () => {
    for (const blank of [undefined, null, '', []]) {
      expect(found({ type: 'text', required: true }, blank)).toEqual(['required:i']);
    }
    expect(found({ type: 'text', required: true }, ' ')).toEqual([]);
    expect(found({ type: 'text', required: '1 > 2' })).toEqual([]);
    expect(found({ type: 'text', required: 'blank' })).toEqual([]);
    expect(found({ type: 'text', required: true, relevant: 'false' })).toEqual([]);
  });

  it('M8 option: a code that is not offered now, not in the list, or not of the level', () => {
    const options = [{ code: '1', label: { zh: '一' } }, { code: '2', label: { zh: '二' }, when: 'false' }, { code: '3', label: { zh: '三' }, when: 'blank' }]; // prettier-ignore
    expect(
      ['1', '2', '3', '4'].flatMap((code) => found({ type: 'choice', options }, code))
    ).toHaveLength(3);
    expect(found({ type: 'choices', options }, ['1', '2'])).toEqual(['option:i']);
    expect(found({ type: 'choices', options }, ['1', '1'])).toEqual([]);
    expect(found({ type: 'choice', list: 'status' }, '9')).toEqual(['option:i']);
    expect(found({ type: 'code', list: 'industry' }, '52')).toEqual([]);
    expect(found({ type: 'code', list: 'industry', level: 'class' }, '52')).toEqual(['option:i']);
    expect(found({ type: 'code', list: 'industry', level: 'class' }, '5211')).toEqual([]);
  });

  it('M8 repeat: rows outside min and max, of a relevant section only', () => {
    const rows = (relevant: string) =>
      loaded(
        form('F', [
          section('A', [{ id: 'x', type: 'text' }], { relevant, repeat: { min: 1, max: 2 } })
        ])
      );
    const of = (count: number, relevant = 'true') =>
      evaluate(rows(relevant), { F: { A: Array.from({ length: count }, () => ({})) } }, {})
        .violations;
    expect([0, 1, 2, 3].map((count) => of(count).map(({ check }) => check))).toEqual([['repeat:A'], [], [], ['repeat:A']]); // prettier-ignore
    expect(of(3, 'false')).toEqual([]);
  });

  it('M8 unknown: a value that is not blank where no item is, in rows with the row', () => {
    const forms = loaded(
      form('F', [
        section('S', [{ id: 'a', type: 'text' }]),
        section('A', [{ id: 'x', type: 'text' }], { repeat: {} })
      ])
    );
    const answers = {
      a: 'a',
      b: null,
      c: '',
      S: { a: 'a' },
      x: 'x',
      A: [{ x: 'x', a: 'a' }, { y: 0 }]
    };
    expect(evaluate(forms, { F: answers, other: { z: 1 } }, {}).violations).toEqual([
      { check: 'unknown:S', severity: 'mandatory', form: 'F', items: ['S'] },
      { check: 'unknown:a', severity: 'mandatory', form: 'F', items: ['a'], row: 0 },
      { check: 'unknown:x', severity: 'mandatory', form: 'F', items: ['x'] },
      { check: 'unknown:y', severity: 'mandatory', form: 'F', items: ['y'], row: 1 }
    ]);
  });

  it('M8 type: rows that are no list, and a row that is no object', () => {
    const forms = loaded(
      form('F', [section('A', [{ id: 'x', type: 'text', required: true }], { repeat: { min: 1 } })])
    );
    expect(evaluate(forms, { F: { A: 'rows' } }, {}).violations.map(({ check }) => check)).toEqual([
      'type:A'
    ]);
    expect(
      evaluate(forms, { F: { A: [{ x: 'x' }, 5] } }, {}).violations.map(({ check, row }) => [
        check,
        row
      ])
    ).toEqual([
      ['required:x', 1],
      ['type:A', 1]
    ]);
  });

  it('M8 a value with a type violation counts as blank, one with an option violation does not', () => {
    const forms = loaded(
      form('F', [
        section('S', [
          { id: 'a', type: 'integer', max: 5 },
          { id: 'b', type: 'choice', options: [] },
          { id: 'ca', type: 'integer', calculate: '[a]' },
          { id: 'cb', type: 'text', calculate: '[b]' }
        ])
      ])
    );
    expect(evaluate(forms, { F: { a: 6, b: '9' } }, {}).calculated).toEqual({
      'F:ca': null,
      'F:cb': '9'
    });
  });

  it('M8 calculated items raise only required, and their answers are ignored', () => {
    expect(found({ type: 'integer', calculate: '1 / 2', max: 0 }, 'text')).toEqual([]);
    expect(found({ type: 'integer', calculate: '1 / 0', required: true }, 5)).toEqual([
      'required:i'
    ]);
  });

  it('orders violations by form, check and row', () => {
    const rows = section('A', [{ id: 'x', type: 'text', required: true }], { repeat: {} });
    const forms = loaded(
      form(
        'G',
        [section('S', [{ id: 'a', type: 'text', required: true }])],
        [{ id: 'B', holds: 'false' }]
      ),
      form('F', [rows], [{ id: 'Z', holds: 'false' }])
    );
    expect(
      evaluate(forms, { F: { A: [{}, {}] } }, {}).violations.map(({ form: id, check, row }) => [
        id,
        check,
        row
      ])
    ).toEqual([
      ['F', 'Z', undefined],
      ['F', 'required:x', 0],
      ['F', 'required:x', 1],
      ['G', 'B', undefined],
      ['G', 'required:a', undefined]
    ]);
  });
});
