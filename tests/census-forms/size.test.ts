import { describe, expect, it } from 'vitest';
import {
  formSet,
  formsFor,
  listEntries,
  sizeTable
} from '../../src/lib/census-forms/catalogue.server';
import { answerText, itemAt, optionsOf } from '../../src/lib/census-forms/label';
import thresholds from '../../src/lib/census-forms/data/lists/sme-thresholds.json';
import { sizeReason, sizeSentence } from '../../src/lib/census-forms/size';
import { evaluate } from '../../src/lib/form-engine/evaluate';
import cases from './sme-cases.json';

type Indicator = 'X' | 'Y' | 'Z';
type Values = Partial<Record<Indicator, number>>;
type Bounds = { large_min: number; medium_min: number; small_min: number };

const context = {
  case: { round: 'registration', kind: 'legalEntity', mode: 'field' },
  meta: { today: '2024-04-08' }
};

/** 万元 as the form's whole 千元, cut, so that 299.99 stays below a floor of 300. */
const thousands = (value = 0) => Math.floor(value * 10);

/** Item 191 for an enterprise of an industry class; persons, revenue and assets (万元) not given are 0. */
function sizeOf(industryClass: string, values: Values): unknown {
  const answers = {
    '611': { type: '1', '208': '1', '211': '10', '209': '1', '103_code': industryClass },
    '611-2': { '01': values.X ?? 0 },
    '611-3': { '301': thousands(values.Y), '213': thousands(values.Z) }
  };
  return evaluate(formSet('registration'), answers, context).calculated['611:191'];
}

/** What the reason says of the same enterprise. */
function reasonOf(industryClass: string, values: Values) {
  const answers = {
    '611': { type: '1', '208': '1', '211': '10', '209': '1', '103_code': industryClass },
    '611-2': { '01': values.X ?? 0 },
    '611-3': { '301': thousands(values.Y), '213': thousands(values.Z) }
  };
  const { calculated } = evaluate(formSet('registration'), answers, context);
  return sizeReason(sizeTable(), (place) => calculated[place]);
}

/** A class of an industry given as section, division, group or class. */
function classWithin(code: string): string {
  const entries = listEntries('industry');
  const prefixes = /^[A-Z]$/.test(code)
    ? entries.filter((entry) => entry.parent === code).map((entry) => entry.code)
    : [code];
  const found = entries.find(
    (entry) => entry.level === 'class' && prefixes.some((prefix) => entry.code.startsWith(prefix))
  );
  if (!found) throw new Error(`no class in ${code}`);
  return found.code;
}

function rowOf(number: number) {
  const row = thresholds.rows.find((candidate) => candidate.no === number);
  if (!row) throw new Error(`no row ${number}`);
  return row;
}

const indicatorsOf = (row: { indicators: object }) =>
  Object.entries(row.indicators) as [Indicator, Bounds][];

describe('the size of an enterprise (611:191) by 国统字〔2017〕213号', () => {
  it.each(cases.cases.map((each) => [each.row, each.expected, each.why, each.values] as const))(
    'row %i is %s: %s',
    (row, expected, _, values) => {
      const industry = classWithin(rowOf(row).gb4754_2017[0]!);
      const code = thresholds.size_codes[expected as keyof typeof thresholds.size_codes];
      expect(sizeOf(industry, values)).toBe(code);
      expect(reasonOf(industry, values)?.size).toBe(expected);
    }
  );

  const floors = thresholds.rows.flatMap((row) =>
    (['large', 'medium', 'small'] as const).map((size) => [row.key, size, row] as const)
  );

  it.each(floors)('%s is %s from its floors on, and not one below any of them', (_, size, row) => {
    const floor = Object.fromEntries(
      indicatorsOf(row).map(([name, bounds]) => [name, bounds[`${size}_min`]])
    ) as Values;
    for (const industry of row.gb4754_2017.map(classWithin)) {
      expect(sizeOf(industry, floor), industry).toBe(thresholds.size_codes[size]);
      for (const [name] of indicatorsOf(row)) {
        const below = { ...floor, [name]: floor[name]! - 0.1 };
        if (name === 'X') below.X = floor.X! - 1;
        expect(Number(sizeOf(industry, below)), `${industry} ${name}`).toBeGreaterThan(
          Number(thresholds.size_codes[size])
        );
      }
    }
  });

  it.each(thresholds.not_covered.gb4754_2017)('is blank for %s, which has no rule', (code) => {
    expect(sizeOf(classWithin(code), { X: 500, Y: 50000, Z: 50000 })).toBeNull();
  });

  it('is blank while revenue is not known', () => {
    const answers = {
      '611': { type: '1', '208': '1', '211': '10', '209': '1', '103_code': '3484' },
      '611-2': { '01': 30 },
      '611-3': { '213': 5000 }
    };
    const result = evaluate(formSet('registration'), answers, context);
    expect(result.calculated['611:191']).toBeNull();
  });
});

it('names every row of the table as the notice does', () => {
  const row = itemAt(formsFor('registration'), '611:smeRow')!;
  expect(optionsOf(row).map(({ code, label }) => [code, label.zh])).toEqual(
    thresholds.rows.map(({ key, industry_zh }) => [key, industry_zh])
  );
  expect(answerText(row, 'other_unlisted')).toEqual({
    zh: '其他未列明行业',
    en: 'Other industries, not listed'
  });
});

describe('the reason of a size', () => {
  const shop = reasonOf(classWithin('52'), { X: 12, Y: 680, Z: 40 })!;

  it('says what was reached in each indicator, and that the lowest counts', () => {
    expect(shop.size).toBe('small');
    expect(sizeSentence(shop, '零售业', 'zh')).toBe(
      '按“零售业”：从业人员 12 人，达到小型的 10 人；营业收入 6,800 千元，达到中型的 5,000 千元。取其中最低的一档。'
    );
    expect(sizeSentence(shop, 'Retail trade', 'en')).toBe(
      'By "Retail trade": persons employed 12, at least 10 for small; revenue 6,800 thousand yuan, at least 5,000 thousand yuan for medium. The lowest class counts.'
    );
  });

  it('says what a micro enterprise falls short of', () => {
    const micro = reasonOf(classWithin('52'), { X: 9, Y: 680 })!;
    expect(sizeSentence(micro, '零售业', 'zh')).toContain('从业人员 9 人，不到小型的 10 人');
  });

  it('is not there where the notice has no row, or an indicator is missing', () => {
    expect(reasonOf(classWithin('66'), { X: 100, Y: 100, Z: 100 })).toBeUndefined();
    expect(
      sizeReason(sizeTable(), (place) => (place === '611:smeRow' ? 'retail' : null))
    ).toBeUndefined();
  });
});
