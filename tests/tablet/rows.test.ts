// 李敏 enters the establishments of 淮安运河五金有限公司 row by row: what is said of a row stays with that row, wherever it is
// moved, and comes back with it when it was taken out by mistake.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { rowPresentations } from '../../src/lib/census-forms/catalogue.server';
import type { Violation } from '../../src/lib/form-engine/evaluate';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { nextWrongRow, rowStandings } from '../../src/lib/tablet/form/row-standing';
import { rowSummary } from '../../src/lib/tablet/form/row-summary';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { submissionOf } from '../../src/lib/tablet/handing-in';
import type { TabletCase } from '../../src/lib/collection/exchange';
import { aCase, liMinHere } from './cast';
import { fakeTablet } from './fake-device';
import { fakeOffice } from './fake-office';

const forms = loadForms(formPackage('registration')!) as LoadedForms;
const context = { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } };
const gate = { type: '1', '208': '1', '211': '10', '209': '1', '214': '1', '214_n': 3 };
const shops = [
  { '1': '1', '2': '91320891MA20000A23', '4': '本部', '10': 5, '11': 400 },
  { '1': '2', '2': '91320891MA20000B21', '4': '一店', '10': 3, '11': 300 },
  { '1': '2', '2': '92320891MA20001B70', '4': '二店', '10': 4, '11': 300 }
];
/** The check character of 一店's code is wrong, and its licence says so. */
const wrongCode: Violation = {
  check: 'ID-03',
  severity: 'verify',
  form: '611-1',
  items: ['2'],
  row: 1
};
const wholeColumn: Violation = { check: 'A-06', severity: 'verify', form: '611-1', items: ['11'] };
const why = { cause: 'other' as const, text: '与营业执照原件一致，执照如此印制' };

let field: Field;
let capture: Capture;

const names = () => capture.rows.of('611-1', 'A').map((row) => row['4']);
const open = (violation: Violation) =>
  capture.open.some((one) => one.check === violation.check && one.row === violation.row);

async function opened(one: TabletCase): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const office = fakeOffice(liMinHere);
  field = await openField(liMinHere.id, fakeTablet(office.network).tab(), () => undefined);
  office.put(one);
  await field.exchange.contact();
  capture = openCapture(field, one.id, forms);
}

beforeEach(async () => {
  await opened(aCase('淮安运河五金有限公司', { context }));
  for (const [item, value] of Object.entries(gate)) capture.set(`611:${item}`, value);
  shops.forEach((shop, row) => {
    capture.rows.add('611-1', 'A');
    for (const [item, value] of Object.entries(shop)) capture.set(`611-1:A[${row}].${item}`, value);
  });
  capture.set('611-3:301', 1200);
  await capture.flush();
  capture.explain(wrongCode, why);
  capture.explain(wholeColumn, why);
});

test('the explanations of this file explain something', () => {
  const fires = (violation: Violation) =>
    capture.evaluation.violations.some(
      (one) => one.check === violation.check && one.row === violation.row
    );
  expect([fires(wrongCode), fires(wholeColumn)]).toEqual([true, true]);
  expect([open(wrongCode), open(wholeColumn)]).toEqual([false, false]);
});

describe('moving a row', () => {
  test('voids no explanation and leaves each with its row', () => {
    capture.rows.move('611-1', 'A', 1, 2);
    expect(names()).toEqual(['本部', '二店', '一店']);
    expect(capture.explanationOf({ ...wrongCode, row: 2 })).toMatchObject(why);
    expect([open({ ...wrongCode, row: 2 }), open(wholeColumn)]).toEqual([false, false]);
    capture.rows.move('611-1', 'A', 2, 0);
    expect([open({ ...wrongCode, row: 0 }), open(wholeColumn)]).toEqual([false, false]);
  });

  test('says no word of a code at its neighbour', () => {
    const choice = { form: '611-1', item: '9', row: 1, code: '5273', by: 'first' as const };
    capture.content.codings.push(choice);
    capture.rows.move('611-1', 'A', 0, 2);
    expect(capture.content.codings).toEqual([{ ...choice, row: 0 }]);
  });

  test('goes no further than the ends', () => {
    capture.rows.move('611-1', 'A', 1, 9);
    expect(names()).toEqual(['本部', '二店', '一店']);
    capture.rows.move('611-1', 'A', 0, -1);
    expect(names()).toEqual(['本部', '二店', '一店']);
  });

  test('keeps what is open on screen open: a row keeps its key', () => {
    const [first, second, third] = capture.rows.keys('611-1', 'A');
    capture.rows.move('611-1', 'A', 0, 2);
    expect(capture.rows.keys('611-1', 'A')).toEqual([second, third, first]);
  });
});

