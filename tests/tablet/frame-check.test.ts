// 李敏 checks the frame at two doors: the form itself asks what was found, and only some answers ask for more.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import type { TabletCase } from '../../src/lib/collection/exchange';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { notAsked } from '../../src/lib/tablet/form/not-asked';
import { obstacles, submissionOf, type HandingIn } from '../../src/lib/tablet/handing-in';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { openField } from '../../src/lib/tablet/field.svelte';
import { stepPath } from '../../src/lib/tablet/steps';
import { aCase, liMinHere } from './cast';
import { fakeTablet } from './fake-device';
import { fakeOffice } from './fake-office';

const forms = loadForms(formPackage('frameCheck')!) as LoadedForms;

let capture: Capture;

async function opened(kind: TabletCase['respondent']['kind'], name: string): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const office = fakeOffice(liMinHere);
  const field = await openField(liMinHere.id, fakeTablet(office.network).tab(), () => undefined);
  const plain = aCase(name, {
    round: 'frameCheck',
    context: { case: { round: 'frameCheck', kind } }
  });
  const one = { ...plain, respondent: { ...plain.respondent, kind } };
  office.put(one);
  await field.exchange.contact();
  capture = openCapture(field, one.id, forms);
}

const handing = (): HandingIn => ({
  round: 'frameCheck',
  content: capture.content,
  evaluation: capture.evaluation,
  open: capture.open,
  remarks: [],
  visits: [],
  unconfirmed: 0
});
const paths = () => capture.steps.map(stepPath);

describe('a legal entity', () => {
  beforeEach(() => opened('legalEntity', '淮安运河五金有限公司'));

  test('is asked the result first, and nothing beyond it before', () => {
    expect(paths()).toEqual(['621/R']);
    expect(obstacles(handing())).toEqual([{ kind: 'noOutcome' }]);
    expect(notAsked(capture, 'zh').map((one) => one.path)).toContain('622');
  });

  test.each(['1', '8', 'N'])('with result %s goes on to its attributes', async (result) => {
    capture.set('621:result', result);
    await capture.flush();
    expect(paths()).toEqual(['621/R', '621/A']);
    expect(capture.answer('621:name')).toBe('淮安运河五金有限公司');
    expect(capture.isPrefilled('621:uscc')).toBe(true);
  });

  test('gone is done with the result and a reason, which are handed in unsigned', async () => {
    capture.set('621:result', '6');
    await capture.flush();
    expect(capture.content.outcome).toBe('6');
    expect(obstacles(handing())).toMatchObject([{ kind: 'violations', mandatory: 1 }]);
    capture.set('621:reason', '2022年注销，登记机关公告');
    await capture.flush();
    expect(obstacles(handing())).toEqual([]);
    expect(submissionOf(handing(), forms.set, null)).toMatchObject({
      outcome: '6',
      answers: { '621': { result: '6', reason: '2022年注销，登记机关公告' } },
      signatureHash: null
    });
  });

  test('with its result taken back has no outcome either', async () => {
    capture.set('621:result', '6');
    capture.set('621:result', '');
    expect(capture.content.outcome).toBeNull();
  });
});

test('a household is asked by 622', async () => {
  await opened('household', '淮安青梅小吃店');
  expect(paths()).toEqual(['622/R']);
  capture.set('622:result', '1');
  await capture.flush();
  expect(paths()).toEqual(['622/R', '622/A']);
  expect(capture.answer('622:owner')).toBe('林静');
});
