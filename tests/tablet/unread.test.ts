// 李敏 types what cannot be read as a number or a day: nothing of it is lost, and nothing of it is handed in.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { textIn, violationText } from '../../src/lib/census-forms/violation-text';
import type { ItemDefinition } from '../../src/lib/form-engine/definition';
import { tabletDictionary } from '../../src/lib/i18n/tablet-dictionary';
import { fillMessage } from '../../src/lib/i18n/message';
import type { Translate } from '../../src/lib/i18n/dictionary';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { fieldMessage } from '../../src/lib/tablet/form/check-words';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { limitsOf, unreadReason } from '../../src/lib/tablet/unread';
import { aCase, liMinHere } from './cast';
import { fakeTablet, type FakeTab } from './fake-device';
import { fakeOffice } from './fake-office';

const forms = loadForms(formPackage('registration')!) as LoadedForms;
const shop = aCase('淮安运河五金有限公司', {
  context: { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } }
});
const inChinese: Translate = (key, parameters) =>
  fillMessage(tabletDictionary[key as keyof typeof tabletDictionary], 'zh', parameters);

const definition = (form: string, id: string): ItemDefinition =>
  forms.set.item(form, id)!.definition;

describe('what was typed', () => {
  it.each([
    ['611-2', '01', '1500.5', 'onlyWholeNumbers'],
    ['611-3', '301', '12万', 'whichMeasure'],
    ['611-3', '301', '12人', 'otherMeasure'],
    ['611-3', '309', '-5', 'notNegative'],
    ['611', '202_year', '民国三年', 'notANumber'],
    ['611', 'reportDate', '明天', 'notADay'],
    ['611', 'reportDate', '2024-02-30', 'noSuchDay']
  ])('%s %s “%s” cannot be read: %s', (form, id, text, problem) => {
    expect(unreadReason(definition(form, id), text)?.problem).toBe(problem);
  });

  it.each([
    ['611-2', '01', 1500],
    ['611-2', '01', undefined],
    ['611-2', '01', ''],
    ['611', 'reportDate', '2024-04-12'],
    ['611', '102', '1500.5']
  ])('%s %s %j is an answer, or none', (form, id, answer) => {
    expect(unreadReason(definition(form, id), answer)).toBeNull();
  });

  it('is read in the measure that the label ends in, where there is no other', () => {
    expect(limitsOf(definition('611', '202_year')).unit).toBe('年');
    expect(limitsOf(definition('611-3', '301')).unit).toBe('千元');
  });
});

describe('an unreadable number', () => {
  let field: Field;
  let tab: FakeTab;
  let capture: Capture;

  const reopen = async () => {
    capture.close();
    await field.beforeLeaving();
    field.stop();
    field = await openField(liMinHere.id, tab, () => undefined);
    capture = openCapture(field, shop.id, forms);
  };
  const open = () => capture.open.find((one) => one.check === 'type:01' && one.form === '611-2');

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    const office = fakeOffice(liMinHere);
    tab = fakeTablet(office.network).tab();
    field = await openField(liMinHere.id, tab, () => undefined);
    office.put(shop);
    await field.exchange.contact();
    capture = openCapture(field, shop.id, forms);
    capture.set('611:208', '1');
    capture.set('611-2:01', '1500.5');
    await tab.runTimers();
  });

  it('stands in the way of handing in, and says why', () => {
    const violation = open();
    expect(violation?.severity).toBe('mandatory');
    expect(fieldMessage(capture, violation!, inChinese, 'zh').text).toBe(
      '填写的“1500.5”无法识别：请填写整数'
    );
  });

  it('is there after the case was closed and the tablet started again', async () => {
    await reopen();
    expect(capture.answer('611-2:01')).toBe('1500.5');
    expect(open()).toBeDefined();
  });

  it('gives way to a number', async () => {
    await reopen();
    capture.set('611-2:01', 1500);
    await tab.runTimers();
    expect(open()).toBeUndefined();
  });

  it('counts as nothing in sums and checks', () => {
    expect(capture.evaluation.calculated['611:emp']).toBeNull();
  });
});

describe('a text that breaks its pattern', () => {
  it.each([
    ['203_email', '应为电子信箱，如 zhang@example.com'],
    ['203_fax', '应为 7–8 位号码，不加区号，如 83901234'],
    ['105_urban', '应为 3 位城乡分类代码，如 111']
  ])('%s: %s', (id, said) => {
    const violation = { form: '611', check: `type:${id}` };
    expect(violationText(violation, forms.definitions, inChinese, 'zh')).toBe(said);
    expect(violationText(violation, forms.definitions, inChinese, 'en')).not.toBe('');
  });

  it('every item with a pattern says what is expected, with an example', () => {
    const plain = forms.definitions
      .flatMap((form) => form.sections.flatMap((section) => section.items))
      .filter(({ pattern, list, format }) => pattern !== undefined && !list && !format);
    expect(plain.map(({ label }) => textIn(label, 'zh'))).toEqual([]);
  });
});
