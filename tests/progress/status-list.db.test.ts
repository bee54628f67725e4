// The list behind a number of progress, as 孙丽 and 赵刚 see it: states, days, causes and a card, and no answer in it.
import { beforeAll, describe, expect, test } from 'vitest';
import { scopeOf, type Actor } from '../../src/lib/access/actor';
import { caseFilterOf, type CaseFilterParameters } from '../../src/lib/casework/board-filter';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { progressByArea } from '../../src/lib/progress/queries.server';
import { approveSubmissions } from '../../src/lib/review/commands/approve-submissions.server';
import { statusCard, statusPage } from '../../src/lib/progress/status-queries.server';
import type { StatusOrder } from '../../src/lib/progress/status-filter';
import { areas, TODAY } from '../county';
import { bochi, liMin, sunLi, wangFang, zhaoGang } from '../cast';
import {
  makeFieldWorld,
  submitOperation,
  visitOperation,
  type FieldCase
} from '../collection/field-world';

const world = await makeFieldWorld();
const { read } = world.application;
const soughtIn = { page: 1, pageSize: 50, today: TODAY };
const foreign = '淮安徐杨机械有限公司';

type Condition = Partial<CaseFilterParameters>;

function listed(
  actor: Actor,
  asked: Condition = {},
  order: { key: StatusOrder; direction: 'ascending' | 'descending' } = {
    key: 'idle',
    direction: 'descending'
  }
) {
  const filter = caseFilterOf({ page: 1, ...asked });
  return read((reader) =>
    statusPage(reader, scopeOf(actor), CURRENT_ROUND, filter, order, soughtIn)
  );
}

const cardOf = (actor: Actor, caseId: string) =>
  read((reader) => statusCard(reader, scopeOf(actor), caseId, TODAY));
const named = async (name: string) => (await world.cases()).find((one) => one.name === name)!;

let returned: FieldCase;
let waiting: FieldCase;

/** On 04-01 one is given and visited in vain; on 04-05 another is handed in, and returned on 04-08. */
beforeAll(async () => {
  world.setNow('2024-04-01T02:00:00Z');
  waiting = await world.assign((await named('淮安同心物流有限公司')).id, liMin);
  world.setNow('2024-04-05T02:00:00Z');
  returned = await world.newCase();
  const sent = await world.send(
    liMin,
    visitOperation(returned, { result: 'met' }, '2024-04-05T01:00:00Z'),
    submitOperation(returned)
  );
  expect(sent.map(({ result }) => result)).toEqual(['applied', 'applied']);
  world.setNow('2024-04-08T02:00:00Z');
  await world.returnCase(returned.id, [{ place: '611:208', text: '请核对登记注册类型' }]);
});

describe('the list', () => {
  test('holds the cases of the org unit and no others, for both heads', async () => {
    for (const head of [sunLi, zhaoGang]) {
      const { lines, total } = await listed(head);
      expect(total).toBe(lines.length);
      const names = lines.map((line) => line.name);
      expect(names).toContain(returned.name);
      expect(names).not.toContain(foreign);
    }
  });

  test('counts what the number above it counts', async () => {
    const byArea = await read((reader) => progressByArea(reader, bochi.id, CURRENT_ROUND, TODAY));
    for (const area of byArea) {
      for (const state of ['unassigned', 'assigned', 'returned'] as const) {
        const { total } = await listed(sunLi, { area: area.id, state });
        expect(total, `${area.name} ${state}`).toBe(area.counts[state]);
      }
    }
  });

  test('says since when and why nothing moves, the longest first', async () => {
    const { lines, longestIdle } = await listed(sunLi, { enumerator: liMin.userId });
    expect(longestIdle).toBe(7);
    expect(lines.map(({ name, idleDays, cause }) => ({ name, idleDays, cause }))).toEqual([
      { name: waiting.name, idleDays: 7, cause: { kind: 'notVisited' } },
      {
        name: returned.name,
        idleDays: 0,
        cause: { kind: 'returned', by: wangFang.name, level: 'orgUnit' }
      }
    ]);
  });

  test('orders as asked', async () => {
    const byArea = await listed(sunLi, {}, { key: 'area', direction: 'descending' });
    expect(byArea.lines[0]!.areaName).toBe(areas.shanyang.name);
    const byState = await listed(sunLi, {}, { key: 'state', direction: 'descending' });
    expect(byState.lines[0]!.state).toBe('returned');
  });

  test('is found by name and by initials', async () => {
    for (const search of ['同心物流', 'txwl']) {
      expect((await listed(sunLi, { search })).lines.map(({ id }) => id)).toEqual([waiting.id]);
    }
    expect(await listed(sunLi, { search: '徐杨机械' })).toMatchObject({
      lines: [],
      total: 0,
      longestIdle: null
    });
  });
});

describe('the card', () => {
  test('tells what happened, when and by whom', async () => {
    const card = (await cardOf(sunLi, returned.id))!;
    expect(card.history.map(({ transition, actorName }) => [transition, actorName])).toEqual([
      ['open', '吴昊'],
      ['assign', '王芳'],
      ['start', '李敏'],
      ['submit', '李敏'],
      ['return', '王芳']
    ]);
    expect(card.contacts).toMatchObject([{ channel: 'door', result: 'met' }]);
  });

  test('has no answer, no remark and no revenue in it', async () => {
    const card = (await cardOf(sunLi, returned.id))!;
    expect(Object.keys(card).sort()).toEqual(
      [
        'areaName', 'cause', 'contacts', 'creditCode', 'enumeratorName', 'frameNo', 'history',
        'id', 'idleDays', 'movedAt', 'name', 'state'
      ] // prettier-ignore
    );
    expect(JSON.stringify(card)).not.toContain('请核对登记注册类型');
  });

  test("of another org unit's case there is none", async () => {
    expect(await cardOf(zhaoGang, (await named(foreign)).id)).toBeNull();
  });
});

describe('an approved case', () => {
  test('stands behind those that wait, though it has rested for longer', async () => {
    world.setNow('2024-03-20T02:00:00Z');
    const done = await world.newCase();
    const sent = await world.send(
      liMin,
      visitOperation(done, { result: 'met' }, '2024-03-20T01:00:00Z'),
      submitOperation(done, {
        outcome: '6',
        outcomeFacts: { closedOn: '2022-11-30', source: '登记机关公告' },
        answers: {},
        signatureHash: null
      })
    );
    expect(sent.map(({ result }) => result)).toEqual(['applied', 'applied']);
    const [seen] = await world.rows<{ version: number; submissionId: string }>(
      `select version, current_submission_id as "submissionId" from census_case where id = $1`,
      done.id
    );
    const input = { cases: [{ caseId: done.id, ...seen! }] };
    const decided = await world.application.execute(approveSubmissions, input, wangFang);
    expect(decided).toEqual({ ok: true, answer: { approved: 1, refused: [] } });
    const { lines, longestIdle } = await listed(sunLi, { enumerator: liMin.userId });
    expect(lines.map(({ name }) => name)).toEqual([waiting.name, returned.name, done.name]);
    expect(longestIdle).toBe(7);
  });
});
