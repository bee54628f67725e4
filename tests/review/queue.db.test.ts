// The review queue as 王芳 reads it: which doubt, with which figure of the office, and how many there are of each kind.
import { beforeAll, describe, expect, test } from 'vitest';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { queuePage } from '../../src/lib/review/queue-page.server';
import { queueCounts } from '../../src/lib/review/queries.server';
import type { QueueKind, QueueLine } from '../../src/lib/review/queue';
import { submissionPage } from '../../src/lib/review/submission-page.server';
import type { Language } from '../../src/lib/i18n/language';
import { areas } from '../county';
import { bochi, liMin } from '../cast';
import {
  factoryAnswers,
  makeFieldWorld,
  submitOperation,
  type FieldCase
} from '../collection/field-world';

const world = await makeFieldWorld();
const { read } = world.application;
const own = { kind: 'orgUnit', orgUnitId: bochi.id } as const;

const revenue = Number(factoryAnswers['611-3']!['301']);
const taxRevenue = revenue * 2;

let differs: FieldCase;
let plain: FieldCase;

/** The tax office knows twice the revenue of one of two factories; 李敏 says why. */
beforeAll(async () => {
  [plain, differs] = [await world.newCase(), await world.newCase()];
  await world.rows(
    `update frame_entry set admin_revenue = $1 where id = (select frame_entry_id from census_case where id = $2)`,
    taxRevenue,
    differs.id
  );
  const explanation = {
    check: 'E-25',
    form: '611-3',
    cause: 'accountingBasis' as const,
    text: '税务数据含已剥离的分公司收入，本表只报本单位',
    values: { '301': revenue }
  };
  const sent = await world.send(
    liMin,
    submitOperation(plain),
    submitOperation(differs, { explanations: [explanation] })
  );
  expect(sent.map(({ result }) => result)).toEqual(['applied', 'applied']);
});

async function queue(kind?: QueueKind, language: Language = 'zh') {
  const filter = kind ? { kind } : {};
  const paging = { page: 1, pageSize: 100 };
  return read((reader) => queuePage(reader, own, CURRENT_ROUND, filter, paging, language));
}

const lineOf = (lines: QueueLine[], { id }: FieldCase) => lines.find((line) => line.caseId === id)!;

describe('a doubt in the queue', () => {
  test('is said with the tax revenue it compares with', async () => {
    const { doubts, verify } = lineOf((await queue()).lines, differs);
    expect(verify).toBe(1);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain('与税务、年报收入差异超过20%');
    expect(doubts[0]).toContain(`部门登记的营业收入：${taxRevenue.toLocaleString('en')} 千元`);
  });

  test('is said in English too', async () => {
    const [doubt] = lineOf((await queue(undefined, 'en')).lines, differs).doubts;
    expect(doubt).toContain('Revenue in administrative data:');
    expect(doubt).toContain('thousand yuan');
  });

  test('is absent where there is none, and no context leaves the server', async () => {
    const line = lineOf((await queue()).lines, plain);
    expect(line.doubts).toEqual([]);
    expect(line).not.toHaveProperty('context');
    expect(line).not.toHaveProperty('violations');
  });
});

describe('each count', () => {
  test('is that of its list', async () => {
    const counts = await read((reader) => queueCounts(reader, own, CURRENT_ROUND));
    for (const kind of ['doubtful', 'plain', 'hinted', 'again'] as const) {
      expect((await queue(kind)).total, kind).toBe(counts[kind]);
    }
    expect(counts).toMatchObject({ all: 2, doubtful: 1, plain: 1, again: 0 });
  });

  test('keeps to the area asked for', async () => {
    const countsIn = (areaId: string) =>
      read((reader) => queueCounts(reader, own, CURRENT_ROUND, { areaId }));
    expect((await countsIn(areas.shenzhenRoad1.id)).all).toBe(2);
    expect((await countsIn(areas.shanyang.id)).all).toBe(0);
  });
});

test.each([
  ['zh', /部门登记的营业收入/, /20%/],
  ['en', /revenue in administrative data/i, /20 ?%/]
] as const)(
  'the form names figure and rule under the message, in %s',
  async (language, figure, share) => {
    const page = (await read((reader) => submissionPage(reader, own, differs.id, language)))!;
    const noted = page.reading.sections.flatMap(({ items }) =>
      items.flatMap(({ violations }) => violations)
    );
    const note = noted.find(({ check }) => check === 'E-25')!;
    expect(note.facts).toHaveLength(1);
    expect(note.facts[0]!.term).toMatch(figure);
    expect(note.facts[0]!.value).toContain(taxRevenue.toLocaleString('en'));
    expect(note.rule).toMatch(figure);
    expect(note.rule).toMatch(share);
  }
);
