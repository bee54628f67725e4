// 李敏 opens a section by its address before what decides it is answered: the tablet says what is to be answered first.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { openField } from '../../src/lib/tablet/field.svelte';
import { notAsked } from '../../src/lib/tablet/form/not-asked';
import { answersNeededFirst } from '../../src/lib/tablet/form/not-known-yet';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { aCase, liMinHere } from './cast';
import { fakeTablet } from './fake-device';
import { fakeOffice } from './fake-office';

const forms = loadForms(formPackage('registration')!) as LoadedForms;

let capture: Capture;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const office = fakeOffice(liMinHere);
  const field = await openField(liMinHere.id, fakeTablet(office.network).tab(), () => undefined);
  const plain = aCase('淮安运河五金有限公司', {
    context: { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } }
  });
  const one = { ...plain, respondent: { ...plain.respondent, kind: 'legalEntity' as const } };
  office.put(one);
  await field.exchange.contact();
  capture = openCapture(field, one.id, forms);
});

const first = (path: string) => answersNeededFirst(capture, path).map(({ key }) => key);

async function answered(answers: Record<string, unknown>): Promise<void> {
  for (const [place, value] of Object.entries(answers)) capture.set(place, value);
  await capture.flush();
}

describe('a section that waits for item 208', () => {
  test('names it', async () => {
    await answered({ '611:208': '' });
    expect(first('611/A2')).toEqual(['611:208']);
  });

  test('names nothing once 208 is answered, whichever way it went', async () => {
    await answered({ '611:208': '6' });
    expect(first('611/A2')).toEqual([]);
    await answered({ '611:208': '1' });
    expect(first('611/A2')).toEqual([]);
  });
});

test('a form decided by a calculated item leads to what that is calculated from', async () => {
  await answered({ '611:208': '1', '611:211': '' });
  expect(first('611-6/A')).toContain('611:211');
  await answered({ '611:211': '10' });
  expect(first('611-6/A')).toEqual([]);
});

test('what is for other rounds, or is no section, waits for nothing', () => {
  expect(first('611/Z')).toEqual([]);
  expect(first('999/A')).toEqual([]);
});

describe('what is not listed', () => {
  const standing = (path: string) =>
    notAsked(capture, 'zh').find((one) => one.path === path)?.standing;

  test('is not said to be needless while the answer is missing that decides it', async () => {
    await answered({ '611:type': '1', '611:208': '', '611:211': '' });
    expect(standing('611/C')).toBe('notKnownYet');
    expect(standing('611-6')).toBe('notKnownYet');
    expect(standing('611/D')).toBe('notAsked');
    const [why] = notAsked(capture, 'zh').filter(({ path }) => path === '611/C');
    expect(why?.sentence).toBe(
      '611 C 还不能确定：它用于法人单位（现在：单位类型＝1 法人单位；208 运营状态＝未填）'
    );
  });

  test('is needless once that is answered', async () => {
    await answered({ '611:type': '1', '611:208': '6', '611:211': '10' });
    expect(standing('611/C')).toBe('notAsked');
    expect(standing('611-6')).toBe('notAsked');
  });
});
