// Every item of every form has help that says more than its label, in both languages, and says what it rests on.
import { describe, expect, it } from 'vitest';
import { censusForms } from '../../src/lib/census-forms/catalogue.server';
import { formPage } from '../../src/lib/census-forms/form-page';
import { itemHelp } from '../../src/lib/census-forms/help-catalogue.server';
import { formHelp, helpTexts } from '../../src/lib/census-forms/item-help';
import { formPackage } from '../../src/lib/census-forms/package.server';

const items = censusForms().flatMap((form) =>
  form.sections.flatMap((section) => section.items.map((item) => ({ form: form.form, item })))
);
const helpOf = (form: string, item: string) =>
  itemHelp().find((one) => one.form === form)?.items[item];

describe('the help of the items', () => {
  it('is there for each, and for nothing else', () => {
    const places = items.map(({ form, item }) => `${form}:${item.id}`).sort();
    const helped = itemHelp().flatMap(({ form, items: its }) =>
      Object.keys(its).map((item) => `${form}:${item}`)
    );
    expect(helped.sort()).toEqual(places);
    expect(places.length).toBeGreaterThan(300);
  });

  it('says more than the label, in Chinese and in English', () => {
    const thin = items.filter(({ form, item }) => {
      const help = helpOf(form, item.id);
      const saysMore = (text: string | undefined, label: string) =>
        text !== undefined && text !== label && text.length > label.length;
      return !(saysMore(help?.zh, item.label.zh) && saysMore(help?.en, item.label.en ?? ''));
    });
    expect(thin.map(({ form, item }) => `${form}:${item.id}`)).toEqual([]);
  });

  it('is Chinese in the one language and names its measure where the other does', () => {
    for (const { form, item } of items) {
      const help = helpOf(form, item.id)!;
      expect(help.zh, `${form}:${item.id}`).toMatch(/\p{Script=Han}{4}/u);
      expect(help.zh.includes('千元'), `${form}:${item.id}`).toBe(
        help.en.includes('thousand yuan')
      );
    }
  });

  it('does not lose what the form itself remarks', () => {
    const remarked = items.filter(({ item }) => item.help !== undefined);
    expect(remarked.length).toBeGreaterThan(10);
    for (const { form, item } of remarked)
      expect(helpOf(form, item.id)!.zh.length).toBeGreaterThan(item.help!.zh.length);
  });

  it('says of each text what it rests on', () => {
    for (const { items: its } of itemHelp())
      for (const { source } of Object.values(its))
        expect(source).toMatch(/^(domain §|item-ids §|checks? [A-Z])/);
  });

  it('of a wrong shape is refused', () => {
    const half = { form: '611', items: { '102': { zh: '全称', source: 'domain §5.4' } } };
    expect(formHelp.safeParse(half).success).toBe(false);
  });
});

it('travels to the tablet with the forms of its round, without the sources', () => {
  const help = formPackage('frameCheck')?.help;
  expect(Object.keys(help ?? {})).toEqual(['621', '622']);
  expect(Object.keys(help?.['621']?.['name'] ?? {})).toEqual(['zh', 'en']);
  expect(helpTexts([])).toEqual({});
});

it('stands beside each item on the page of the form in the office', () => {
  const form = censusForms().find((one) => one.form === '611-3')!;
  const page = formPage(
    form,
    itemHelp().find((one) => one.form === '611-3'),
    'en'
  );
  const revenue = page.sections[0]!.items.find((item) => item.id === '301');
  expect(revenue).toMatchObject({ measure: '1,000 yuan', required: true, calculated: false });
  expect(revenue?.help).toContain('without VAT');
  expect(revenue?.source).toBe('Manual §5.8, check E-01');
  const inChinese = formPage(
    form,
    itemHelp().find((one) => one.form === '611-3'),
    'zh'
  );
  expect(inChinese.sections[0]!.items.find((item) => item.id === '211')?.source).toBe(
    '业务说明 §5.8，审核 E-26、E-27'
  );
  expect(page.checks.find((check) => check.id === 'E-03')?.items).toBe('213, 250');
  expect(formPage(form, undefined, 'zh').sections[0]!.items[0]).toMatchObject({ help: '' });
});
