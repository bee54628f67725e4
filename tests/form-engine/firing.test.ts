import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { form, loaded, section } from './ask';

const forms = loaded(
  form(
    'F',
    [
      section('S', [
        { id: 'a', type: 'integer' },
        { id: 'b', type: 'integer' }
      ]),
      section('A', [{ id: 'x', type: 'integer' }], { repeat: {} })
    ],
    [
      { id: 'W', when: '[b] > 0', holds: '[a] > 1', severity: 'verify', items: ['a', 'b'] },
      { id: 'H', holds: '[a] > 0', severity: 'hint' },
      { id: 'R', holds: '[x] > [:a]', rows: 'A', items: ['x'] }
    ]
  )
);

function fired(answers: Record<string, unknown>) {
  return evaluate(forms, { F: answers }, {}).violations.map(({ check, row }) =>
    row === undefined ? check : `${check}@${row}`
  );
}

describe('firing', () => {
  it('M7 a check fires when it holds false, never when blank', () => {
    expect(fired({})).toEqual([]);
    expect(fired({ a: 0 })).toEqual(['H']);
    expect(fired({ a: 1 })).toEqual([]);
  });

  it('M7 only where its condition is true: neither false nor blank', () => {
    expect(fired({ a: 1, b: 1 })).toEqual(['W']);
    expect(fired({ a: 1, b: 0 })).toEqual([]);
    expect(fired({ a: 1 })).toEqual([]);
  });

  it('M7 with rows it is evaluated in each row and reports the index', () => {
    expect(fired({ a: 5, A: [{ x: 6 }, { x: 5 }, {}, { x: 1 }] })).toEqual(['R@1', 'R@3']);
  });

  it('M7 a violation carries form, severity and the items of its check', () => {
    expect(evaluate(forms, { F: { a: 1, b: 1 } }, {}).violations).toEqual([
      { check: 'W', severity: 'verify', form: 'F', items: ['a', 'b'] }
    ]);
  });
});
