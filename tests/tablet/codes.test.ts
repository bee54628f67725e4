// 李敏 looks up codes: what she is offered before and while she types, and what the tablet remembers of her choices.
import { describe, expect, test } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import type { Suggestion } from '../../src/lib/census-forms/coding/suggest';
import type { Item } from '../../src/lib/form-engine/form';
import { offerCodes, pieces, type OfferGroup } from '../../src/lib/tablet/code/code-offer';
import { sourceOfList, sourceOfOptions } from '../../src/lib/tablet/code/code-source';
import { recentCodes, rememberCode } from '../../src/lib/tablet/code/recent-codes';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { fakeTablet } from './fake-device';

const forms = loadForms(formPackage('registration')!) as LoadedForms;
const itemOf = (form: string, item: string) => forms.set.item(form, item) as Item;
const industry = sourceOfList(forms, itemOf('611', '103_code'));
const region = sourceOfList(forms, itemOf('611', '105_code'));
const category = itemOf('611', '205').definition.options!;
const categories = (language: 'zh' | 'en') =>
  sourceOfOptions('611:205', category, forms.readings, language);

const suggestion = (code: string, ...words: string[]): Suggestion => ({
  code,
  score: 1,
  words,
  note: `${code} 的注释`,
  parents: []
});
const shown = (groups: OfferGroup[]) =>
  groups.map(({ kind, codes }) => [kind, ...codes.map(({ choice }) => choice.code)]);
const firstFound = (source: typeof industry, query: string) =>
  offerCodes(source, query, [], [])[0]?.codes[0]?.choice.code;

describe('what an item can be answered with', () => {
  test('the industry list gives its 1,381 classes, each with what stands above it', () => {
    expect(industry.choices.size).toBe(1381);
    expect(industry.choices.get('5174')?.parents).toEqual([
      '批发和零售业',
      '批发业',
      '机械设备、五金产品及电子产品批发'
    ]);
  });

  test('a group with one class is told once', () => {
    const parents = industry.choices.get('6110')?.parents ?? [];
    expect(new Set([...parents, industry.choices.get('6110')?.zh]).size).toBe(parents.length + 1);
  });

  test('a list is made ready once for a download', () => {
    expect(sourceOfList(forms, itemOf('611', '103_code'))).toBe(industry);
    expect(industry.index()).toBe(industry.index());
  });

  test('options are read in the language of the screens', () => {
    expect(categories('zh').choices.get('112')?.label).toBe('私营有限责任公司');
    expect(categories('en').choices.get('112')?.label).toBe('private limited company');
  });
});

describe('words that no name has', () => {
  const asked: string[] = [];
  const suggestFor = (words: string) => {
    asked.push(words);
    return [suggestion('6233', '奶茶'), suggestion('6239')];
  };

  test('lead to what they mean, as searched by hand', () => {
    const groups = offerCodes(industry, '奶茶店', [], [], suggestFor);
    expect(shown(groups)).toEqual([['meant', '6233', '6239']]);
    expect(groups[0]?.codes.map(({ by }) => by)).toEqual(['byHand', 'byHand']);
    expect(groups[0]?.codes[0]?.words).toEqual(['奶茶']);
  });

  test('are not asked about where a name fits', () => {
    asked.length = 0;
    expect(shown(offerCodes(industry, '超市', [], [], suggestFor))[0]).toEqual(['found', '5212']);
    expect(asked).toEqual([]);
  });
});

