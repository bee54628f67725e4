// 李敏 fills in 淮安运河五金有限公司 with the census's own forms: what a draft begins with, what typing does to it, and
// what is handed in.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { obstacles, submissionOf, type HandingIn } from '../../src/lib/tablet/handing-in';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { stepPath } from '../../src/lib/tablet/steps';
import { aCase, liMinHere } from './cast';
import { fakeTablet, type FakeTab, type FakeTablet } from './fake-device';
import { fakeOffice, type FakeOffice } from './fake-office';

const forms = loadForms(formPackage('registration')!) as LoadedForms;
const context = {
  case: { round: 'registration', kind: 'legalEntity', mode: 'field', areaCode: '320871001001' },
  frame: { name: '淮安运河五金有限公司', industryCode: '5281', frameNo: '00000003' }
};
const shop = aCase('淮安运河五金有限公司', { context });

let office: FakeOffice;
let tablet: FakeTablet;
let tab: FakeTab;
let field: Field;
let capture: Capture;

async function opened(one = shop): Promise<Capture> {
  office.put(one);
  await field.exchange.contact();
  return openCapture(field, one.id, forms);
}

function typed(answers: Record<string, unknown>): void {
  for (const [place, value] of Object.entries(answers)) capture.set(place, value);
}

function handing(): HandingIn {
  return {
    round: 'registration',
    content: capture.content,
    evaluation: capture.evaluation,
    open: capture.open,
    remarks: capture.remarks,
    visits: capture.view.visits,
    unconfirmed: capture.content.prefilled.length
  };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  office = fakeOffice(liMinHere);
  tablet = fakeTablet(office.network);
  tab = tablet.tab();
  field = await openField(liMinHere.id, tab, () => undefined);
  capture = await opened();
});

describe('a new draft', () => {
  test('begins with what the frame knows, marked until somebody confirms it', () => {
    expect(capture.answer('611:102')).toBe('淮安运河五金有限公司');
    expect(capture.answer('611:203_mobile')).toBe('13900000002');
    expect(capture.answer('611:105_code')).toBe('320871001001');
    expect(capture.isPrefilled('611:102')).toBe(true);
    capture.confirm(['611:102']);
    expect(capture.isPrefilled('611:102')).toBe(false);
  });

  test('changing a prefilled value confirms it', () => {
    capture.set('611:102', '淮安运河五金机电有限公司');
    expect(capture.isPrefilled('611:102')).toBe(false);
  });

  test('what an answer opens for the first time gets what is known for it', async () => {
    expect(capture.answer('611:103_code')).toBeUndefined();
    capture.set('611:208', '1');
    await tab.runTimers();
    expect(capture.answer('611:103_code')).toBe('5281');
    expect(capture.isPrefilled('611:103_code')).toBe(true);
    capture.set('611:103_code', '');
    capture.set('611:208', '2');
    await tab.runTimers();
    expect(capture.answer('611:103_code')).toBeUndefined();
  });

  test("another enumerator's draft is gone on with", async () => {
    const draft = {
      outcome: '1',
      outcomeFacts: {},
      answers: { '611': { '102': '旧名' } }
    } as const;
    const begun = aCase('淮安青梅餐饮店', {
      context,
      draft: {
        ...draft,
        prefilled: [],
        explanations: [],
        remarkAnswers: [],
        codings: [],
        formVersions: {}
      }
    });
    expect((await opened(begun)).answer('611:102')).toBe('旧名');
  });
});

describe('typing', () => {
  test('is on disk when the page is left, and there after a restart', async () => {
    capture.set('611:202_year', 2015);
    expect(capture.unsaved).toBe(true);
    await field.beforeLeaving();
    expect(capture.unsaved).toBe(false);
    capture.close();
    field.stop();
    field = await openField(liMinHere.id, tablet.tab(), () => undefined);
    expect(openCapture(field, shop.id, forms).answer('611:202_year')).toBe(2015);
  });

  test('is on disk by itself a moment later', async () => {
    capture.set('611:202_year', 2015);
    await tab.runTimers();
    expect(field.outbox.draftOf(shop)?.operation.draft.answers['611']).toMatchObject({
      '202_year': 2015
    });
  });

  test('opens the sections that its answers ask for', async () => {
    const paths = () => capture.steps.map(stepPath);
    expect(paths()).toEqual(['611/A', '611/Z']);
    typed({ '611:type': '1', '611:208': '1', '611:211': '10', '611:214': '1' });
    await tab.runTimers();
    expect(paths()).toEqual(expect.arrayContaining(['611/C', '611-1/A', '611-3/A', '611-8/A']));
  });

  test('a second tab that opens the same form can only read', async () => {
    const other = openCapture(
      await openField(liMinHere.id, tablet.tab(), () => undefined),
      shop.id,
      forms
    );
    await Promise.resolve();
    other.set('611:102', '别的名字');
    expect(other).toMatchObject({ elsewhere: true, locked: true });
    expect(other.answer('611:102')).toBe('淮安运河五金有限公司');
  });
});

