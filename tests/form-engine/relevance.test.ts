import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { form, loaded, section } from './ask';

const forms = loaded(
  form(
    '611',
    [
      section('H', [
        {
          id: 'status',
          type: 'choice',
          options: [
            { code: '1', label: { zh: '正常' } },
            { code: '6', label: { zh: '注销' } }
          ]
        },
        { id: 'has', type: 'yesno' }
      ]),
      section(
        'B',
        [
          { id: 'revenue', type: 'money', required: true },
          { id: 'detail', type: 'text', relevant: '[revenue] > 10', required: true }
        ],
        { relevant: "[status] <> '6'" }
      ),
      section(
        'R',
        [
          { id: 'staff', type: 'integer', min: 0 },
          { id: 'name', type: 'text', relevant: '[staff] > 1' }
        ],
        {
          relevant: '[has]',
          repeat: { min: 1 }
        }
      ),
      section('T', [
        { id: 'total', type: 'money', calculate: 'coalesce([revenue], 0)' },
        { id: 'all', type: 'integer', calculate: 'sum([R.staff])' },
        { id: 'rows', type: 'integer', calculate: 'countWhere(R, true)' }
      ])
    ],
    [{ id: 'C', holds: '[revenue] is blank' }]
  )
);

function evaluated(answers: Record<string, unknown>) {
  return evaluate(forms, { '611': answers }, {});
}

describe('relevance', () => {
  it('M5 what is not relevant is blank for calculations and checks and raises nothing', () => {
    const { relevant, calculated, violations } = evaluated({
      status: '6',
      revenue: 'much',
      detail: 5
    });
    expect(relevant).toMatchObject({ '611:revenue': false, '611:detail': false });
    expect(calculated['611:total']).toBe(0);
    expect(violations).toEqual([]);
  });

  it('M5 a blank gate is closed, and what stands behind a closed gate closes too', () => {
    const { relevant, sections } = evaluated({ revenue: 500, detail: 'x' });
    expect(sections['611:B']).toBe(false);
    expect(relevant['611:detail']).toBe(false);
  });

  it('M5 a gate opened again shows its answers again', () => {
    const { calculated, violations } = evaluated({ status: '1', revenue: 500, detail: 'kept' });
    expect(calculated['611:total']).toBe(500);
    expect(violations.map(({ check }) => check)).toEqual(['C']);
  });

  it('M5 a repeating section that is not relevant has no rows', () => {
    const rows = [{ staff: 2, name: 'a' }, { staff: -1 }, 'no row'];
    expect(evaluated({ R: rows }).calculated).toMatchObject({ '611:all': null, '611:rows': 0 });
    expect(evaluated({ R: rows }).violations).toEqual([]);
    const open = evaluated({ has: true, R: rows });
    expect(open.calculated).toMatchObject({ '611:all': 2, '611:rows': 3 });
    expect(open.relevant).toMatchObject({ '611:R[0].name': true, '611:R[1].name': false });
  });
});
