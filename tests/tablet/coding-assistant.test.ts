// 李敏's tablet suggests industry classes without network, once it has spoken to the office.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { codingPack } from '../../src/lib/census-forms/coding-pack.server';
import { createCodingAssistant } from '../../src/lib/tablet/coding-assistant.svelte';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { openCapture } from '../../src/lib/tablet/capture.svelte';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { formPackage } from '../../src/lib/census-forms/package.server';
import { aCase, liMinHere } from './cast';
import { fakeTablet, type FakeTab, type FakeTablet } from './fake-device';
import { fakeOffice, type FakeOffice } from './fake-office';

const PATIENCE = { timeout: 25_000, interval: 20 };
const DAY = 24 * 60 * 60 * 1_000;
const hardware = { activities: ['批发五金产品'], name: '淮安运河五金有限公司' };

let office: FakeOffice;
let tablet: FakeTablet;
let tab: FakeTab;
let field: Field;
let downloads: (string | undefined)[];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  office = fakeOffice(liMinHere);
  office.codingPack = codingPack();
  downloads = [];
  tablet = fakeTablet(async (path, init) => {
    const answer = await office.network(path, init);
    if (path === '/api/v1/coding-pack') downloads.push(String(answer.status));
    return answer;
  });
  tab = tablet.tab();
  field = await openField(liMinHere.id, tab, () => undefined);
});

async function ready(of = field): Promise<void> {
  of.coding.prepare();
  // The chunk with the method comes in its own time.
  await vi.waitFor(async () => {
    await tab.runTimers();
    expect(of.coding.state).toBe('ready');
  }, PATIENCE);
}

describe('the pack', () => {
  test('comes with the first contact, and is asked for again a day later', async () => {
    expect(field.coding.state).toBe('absent');
    await field.exchange.contact();
    await field.exchange.contact();
    expect(downloads).toEqual(['200']);
    tablet.pass(DAY);
    await field.exchange.contact();
    expect(downloads).toEqual(['200', '304']);
  });

  test('that the office cannot give today fails no contact', async () => {
    const answering = office.network;
    office.network = async (path, init) =>
      path === '/api/v1/coding-pack'
        ? new Response('busy', { status: 503 })
        : answering(path, init);
    await field.exchange.contact();
    expect(field.exchange.status).toBe('idle');
    expect(field.coding.state).toBe('absent');
    office.network = answering;
    await field.exchange.contact();
    expect(field.coding.state).toBe('idle');
  });

  test('with other words takes the place of the old one', async () => {
    await field.exchange.contact();
    await ready();
    office.codingPack = codingPack([{ words: '喵喵机', codes: '5299' }]);
    tablet.pass(DAY);
    await field.exchange.contact();
    expect(field.coding.state).toBe('idle');
    await ready();
    const [first] = field.coding.suggest({ activities: ['零售喵喵机'], name: '' });
    expect(first).toMatchObject({ code: '5299', words: ['喵喵机'] });
  });
});

describe('suggestions', () => {
  test('are made without network after a restart', async () => {
    await field.exchange.contact();
    field.stop();
    tablet.setOnline(false);
    const again = await openField(liMinHere.id, tab, () => undefined);
    await ready(again);
    const [first] = again.coding.suggest(hardware);
    expect(first).toMatchObject({ code: '5174', words: expect.arrayContaining(['五金']) });
    expect(first?.parents.map(({ code }) => code)).toEqual(['F', '51', '517']);
    expect(first?.note).toContain('五金');
  });

  test('are built only when somebody needs them', async () => {
    await field.exchange.contact();
    expect(field.coding.state).toBe('idle');
    expect(field.coding.suggest(hardware)).toEqual([]);
    field.coding.prepare();
    expect(field.coding.state).toBe('preparing');
    await ready();
    expect(field.coding.suggest(hardware)).toHaveLength(8);
  });

  test('are built in slices, so that a key is heard between them', async () => {
    let time = 0;
    let pauses = 0;
    const slow = {
      now: () => (time += 10),
      after(_milliseconds: number, run: () => void) {
        pauses += 1;
        const timer = setImmediate(run);
        return () => clearImmediate(timer);
      }
    };
    const assistant = createCodingAssistant(() => office.codingPack, slow);
    assistant.prepare();
    await vi.waitFor(() => expect(assistant.state).toBe('ready'), PATIENCE);
    expect(pauses).toBeGreaterThan(20);
    expect(assistant.suggest(hardware)[0]?.code).toBe('5174');
  });

  test('are for the items that a description leads to', async () => {
    await field.exchange.contact();
    expect(field.coding.describes('611', '103_code')?.activities).toContain('103_1');
    expect(field.coding.describes('611', '105_code')).toBeUndefined();
  });
});

test('the draft keeps how 李敏 chose, until the code is another', async () => {
  const forms = loadForms(formPackage('registration')!) as LoadedForms;
  const shop = aCase('淮安运河五金有限公司');
  office.put(shop);
  await field.exchange.contact();
  const capture = openCapture(field, shop.id, forms);
  capture.choose('611:103_code', '5174', 'later');
  expect(capture.answer('611:103_code')).toBe('5174');
  expect(capture.chosenBy('611:103_code')).toBe('later');
  await capture.flush();
  expect(field.outbox.draftOf(shop)?.operation.draft.codings).toEqual([
    { form: '611', item: '103_code', code: '5174', by: 'later' }
  ]);
  capture.set('611:103_code', '5299');
  expect(capture.chosenBy('611:103_code')).toBeUndefined();
  capture.close();
});
