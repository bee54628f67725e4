// The office brings out version 2 of form 611 and 611-1 while 李敏 has begun, and while a return waits for her. Version 2
// is made here: the product has none. Nothing she wrote is lost, and what was submitted stays as it was.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FormPackage } from '../../src/lib/census-forms/package';
import { formPackage } from '../../src/lib/census-forms/package.server';
import type { TabletCase } from '../../src/lib/collection/exchange';
import { moveToCurrent } from '../../src/lib/collection/form-versions';
import type {
  FormDefinition,
  Migration,
  SectionDefinition
} from '../../src/lib/form-engine/definition';
import { openCapture, type Capture } from '../../src/lib/tablet/capture.svelte';
import { openField, type Field } from '../../src/lib/tablet/field.svelte';
import { submissionOf } from '../../src/lib/tablet/handing-in';
import { loadForms, type LoadedForms } from '../../src/lib/tablet/loaded-forms';
import { randomIds } from '../../src/lib/platform/ids';
import { aCase, liMinHere } from './cast';
import { fakeTablet } from './fake-device';
import { fakeOffice, type FakeOffice } from './fake-office';

const first = formPackage('registration')!;
const V2 = '2024.1';

const MOVES: Record<string, Migration['moves']> = {
  '611': [
    { kind: 'rename', item: '203_web', to: 'website' },
    { kind: 'rename', item: '103_code', to: 'industry' },
    { kind: 'recode', item: '208', codes: { '2': '3', '6': null } },
    { kind: 'drop', item: '203_fax' }
  ],
  '611-1': [
    { kind: 'renameSection', section: 'A', to: 'places' },
    { kind: 'rename', section: 'places', item: '9', to: 'class' }
  ]
};

/** Names of items stand in gates and checks too, so they are changed throughout; 611-1 does without its checks. */
function secondVersion(definition: FormDefinition): FormDefinition {
  const next = JSON.parse(
    JSON.stringify(definition)
      .replaceAll(/"203_web"|(?<=\[)203_web(?=\])/g, (name) => name.replace('203_web', 'website'))
      .replaceAll(/"103_code"|(?<=\[)103_code(?=\])/g, (name) =>
        name.replace('103_code', 'industry')
      )
  ) as FormDefinition;
  const moves = MOVES[definition.form];
  if (!moves) return next;
  const version = { ...next, version: V2, migrations: [{ from: definition.version, moves }] };
  if (definition.form === '611') {
    const checks = next.checks.filter((check) => !JSON.stringify(check).includes('203_fax'));
    return { ...version, checks, sections: next.sections.map(withoutFax) };
  }
  return { ...version, checks: [], sections: next.sections.map(withPlaces) };
}

function withoutFax(section: SectionDefinition): SectionDefinition {
  return { ...section, items: section.items.filter(({ id }) => id !== '203_fax') };
}

function withPlaces(section: SectionDefinition): SectionDefinition {
  if (section.id !== 'A') return section;
  const items = section.items.map((item) => (item.id === '9' ? { ...item, id: 'class' } : item));
  return { ...section, id: 'places', items };
}

const forms = (definitions: readonly FormDefinition[]) => {
  const download: FormPackage = { ...first, hash: definitions[0]!.version, forms: definitions };
  return loadForms(download) as LoadedForms;
};
const old = forms(first.forms);
const now = forms(first.forms.map(secondVersion));

const context = {
  case: { round: 'registration', kind: 'legalEntity', mode: 'field', areaCode: '320871001001' },
  frame: { name: '淮安运河五金有限公司', industryCode: '5281', frameNo: '00000003' }
};

let office: FakeOffice;
let field: Field;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  office = fakeOffice(liMinHere);
  field = await openField(liMinHere.id, fakeTablet(office.network).tab(), () => undefined);
});

async function opened(one: TabletCase, by: LoadedForms): Promise<Capture> {
  office.put(one);
  await field.exchange.contact();
  return openCapture(field, one.id, by);
}

test('version 2 loads', () => expect(now).not.toBeNull());

