import { describe, expect, it } from 'vitest';
import {
  formDefinition,
  type FormDefinition,
  type Migration
} from '../../src/lib/form-engine/definition';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import { migrateAnswers } from '../../src/lib/form-engine/migration';
import { form, loaded, section } from './ask';

/** Version 3 of a shop's form: `turnover` became `revenue`, status 4 and 5 became 9, the fax went, rows were renamed. */
const MIGRATIONS: Migration[] = [
  {
    from: '1',
    to: '2',
    moves: [
      { kind: 'rename', item: 'turnover', to: 'revenue' },
      { kind: 'drop', item: 'fax' }
    ]
  },
  {
    from: '2',
    moves: [
      { kind: 'recode', item: 'status', codes: { '4': '9', '5': '9', '6': null } },
      { kind: 'recode', item: 'formats', codes: { '4': '9', '5': '9', '6': null } },
      { kind: 'renameSection', section: 'A', to: 'B' },
      { kind: 'rename', item: 'name', to: 'title', section: 'B' },
      { kind: 'recode', item: 'kind', codes: { x: 'y' }, section: 'B' },
      { kind: 'drop', item: 'note', section: 'B' }
    ]
  }
];
const SHOP: FormDefinition = {
  ...form('S', [
    section('G', [
      { id: 'revenue', type: 'money' },
      {
        id: 'status',
        type: 'choice',
        options: [
          { code: '1', label: { zh: '营业' } },
          { code: '9', label: { zh: '其他' } }
        ]
      },
      {
        id: 'formats',
        type: 'choices',
        options: [
          { code: '1', label: { zh: '超市' } },
          { code: '9', label: { zh: '其他' } }
        ]
      }
    ]),
    section(
      'B',
      [
        { id: 'title', type: 'text' },
        { id: 'kind', type: 'text' }
      ],
      { repeat: {} }
    )
  ]),
  version: '3',
  migrations: MIGRATIONS
};

const migrate = (version: string, own: Record<string, unknown>) =>
  migrateAnswers([SHOP], { S: version }, { S: own });

describe('answers of an older version', () => {
  it('move through every version in between, and fit the new form', () => {
    const { answers, versions, stranded } = migrate('1', {
      turnover: 12,
      fax: '0517',
      status: '4',
      formats: ['1', '4', '5', '6'],
      A: [{ name: '总店', kind: 'x', note: 'old' }, { kind: 'z' }]
    });
    expect(answers).toEqual({
      S: {
        revenue: 12,
        status: '9',
        formats: ['1', '9'],
        B: [{ title: '总店', kind: 'y' }, { kind: 'z' }]
      }
    });
    expect([versions, stranded]).toEqual([{ S: '3' }, []]);
    expect(evaluate(loaded(SHOP), answers, {}).violations).toEqual([]);
  });

  it('begin where they are: version 2 has had its first moves', () => {
    expect(migrate('2', { turnover: 12, status: '6' }).answers).toEqual({ S: { turnover: 12 } });
  });

  it('never overwrite what is filled in under the new name', () => {
    const { answers } = migrate('1', { turnover: 12, revenue: 13 });
    expect(answers).toEqual({ S: { turnover: 12, revenue: 13 } });
    const unknown = evaluate(loaded(SHOP), answers, {}).violations.map(({ check }) => check);
    expect(unknown).toEqual(['unknown:turnover']);
    expect(migrate('1', { turnover: 12, revenue: '' }).answers).toEqual({ S: { revenue: 12 } });
  });

  it('a submitted revision stays as it was', () => {
    const submitted = { S: { turnover: 12, formats: ['4'], A: [{ name: '总店' }] } };
    const before = structuredClone(submitted);
    migrateAnswers([SHOP], { S: '1' }, submitted);
    expect(submitted).toEqual(before);
  });

  it('of the current version, and of forms that are not here, are passed on untouched', () => {
    const answers = { S: { status: '4' }, T: { fax: '1' } };
    const same = migrateAnswers([SHOP], { S: '3', T: '1' }, answers);
    expect([same.answers.S, same.answers.T]).toEqual([answers.S, answers.T]);
    expect(same.answers.S).toBe(answers.S);
  });

  it('of a version without a way here are named, not guessed at', () => {
    expect(migrate('0', { turnover: 1 })).toEqual({
      answers: { S: { turnover: 1 } },
      versions: { S: '0' },
      stranded: ['S']
    });
    const circle = {
      ...SHOP,
      migrations: [
        { from: '1', to: '2', moves: [] },
        { from: '2', to: '1', moves: [] }
      ]
    };
    expect(migrateAnswers([circle], { S: '1' }, { S: {} }).stranded).toEqual(['S']);
  });

  it('odd shapes are left to the evaluation to complain of', () => {
    for (const own of [
      { A: 'none' },
      { A: [1, null] },
      { status: 4 },
      { formats: 'x' },
      { constructor: 1 }
    ]) {
      expect(() => migrate('1', own)).not.toThrow();
    }
  });
});

describe('the shape of migrations', () => {
  it('is part of a form’s definition, and optional', () => {
    expect(formDefinition.safeParse(SHOP).success).toBe(true);
    const { migrations: _, ...plain } = SHOP;
    expect(formDefinition.safeParse(plain).success).toBe(true);
  });

  it.each([
    [{ from: '', moves: [] }],
    [{ from: '1', moves: [{ kind: 'copy', item: 'a', to: 'b' }] }],
    [{ from: '1', moves: [{ kind: 'rename', item: 'a' }] }],
    [{ from: '1', moves: [{ kind: 'recode', item: 'a', codes: { '1': 2 } }] }],
    [{ from: '1', moves: [{ kind: 'drop', item: 'a.b' }] }]
  ])('%j is refused', (migration) => {
    expect(formDefinition.safeParse({ ...SHOP, migrations: [migration] }).success).toBe(false);
  });
});
