// A day of 李敏's with a network that comes and goes: what is typed reaches the office in order, once, or stays here
// with the reason.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { createTablet } from '../../src/lib/tablet/tablet.svelte';
import { makeEvidence } from '../../src/lib/tablet/evidence';
import { aCase, aDraft, aSubmission, aVisit, liMinHere, zhouQiangHere } from './cast';
import { fakeTablet, settled, type FakeTab, type FakeTablet } from './fake-device';
import { fakeOffice, type FakeOffice } from './fake-office';
import { IDBFactory } from 'fake-indexeddb';

let office: FakeOffice;
let tablet: FakeTablet;
let tab: FakeTab;
let field: Field;
const shop = aCase();
const mill = aCase('淮安徐杨机械有限公司');

const open = (device: FakeTab) => openField(liMinHere.id, device, () => undefined);
const kinds = () => office.applied.map((operation) => operation.kind);
const statuses = () => field.outbox.open().map((entry) => entry.status);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  office = fakeOffice(liMinHere);
  tablet = fakeTablet(office.network);
  tab = tablet.tab();
  field = await open(tab);
  office.put(shop);
  office.put(mill);
  await field.exchange.contact();
});

describe('what waits', () => {
  test('reaches the office in the order it was done, also over two cases', async () => {
    tablet.setOnline(false);
    await field.outbox.recordVisit(shop, aVisit);
    await field.outbox.recordVisit(mill, aVisit);
    await field.outbox.submit(shop, aSubmission(900), null);
    tablet.setOnline(true);
    await field.exchange.contact();
    expect(office.applied.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ['recordVisit', shop.id],
      ['recordVisit', mill.id],
      ['submitCase', shop.id]
    ]);
    expect(field.outbox.open()).toEqual([]);
  });

  test('drafts of one case are one operation, with what was typed last', async () => {
    tablet.setOnline(false);
    for (const revenue of [1, 12, 123]) await field.outbox.saveDraft(shop, aDraft(revenue));
    expect(field.outbox.open()).toHaveLength(1);
    tablet.setOnline(true);
    await field.exchange.contact();
    expect(office.applied).toMatchObject([{ kind: 'saveDraft', draft: aDraft(123) }]);
  });

  test('a draft changed while it was on its way goes again', async () => {
    await field.outbox.saveDraft(shop, aDraft(1));
    const contact = field.exchange.contact();
    await field.outbox.saveDraft(shop, aDraft(2));
    await contact;
    await field.exchange.contact();
    expect(office.applied.at(-1)).toMatchObject({ draft: aDraft(2) });
  });

  test('a submission carries its draft along, which is then no longer sent', async () => {
    tablet.setOnline(false);
    await field.outbox.saveDraft(shop, aDraft(900));
    await field.outbox.submit(shop, aSubmission(900), null);
    tablet.setOnline(true);
    await field.exchange.contact();
    expect(kinds()).toEqual(['submitCase']);
    expect(field.holdings.all('draft').size).toBe(0);
  });

  test('more than a hundred go in several requests', async () => {
    tablet.setOnline(false);
    for (let visit = 0; visit < 130; visit += 1) await field.outbox.recordVisit(shop, aVisit);
    tablet.setOnline(true);
    const before = office.requests;
    await field.exchange.contact();
    expect(office.applied).toHaveLength(130);
    expect(office.requests - before).toBe(2);
  });

  test('goes by itself a moment later', async () => {
    await field.outbox.recordVisit(shop, aVisit);
    expect(office.applied).toEqual([]);
    await tab.runTimers();
    expect(kinds()).toEqual(['recordVisit']);
  });

  test('drafts go when typing has paused, and within a minute while it goes on', async () => {
    const typeFor = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await field.outbox.saveDraft(shop, aDraft(second));
        tablet.pass(1_000);
        await tab.runDueTimers();
      }
    };
    await typeFor(20);
    expect(office.applied).toEqual([]);
    tablet.pass(8_000);
    await tab.runDueTimers();
    await tab.runDueTimers();
    expect(office.applied).toMatchObject([{ draft: aDraft(19) }]);
    await typeFor(70);
    expect(kinds()).toEqual(['saveDraft', 'saveDraft']);
  });

  test('goes again by itself after the office was away', async () => {
    office.failNext(503);
    await field.outbox.recordVisit(shop, aVisit);
    await field.exchange.contact();
    expect(field.exchange.status).toBe('failed');
    await tab.runTimers();
    expect(kinds()).toEqual(['recordVisit']);
    expect(field.exchange.status).toBe('idle');
  });
});

