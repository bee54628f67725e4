// 淮安运河五金有限公司 has 10 persons, a payroll of 600 千元, a turnover of 5,000 and assets of 3,000 千元. What if one
// amount, or all of them, are typed in 元 or 万元? And what if another firm is only unusual?
import { describe, expect, it } from 'vitest';
import { isHeldAgainstOthers, unitMistake } from '../../src/lib/census-forms/unit-mistake';

const usual: Record<string, unknown> = {
  '611:202_year': 2015,
  '611-2:01': 10,
  '611-3:401': 600,
  '611-3:301': 5_000,
  '611-3:213': 3_000
};

type Changes = Record<string, unknown>;
type Context = Record<string, Record<string, unknown>>;

function mistakeAt(place: string, changes: Changes = {}, context: Context = {}) {
  const values = { ...usual, ...changes };
  return unitMistake(place, (at) => values[at], context);
}

const taxRevenue = { frame: { adminRevenue: 5_100 } };

describe('a hit: typed in yuan', () => {
  it.each([
    ['the payroll', '611-3:401', 600_000, {}, 600],
    ['the turnover, beside the payroll', '611-3:301', 5_000_000, {}, 5_000],
    ['the turnover, beside the tax revenue', '611-3:301', 5_000_000, taxRevenue, 5_000],
    ['the assets, beside the turnover', '611-3:213', 3_000_000, {}, 3_000],
    ['a broken yuan amount', '611-3:401', 600_499, {}, 600]
  ])('%s', (_, place, value, context, proposed) => {
    const found = mistakeAt(place, { [place]: value }, context as Context);
    expect(found).toMatchObject({ typedIn: 'yuan', proposed });
  });

  it('everything at once: payroll and turnover are named', () => {
    const all = { '611-3:401': 600_000, '611-3:301': 5_000_000, '611-3:213': 3_000_000 };
    expect(mistakeAt('611-3:401', all)).toMatchObject({ typedIn: 'yuan', proposed: 600 });
    expect(mistakeAt('611-3:301', all)).toMatchObject({ typedIn: 'yuan', proposed: 5_000 });
  });

  it('an office of the district, on its own form', () => {
    const office = { '611-6:22': 1_200_000, '611-6:21': 2_400, '611-6:14': 9_000 };
    expect(mistakeAt('611-6:22', office)).toMatchObject({ typedIn: 'yuan', proposed: 1_200 });
  });

  it('names what gave it away', () => {
    const found = mistakeAt('611-3:301', { '611-3:301': 5_000_000 }, taxRevenue);
    expect(found?.evidence).toEqual({
      kind: 'lastKnown',
      name: 'frame.adminRevenue',
      value: 5_100
    });
    expect(mistakeAt('611-3:401', { '611-3:401': 600_000 })?.evidence).toEqual({
      kind: 'perPerson',
      persons: 10
    });
  });
});

describe('a hit: typed in ten thousand yuan', () => {
  it.each([
    ['the payroll', '611-3:401', 60, {}, 600],
    ['the turnover, beside the tax revenue', '611-3:301', 510, taxRevenue, 5_100],
    ['the turnover, beside the payroll', '611-3:301', 49, { persons: 10 }, 490],
    ['a household, beside the tax revenue', '622:rev', 512, taxRevenue, 5_120]
  ])('%s', (name, place, value, context, proposed) => {
    const changes =
      name === 'the turnover, beside the payroll' ? { '611-3:401': 300 } : ({} as Changes);
    const found = mistakeAt(place, { ...changes, [place]: value }, context as Context);
    expect(found).toMatchObject({ typedIn: 'tenThousandYuan', proposed });
  });
});

describe('a near miss is not named', () => {
  it.each([
    ['a turnover of ten times the last', '611-3:301', 51_000, taxRevenue],
    ['of five hundred times the last', '611-3:301', 2_550_000, taxRevenue],
    ['a turnover that fell to an eighth', '611-3:301', 640, taxRevenue],
    ['a turnover that fell to a twelfth', '611-3:301', 425, taxRevenue],
    ['a payroll of 400 千元 a person and a little', '611-3:401', 4_500, {}],
    ['a payroll of 15 千元 a person', '611-3:401', 150, {}]
  ] as [string, string, number, Context][])('%s', (_, place, value, context) => {
    const others = value === 2_550_000 ? { '611-3:401': undefined, '611-3:213': 3_000_000 } : {};
    expect(mistakeAt(place, { ...others, [place]: value }, context)).toBeNull();
  });
});

describe('an innocent is not accused', () => {
  it.each([
    ['a hardware shop as it is', {}],
    ['a wholesaler of one person', { '611-2:01': 1, '611-3:401': 80, '611-3:301': 45_000 }],
    [
      'a holding with assets and hardly a turnover',
      {
        '611-2:01': 3,
        '611-3:401': 300,
        '611-3:301': 30,
        '611-3:213': 900_000
      }
    ],
    ['a firm that opened in November', { '611:202_year': 2023, '611-3:401': 50, '611-3:301': 80 }],
    ['a firm that stands still', { '611-3:401': 0, '611-3:301': 0, '611-3:213': 12 }],
    ['a bank branch with high pay', { '611-3:401': 5_500, '611-3:301': 80_000 }],
    ['a couple that pays itself little', { '611-2:01': 2, '611-3:401': 12, '611-3:301': 400 }]
  ] as [string, Changes][])('%s', (_, changes) => {
    for (const place of ['611-3:401', '611-3:301', '611-3:213'])
      expect(mistakeAt(place, changes, {}), place).toBeNull();
  });

  it('where nothing is known, nothing is said', () => {
    expect(mistakeAt('611-3:301', { '611-2:01': undefined, '611-3:301': 5_000_000 })).toBeNull();
    expect(mistakeAt('611-3:309', { '611-3:309': 5_000_000 })).toBeNull();
    expect(mistakeAt('611-3:301', { '611-3:301': '5000000.5' })).toBeNull();
    expect(isHeldAgainstOthers('611-3:309')).toBe(false);
    expect(isHeldAgainstOthers('611-3:301')).toBe(true);
  });
});