describe('looking up', () => {
  test.each([
    ['by code', '5174', '5174'],
    ['by Chinese', '五金产品批发', '5174'],
    ['by pinyin', 'wujinchanpinpifa', '5174'],
    ['by initials', 'wjcppf', '5174'],
    ['with a wrong character', '五斤产品批发', '5174'],
    ['in full width', '５１７４', '5174']
  ])('industry %s', (_, query, code) => {
    expect(firstFound(industry, query)).toBe(code);
  });

  test.each([
    ['by code', '112'],
    ['by Chinese', '私营有限'],
    ['by pinyin', 'siyingyouxian'],
    ['by initials', 'syyxzr'],
    ['in English', 'private limited']
  ])('registration category %s', (_, query) => {
    expect(firstFound(categories('en'), query)).toBe('112');
  });

  test('regions by initials of the village', () => {
    const [code, choice] = [...region.choices].find(([, { zh }]) => zh.includes('深圳路'))!;
    expect(firstFound(region, choice.zh.slice(0, 3))).toBe(code);
    expect(choice.parents.length).toBeGreaterThan(0);
  });

  test('tells what of a name was typed', () => {
    const [group] = offerCodes(industry, '五金', [], []);
    const first = group!.codes[0]!;
    expect(group!.kind).toBe('found');
    expect(first.matched).toEqual([{ field: 'zh', from: 0, to: 2 }]);
    expect(first.by).toBe('byHand');
  });
});

describe('before anything is typed', () => {
  test('suggestions come first, then recent choices that are not among them', () => {
    const suggested = [suggestion('5174', '五金'), suggestion('5273')];
    const groups = offerCodes(industry, '  ', suggested, ['5273', '5212']);
    expect(shown(groups)).toEqual([
      ['suggested', '5174', '5273'],
      ['recent', '5212']
    ]);
    expect(groups[0]!.codes.map(({ by }) => by)).toEqual(['first', 'later']);
    expect(groups[0]!.codes[0]).toMatchObject({ words: ['五金'], note: '5174 的注释' });
    expect(groups.flatMap(({ codes }) => codes.map(({ position }) => position))).toEqual([0, 1, 2]);
  });

  test('what the item does not take is not suggested', () => {
    expect(shown(offerCodes(industry, '', [suggestion('51')], ['9999', '5212']))).toEqual([
      ['recent', '5212']
    ]);
  });

  test('a short list is shown whole behind them', () => {
    const [recent, all] = offerCodes(categories('zh'), '', [], ['112']);
    expect(recent!.codes).toHaveLength(1);
    expect(all!.codes).toHaveLength(category.length);
  });

  test('a long list begins with its beginning where nothing better is known', () => {
    const [all, ...others] = offerCodes(industry, '', [], []);
    expect(all).toMatchObject({ kind: 'all', codes: { length: 50 } });
    expect(others).toEqual([]);
  });
});

describe('marks', () => {
  test('cut a name into what was typed and the rest', () => {
    expect(pieces('五金零售', [{ from: 2, to: 4 }])).toEqual([
      { text: '五金', isMatched: false },
      { text: '零售', isMatched: true }
    ]);
  });

  test('may overlap, and lie beyond the end', () => {
    const marks = [
      { from: 0, to: 2 },
      { from: 1, to: 9 }
    ];
    expect(pieces('五金', marks)).toEqual([{ text: '五金', isMatched: true }]);
    expect(pieces('五金', [])).toEqual([{ text: '五金', isMatched: false }]);
  });
});

describe('recent choices', () => {
  const device = () => fakeTablet(async () => new Response()).tab();

  test('latest first, each once, a handful, apart by list', () => {
    const tab = device();
    for (const code of ['5212', '5174', '5212', '5273', '5299', '5211', '5213', '5219'])
      rememberCode(tab, 'industry', code);
    rememberCode(tab, 'region', '320871001001');
    expect(recentCodes(tab, 'industry')).toEqual(['5219', '5213', '5211', '5299', '5273', '5212']);
    expect(recentCodes(tab, 'region')).toEqual(['320871001001']);
    expect(recentCodes(tab, 'other')).toEqual([]);
  });

  test.each(['{', 'null', '[1]', '{"industry":5}'])('%s is as good as nothing', (kept) => {
    const tab = device();
    tab.remember('recent-codes', kept);
    expect(recentCodes(tab, 'industry')).toEqual([]);
    rememberCode(tab, 'industry', '5212');
    expect(recentCodes(tab, 'industry')).toEqual(['5212']);
  });
});
