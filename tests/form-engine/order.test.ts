import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { orderOf } from '../../src/lib/form-engine/order';
import { form, loadErrors, loaded, section, type ItemSketch } from './ask';

function cycles(...items: ItemSketch[]): string[] {
  return loadErrors(form('F', [section('S', items)])).map(({ code, found }) => `${code} ${found}`);
}

describe('order', () => {
  it('M6 calculations run in the order of their dependencies, whatever the order in the form', () => {
    const forms = loaded(
      form('F', [
        section('S', [
          { id: 'c', type: 'integer', calculate: '[b] + 1' },
          { id: 'b', type: 'integer', calculate: '[a] + 1' },
          { id: 'a', type: 'integer', calculate: '1' }
        ])
      ])
    );
    expect(evaluate(forms, {}, {}).calculated).toEqual({ 'F:c': 3, 'F:b': 2, 'F:a': 1 });
  });

  it('M6 the graph is static: a branch never taken still counts', () => {
    expect(
      cycles(
        { id: 'a', type: 'integer', calculate: 'if(false, [b], 1)' },
        { id: 'b', type: 'integer', calculate: '[a]' }
      )
    ).toHaveLength(1);
  });

  it('M6 a cycle names its members', () => {
    const [error] = cycles(
      { id: 'a', type: 'integer', relevant: '[c] > 0' },
      { id: 'b', type: 'integer', relevant: '[a] > 0' },
      { id: 'c', type: 'integer', relevant: '[b] > 0' },
      { id: 'after', type: 'integer', calculate: '[c]' }
    );
    expect(error).toMatch(/^cycle /);
    const members = error?.slice('cycle '.length).split(' → ') ?? [];
    expect(new Set(members)).toEqual(new Set(['F:a', 'F:b', 'F:c']));
    expect(members[0]).toBe(members.at(-1));
  });

  it('M6 each cycle is named once', () => {
    expect(
      cycles(
        { id: 'a', type: 'integer', calculate: '[a]' },
        { id: 'b', type: 'integer', calculate: '[c]' },
        { id: 'c', type: 'integer', calculate: '[b]' }
      )
    ).toEqual(['cycle F:a → F:a', 'cycle F:c → F:b → F:c']);
  });

  it('M6 an aggregate depends on its items, any(A, …) on the section too', () => {
    const rows = (relevant: string) => [
      section('S', [{ id: 'n', type: 'integer', calculate: 'countWhere(A, true)' }]),
      section('A', [{ id: 'x', type: 'integer' }], { relevant, repeat: {} })
    ];
    expect(loadErrors(form('F', rows('[n] > 0'))).map(({ code }) => code)).toEqual(['cycle']);
    const own = section('A', [{ id: 'x', type: 'integer', calculate: 'sum([A.x])' }], {
      repeat: {}
    });
    expect(loadErrors(form('F', [own])).map(({ code }) => code)).toEqual(['cycle']);
  });

  it('M6 required, initial, options and checks are not in it', () => {
    const forms = loaded(
      form('F', [
        section('S', [
          { id: 'a', type: 'text', required: '[b] is blank', initial: '[b]' },
          { id: 'b', type: 'text', required: '[a] is blank', initial: '[a]' },
          {
            id: 'c',
            type: 'choice',
            options: [{ code: '1', label: { zh: '一' }, when: '[c] is blank' }]
          }
        ])
      ])
    );
    expect(evaluate(forms, {}, {}).violations).toHaveLength(2);
  });

  it('M6 a chain as long as ten thousand items is ordered without recursion', () => {
    const chain = Array.from({ length: 10_000 }, (_, step) => (step < 9_999 ? [step + 1] : []));
    const order = orderOf(chain);
    expect(order.ok && order.steps[0]).toBe(9_999);
    const circle = chain.map((reads, step) => (step === 9_999 ? [0] : reads));
    const result = orderOf(circle);
    expect(!result.ok && result.cycles.map((cycle) => cycle.length)).toEqual([10_000]);
  });
});
