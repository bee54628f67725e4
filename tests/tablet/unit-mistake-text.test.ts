// What 李敏 reads beside a turnover that 淮安运河五金有限公司's accountant gave her in yuan.
import { describe, expect, it } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import type { UnitMistake } from '../../src/lib/census-forms/unit-mistake';
import type { Translate } from '../../src/lib/i18n/dictionary';
import type { Language } from '../../src/lib/i18n/language';
import { fillMessage } from '../../src/lib/i18n/message';
import { tabletDictionary } from '../../src/lib/i18n/tablet-dictionary';
import { mistakeText } from '../../src/lib/tablet/form/unit-mistake-text';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';

const forms = loadForms(formPackage('registration')!) as LoadedForms;
const speaking =
  (language: Language): Translate =>
  (key, parameters) =>
    fillMessage(tabletDictionary[key as keyof typeof tabletDictionary], language, parameters);
const told = (mistake: UnitMistake, amount: number, language: Language) =>
  mistakeText(mistake, amount, forms, speaking(language), language);

const againstTax: UnitMistake = {
  typedIn: 'yuan',
  proposed: 5_000,
  evidence: { kind: 'lastKnown', name: 'frame.adminRevenue', value: 5_100 }
};

describe('a mistaken measure', () => {
  it('is told with what gave it away, and the amount that it would be', () => {
    expect(told(againstTax, 5_000_000, 'zh')).toBe(
      '看起来是按“元”填写的：与“部门登记的营业收入”（5,100 千元）相差约 1000 倍。按千元应为 5,000 千元 = 500 万元。'
    );
    expect(told(againstTax, 5_000_000, 'en')).toBe(
      'It looks as if typed in yuan: about 1,000 times "revenue in administrative data" (5,100 thousand yuan). In thousand yuan it would be 5,000 thousand yuan = 5 million yuan.'
    );
  });

  it('of a payroll is told by the pay of a person', () => {
    const pay: UnitMistake = {
      typedIn: 'tenThousandYuan',
      proposed: 600,
      evidence: { kind: 'perPerson', persons: 10 }
    };
    expect(told(pay, 60, 'zh')).toContain('平均每人只有 6 千元');
    expect(told(pay, 60, 'en')).toContain('only 6 thousand yuan a person');
  });

  it('beside another amount names that amount', () => {
    const beside: UnitMistake = {
      typedIn: 'yuan',
      proposed: 3_000,
      evidence: { kind: 'beside', place: '611-3:301', value: 5_000 }
    };
    expect(told(beside, 3_000_000, 'zh')).toContain('与“营业收入”（5,000 千元）相差太远');
  });
});