describe('taking a row out', () => {
  test('takes what is said of it along; what is said of later rows moves up', () => {
    capture.rows.remove('611-1', 'A', 0);
    expect(names()).toEqual(['一店', '二店']);
    expect(capture.content.explanations.find((one) => one.check === 'ID-03')?.row).toBe(0);
    capture.rows.remove('611-1', 'A', 0);
    expect(capture.content.explanations.find((one) => one.check === 'ID-03')).toBeUndefined();
  });

  test('makes the explanation of a sum void: a value went', () => {
    capture.rows.remove('611-1', 'A', 2);
    expect(open(wholeColumn)).toBe(true);
  });

  test('can be undone, with everything, also after other rows were moved', () => {
    const keys = capture.rows.keys('611-1', 'A');
    const restore = capture.rows.remove('611-1', 'A', 1);
    restore();
    expect(names()).toEqual(['本部', '一店', '二店']);
    expect(capture.rows.keys('611-1', 'A')).toEqual(keys);
    expect([open(wrongCode), open(wholeColumn)]).toEqual([false, false]);

    const again = capture.rows.remove('611-1', 'A', 2);
    capture.rows.move('611-1', 'A', 0, 1);
    again();
    expect(names()).toEqual(['一店', '本部', '二店']);
    expect(open({ ...wrongCode, row: 0 })).toBe(false);
  });
});

test('a copy stands behind its original, is another row, and leaves out what is only of one row', () => {
  const { own } = rowPresentations()[0]!;
  capture.rows.copy('611-1', 'A', 1, own);
  expect(names()).toEqual(['本部', '一店', '一店', '二店']);
  expect(capture.rows.of('611-1', 'A')[2]).toEqual({ '1': '2', '4': '一店' });
  capture.set('611-1:A[2].4', '三店');
  expect(names()).toEqual(['本部', '一店', '三店', '二店']);
});

test('a folded row says its name, and what it is of, in the language of the screen', () => {
  const section = forms.set.form('611-1')!.sections[0]!;
  const said = (language: 'zh' | 'en') => rowSummary(shops[1]!, section, forms.rows[0], language);
  expect(said('zh')).toEqual({
    name: '一店',
    facts: ['2 分支机构', '91320891MA20000B21', '3 人', '300 千元']
  });
  expect(said('en').facts[0]).toBe('2 branch');
  expect(rowSummary({}, section, forms.rows[0], 'zh')).toEqual({ name: null, facts: [] });
  expect(rowSummary({ '2': '甲' }, section, undefined, 'zh')).toEqual({ name: '甲', facts: [] });
});

test('rows with something wrong are found one after the other, and from the top again', () => {
  capture.set('611-1:A[0].2', '91320891MA2000');
  capture.set('611-1:A[2].12', 7);
  capture.rows.move('611-1', 'A', 0, 1);
  const step = capture.steps.find((one) => one.form === '611-1')!;
  const standings = rowStandings(capture, step, 3);
  expect(standings.map((one) => one.mandatory + one.verify > 0)).toEqual([false, false, true]);
  expect(nextWrongRow(standings, -1)).toBe(2);
  expect(nextWrongRow(standings, 2)).toBe(2);
  expect(nextWrongRow([], -1)).toBeNull();
});

describe('a remark at a row', () => {
  const remark = {
    id: crypto.randomUUID(),
    place: '611-1:A[1].10',
    text: '人数与门店花名册不符',
    byName: '王芳',
    at: '2024-04-07T08:00:00Z',
    answer: null
  };
  const answered = () =>
    submissionOf(
      {
        round: 'registration',
        content: capture.content,
        evaluation: capture.evaluation,
        open: capture.open,
        remarks: capture.remarks,
        visits: [],
        unconfirmed: 0
      },
      forms.set,
      null
    ).remarkAnswers;

  beforeEach(async () => {
    await opened(
      aCase('淮安运河五金有限公司', {
        context,
        state: 'returned',
        remarks: [remark],
        submission: {
          id: crypto.randomUUID(),
          revision: 1,
          outcome: '1',
          outcomeFacts: {},
          answers: { '611': gate, '611-1': { A: shops } },
          explanations: [],
          codings: [],
          formVersions: {},
          receivedAt: '2024-04-06T08:00:00Z',
          answersDigest: 'a'.repeat(64)
        }
      })
    );
  });

  test('goes where its row goes, and is not answered by the move', () => {
    capture.rows.move('611-1', 'A', 1, 0);
    expect(capture.remarks).toMatchObject([
      { remark: { place: '611-1:A[0].10' }, changed: false, answered: false }
    ]);
  });

  test('is answered by a change in its row, which the office is told where to find', async () => {
    capture.rows.move('611-1', 'A', 1, 2);
    capture.set('611-1:A[2].10', 6);
    await capture.flush();
    expect(answered()).toEqual([
      { remarkId: remark.id, kind: 'changed', text: '', at: '611-1:A[2].10' }
    ]);
  });

  test('still knows its row after the tablet was closed', async () => {
    capture.rows.move('611-1', 'A', 1, 2);
    await capture.flush();
    capture.close();
    capture = openCapture(field, capture.view.case.id, forms);
    expect(capture.remarks[0]?.remark.place).toBe('611-1:A[2].10');
  });

  test('is answered when its row is taken out, and open again when it is put back', async () => {
    const restore = capture.rows.remove('611-1', 'A', 1);
    await capture.flush();
    expect(answered()).toEqual([{ remarkId: remark.id, kind: 'changed', text: '', at: '611-1:A' }]);
    restore();
    expect(capture.remarks).toMatchObject([{ remark: { place: remark.place }, answered: false }]);
  });
});