describe('a draft begun on version 1', () => {
  const shop = aCase('淮安运河五金有限公司', { context });

  async function begun(): Promise<void> {
    const capture = await opened(shop, old);
    capture.set('611:203_web', 'example.cn');
    capture.set('611:208', '2');
    capture.set('611:102', '淮安运河五金有限公司');
    capture.choose('611:103_code', '5174', 'later');
    capture.rows.add('611-1', 'A');
    capture.choose('611-1:A[0].9', '5273', 'first');
    await capture.flush();
    capture.close();
  }

  test('opens in version 2 with everything at its new place', async () => {
    await begun();
    const capture = openCapture(field, shop.id, now);
    expect(capture.answer('611:website')).toBe('example.cn');
    expect(capture.answer('611:208')).toBe('3');
    expect(capture.answer('611:industry')).toBe('5174');
    expect(capture.answer('611-1:places[0].class')).toBe('5273');
    expect(capture.answer('611:203_web')).toBeUndefined();
    expect(capture.chosenBy('611:industry')).toBe('later');
    expect(capture.chosenBy('611-1:places[0].class')).toBe('first');
    expect(capture.content.formVersions).toMatchObject({ '611': V2, '611-1': V2 });
    const unknown = capture.evaluation.violations.filter(({ check }) => check.includes('unknown'));
    expect(unknown).toEqual([]);
    capture.close();
  });

  test('what the frame said is still to be confirmed there', async () => {
    const before = await opened(shop, old);
    before.set('611:208', '1');
    await before.flush();
    expect(before.isPrefilled('611:103_code')).toBe(true);
    await before.flush();
    before.close();
    const capture = openCapture(field, shop.id, now);
    expect(capture.isPrefilled('611:industry')).toBe(true);
    expect(capture.content.prefilled).not.toContain('611:103_code');
    capture.close();
  });

  test('is handed in on version 2', async () => {
    await begun();
    const capture = openCapture(field, shop.id, now);
    capture.setOutcome('1');
    const { content, evaluation, open, remarks } = capture;
    const round = 'registration' as const;
    const handing = { round, content, evaluation, open, remarks, visits: [], unconfirmed: 0 };
    expect(submissionOf(handing, now.set, null)).toMatchObject({
      answers: { '611': { website: 'example.cn', '208': '3' } },
      codings: expect.arrayContaining([
        { form: '611', item: 'industry', code: '5174', by: 'later' }
      ]),
      formVersions: { '611': V2, '611-1': V2, '611-3': first.forms[0]!.version }
    });
    capture.close();
  });

  test('of a program that kept no versions opens as it is', async () => {
    const { codings: _, formVersions: __, ...kept } = (await opened(shop, old)).content;
    const earlier = { ...kept, answers: { '611': { '102': '旧名' } } } as never;
    const capture = await opened(aCase('淮安青梅餐饮店', { context, draft: earlier }), now);
    expect(capture.answer('611:102')).toBe('旧名');
    expect(capture.content.codings).toEqual([]);
    capture.close();
  });
});

describe('a return of version 1', () => {
  const submission = {
    id: randomIds.next(),
    revision: 1,
    outcome: '1',
    outcomeFacts: {},
    answers: { '611': { '203_web': 'example.cn', '208': '2', '103_code': '5174' } },
    explanations: [],
    codings: [{ form: '611', item: '103_code', code: '5174', by: 'byHand' as const }],
    formVersions: Object.fromEntries(first.forms.map(({ form, version }) => [form, version])),
    receivedAt: '2024-04-06T08:00:00Z',
    answersDigest: 'a'.repeat(64)
  };
  const remark = {
    id: randomIds.next(),
    place: '611:203_web',
    text: '网址打不开，请核对',
    byName: '王芳',
    at: '2024-04-07T01:00:00Z',
    answer: null
  };
  const returned = aCase('淮安运河五金有限公司', {
    context,
    state: 'returned',
    submission,
    remarks: [remark]
  });

  test('opens in version 2, and the revision stays as it was submitted', async () => {
    const before = structuredClone(returned.submission);
    const capture = await opened(returned, now);
    expect(capture.answer('611:website')).toBe('example.cn');
    expect(capture.chosenBy('611:industry')).toBe('byHand');
    capture.set('611:website', 'example.com');
    await capture.flush();
    expect(capture.view.case.submission).toEqual(before);
    capture.close();
  });

  test('its remark stands where the item is now, and a moved value has not changed', async () => {
    const capture = await opened(returned, now);
    expect(capture.remarks).toMatchObject([{ remark: { place: '611:website' }, changed: false }]);
    capture.set('611:website', 'example.com');
    await capture.flush();
    expect(capture.remarks).toMatchObject([{ changed: true, answered: true }]);
    capture.close();
  });
});

describe('the way to the current version', () => {
  const move = moveToCurrent(now.definitions, { '611': '2023.1', '611-1': '2023.1' });

  test.each([
    ['611:203_web', '611:website'],
    ['611:102', '611:102'],
    ['611:203_fax', null],
    ['611-1:A[3].9', '611-1:places[3].class'],
    ['611-1:A[3].4', '611-1:places[3].4'],
    ['611-3:301', '611-3:301'],
    ['', '']
  ])('%s leads to %s', (place, moved) => {
    expect(move.place(place)).toBe(moved);
  });

  test('is none where a version has no migration: everything stays', () => {
    const stranded = moveToCurrent(now.definitions, { '611': '1999.1' });
    expect(stranded.answers(returnedAnswers)).toEqual(returnedAnswers);
    expect(stranded.versions['611']).toBe('1999.1');
  });

  test('is idle among current versions', () => {
    expect(moveToCurrent(now.definitions, { '611': V2 })).toMatchObject({ isIdle: true });
    expect(moveToCurrent(now.definitions, {}).isIdle).toBe(true);
  });
});

const returnedAnswers = { '611': { '203_web': 'example.cn' } };