describe('handing in', () => {
  const kinds = () => obstacles(handing()).map((obstacle) => obstacle.kind);

  test('names everything that stands in the way', () => {
    expect(kinds()).toEqual(['noOutcome']);
    capture.setOutcome('1');
    expect(kinds()).toEqual(['violations', 'prefilled']);
    capture.setOutcome('6');
    expect(kinds()).toEqual(['outcome']);
    capture.setFact('closedOn', '2023-03-01');
    capture.setFact('source', '房东说明');
    expect(kinds()).toEqual([]);
  });

  test('another outcome than found carries no answers, and its draft stays', () => {
    capture.setOutcome('7');
    capture.setFact('reason', '保密单位');
    expect(submissionOf(handing(), forms.set, null)).toMatchObject({ outcome: '7', answers: {} });
    expect(capture.answer('611:102')).toBe('淮安运河五金有限公司');
  });

  test('leaves out what is not asked, and keeps it in the draft', async () => {
    typed({ '611:106_same': false, '611:106_city': '南京市' });
    await tab.runTimers();
    capture.set('611:106_same', true);
    await tab.runTimers();
    capture.setOutcome('1');
    expect(submissionOf(handing(), forms.set, null).answers['611']).not.toHaveProperty('106_city');
    expect(capture.answer('611:106_city')).toBe('南京市');
  });
});

describe('a return', () => {
  const remark = {
    id: anyId(),
    place: '611:202_year',
    text: '成立年份与执照不符',
    byName: '王芳',
    at: '2024-04-07T08:00:00Z',
    answer: null
  };
  const lowWages = {
    check: 'E-15',
    form: '611-3',
    cause: 'seasonOrStoppage' as const,
    text: '十月起停业装修，期间只发生活费',
    values: { '611-3:401': 96 }
  };
  const returned = aCase('淮安运河五金有限公司', {
    context,
    state: 'returned',
    remarks: [remark],
    submission: {
      id: anyId(),
      revision: 1,
      outcome: '1',
      outcomeFacts: {},
      answers: { '611': { '202_year': 2005, '102': '淮安运河五金有限公司' } },
      explanations: [lowWages],
      codings: [],
      formVersions: {},
      receivedAt: '2024-04-06T08:00:00Z',
      answersDigest: 'a'.repeat(64)
    }
  });

  beforeEach(async () => {
    capture = await opened(returned);
  });

  test('opens what was handed in, and each remark must be answered', () => {
    expect(capture.answer('611:202_year')).toBe(2005);
    expect(capture.content.outcome).toBe('1');
    expect(capture.content.explanations).toEqual([lowWages]);
    expect(obstacles(handing()).map((one) => one.kind)).toContain('remarks');
  });

  test('a changed value answers by itself', async () => {
    capture.set('611:202_year', 2015);
    await tab.runTimers();
    expect(submissionOf(handing(), forms.set, null).remarkAnswers).toEqual([
      { remarkId: remark.id, kind: 'changed', text: '' }
    ]);
  });

  test('an unchanged one needs a reason', () => {
    capture.answerRemark(remark.id, '执照原件为2005年');
    expect(submissionOf(handing(), forms.set, null).remarkAnswers).toEqual([
      { remarkId: remark.id, kind: 'confirmed', text: '执照原件为2005年' }
    ]);
    capture.answerRemark(remark.id, '');
    expect(capture.remarks[0]?.answered).toBe(false);
  });
});

function anyId(): string {
  return crypto.randomUUID();
}