describe('receipts', () => {
  test('an answer lost on its way: offered again, and done once', async () => {
    await field.outbox.recordVisit(shop, aVisit);
    office.loseNextAnswer();
    await field.exchange.contact();
    expect(statuses()).toEqual(['waiting']);
    await field.exchange.contact();
    expect(kinds()).toEqual(['recordVisit']);
    expect(statuses()).toEqual([]);
  });

  test('are kept until a later contact confirms them', async () => {
    await field.outbox.recordVisit(shop, aVisit);
    await field.exchange.contact();
    expect(field.holdings.all('operation').size).toBe(1);
    await field.exchange.contact();
    expect(field.holdings.all('operation').size).toBe(0);
  });

  test('an office restored from a backup gets again what it has lost', async () => {
    const restore = office.backUp();
    await field.outbox.submit(shop, aSubmission(900), null);
    await field.exchange.contact();
    restore();
    expect(office.applied).toEqual([]);
    await field.exchange.contact();
    await field.exchange.contact();
    expect(kinds()).toEqual(['submitCase']);
    expect(field.caseOf(shop.id)?.receipt?.receipt.submission?.revision).toBe(1);
  });

  test('of a submission stays with the case', async () => {
    await field.outbox.submit(shop, aSubmission(900), null);
    expect(field.caseOf(shop.id)).toMatchObject({ state: 'submitted', waiting: true });
    await field.exchange.contact();
    await field.exchange.contact();
    expect(field.caseOf(shop.id)).toMatchObject({ state: 'submitted', waiting: false });
    expect(field.caseOf(shop.id)?.receipt?.receipt.submission?.answersDigest).toHaveLength(64);
  });
});

describe('what the office does not take', () => {
  const problem = { code: 'collection.forms_incomplete', details: { count: 1 } };

  test('a refused submission stays with its reason, the draft with it, and holds later acts', async () => {
    office.refuse((operation) => (operation.kind === 'submitCase' ? problem : null));
    await field.outbox.saveDraft(shop, aDraft(900));
    await field.outbox.submit(shop, aSubmission(900), null);
    await field.outbox.recordVisit(shop, aVisit);
    await field.outbox.recordVisit(mill, aVisit);
    await field.exchange.contact();
    expect(field.outbox.open()).toMatchObject([
      { status: 'refused', problem, operation: { kind: 'submitCase' } },
      { status: 'held', operation: { kind: 'recordVisit' } }
    ]);
    expect(field.outbox.draftOf(shop)?.operation.draft).toEqual(aDraft(900));
    expect(field.caseOf(shop.id)?.state).not.toBe('submitted');
    expect(office.applied.map((operation) => operation.caseId)).toEqual([mill.id]);
  });

  test('corrected and handed in again, it replaces the refused one', async () => {
    office.refuse((operation) => (operation.kind === 'submitCase' ? problem : null));
    await field.outbox.submit(shop, aSubmission(1), null);
    await field.exchange.contact();
    office.refuse(() => null);
    await field.outbox.submit(shop, aSubmission(2), null);
    await field.exchange.contact();
    expect(office.applied).toMatchObject([{ submission: { answers: { '611-3': { '301': 2 } } } }]);
    expect(field.outbox.open()).toEqual([]);
  });

  test('while one is refused, drafts still travel', async () => {
    office.refuse((operation) => (operation.kind === 'submitCase' ? problem : null));
    await field.outbox.submit(shop, aSubmission(1), null);
    await field.exchange.contact();
    await field.outbox.saveDraft(shop, aDraft(2));
    await field.exchange.contact();
    expect(kinds()).toEqual(['saveDraft']);
  });

  test('a case given to somebody else meanwhile: what was done is contested, shown, and only then let go', async () => {
    tablet.setOnline(false);
    await field.outbox.saveDraft(shop, aDraft(900));
    office.reassign(shop.id);
    tablet.setOnline(true);
    await field.exchange.contact();
    expect(office.contested).toMatchObject([{ kind: 'saveDraft', draft: aDraft(900) }]);
    expect(field.caseOf(shop.id)).toMatchObject({ gone: true, troubled: true });
    const [entry] = field.outbox.open();
    expect(entry).toMatchObject({ status: 'contested', confirmed: false });
    await field.exchange.contact();
    await field.outbox.dismiss(field.outbox.open()[0]!);
    expect(field.outbox.open()).toEqual([]);
    expect(field.caseOf(shop.id)).toBeUndefined();
  });

  test('a case that is gone, with nothing of it open, leaves the tablet', async () => {
    office.reassign(shop.id);
    await field.exchange.contact();
    expect(field.cases.map((view) => view.case.id)).toEqual([mill.id]);
  });
});

describe('who is here', () => {
  test('a session that has ended in the middle: nothing is lost, and after signing in it is sent', async () => {
    await field.outbox.saveDraft(shop, aDraft(900));
    office.signIn(null);
    await field.exchange.contact();
    expect(field.exchange.status).toBe('signedOut');
    expect(statuses()).toEqual(['waiting']);
    office.signIn(liMinHere);
    await field.exchange.contact();
    expect(kinds()).toEqual(['saveDraft']);
  });

  test('周强 signs in on the same tablet: sees none of it, and sends none of it', async () => {
    await field.outbox.saveDraft(shop, aDraft(900));
    tab.remember('person', liMinHere.id);
    field.stop();
    office.signIn(zhouQiangHere);
    const here = createTablet(tab);
    await here.start();
    await settled();
    expect(here.now).toMatchObject({
      phase: 'ready',
      field: { contact: { enumerator: zhouQiangHere } }
    });
    expect(office.applied).toEqual([]);

    office.signIn(liMinHere);
    const again = createTablet(tab);
    tab.remember('person', liMinHere.id);
    await again.start();
    await settled();
    expect(kinds()).toEqual(['saveDraft']);
  });

  test('the first time without network: says so instead of an empty list', async () => {
    tablet.setOnline(false);
    tab.remember('person', null);
    const here = createTablet(tab);
    await here.start();
    expect(here.now).toEqual({ phase: 'nobody', why: 'offline' });
  });
});

describe('the device', () => {
  test('started again without network, everything is there', async () => {
    tablet.setOnline(false);
    await field.outbox.saveDraft(shop, aDraft(900));
    await field.outbox.recordVisit(mill, aVisit);
    field.stop();
    const again = await open(tablet.tab());
    expect(again.cases).toHaveLength(2);
    expect(again.outbox.draftOf(shop)?.operation.draft).toEqual(aDraft(900));
    expect(again.outbox.open().map((entry) => entry.operation.kind)).toEqual([
      'saveDraft',
      'recordVisit'
    ]);
    tablet.setOnline(true);
    await again.exchange.contact();
    expect(kinds()).toEqual(['saveDraft', 'recordVisit']);
  });

  test('two tabs: what one does the other shows, and only one speaks at a time', async () => {
    const other = await open(tablet.tab());
    await field.outbox.recordVisit(shop, aVisit);
    await settled();
    expect(other.outbox.open()).toHaveLength(1);
    await Promise.all([field.exchange.contact(), other.exchange.contact()]);
    await settled();
    expect(kinds()).toEqual(['recordVisit']);
    expect(other.outbox.open()).toEqual([]);
  });

  test("times are the office's, however wrong the tablet's clock", async () => {
    office.serverTime = '2024-04-09T01:00:00.000Z';
    await field.exchange.contact();
    expect(field.today()).toBe('2024-04-09');
    await field.outbox.recordVisit(shop, aVisit);
    expect(field.outbox.open()[0]?.operation.at).toBe('2024-04-09T01:00:00.000Z');
  });

  test('evidence goes its own way, and once', async () => {
    const signature = await makeEvidence(shop.id, 'image/png', new Uint8Array([137, 80, 78, 71]));
    await field.outbox.submit(
      shop,
      { ...aSubmission(9), signatureHash: signature.hash },
      signature
    );
    await field.exchange.contact();
    expect([...office.evidence.keys()]).toEqual([signature.hash]);
    expect(field.holdings.all('evidence').size).toBe(0);
  });
});
