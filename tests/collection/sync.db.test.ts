// A tablet comes into contact: what it brings is applied in order, what changed comes back, nothing twice.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { synchronise } from '../../src/lib/assembly/sync.server';
import type { SyncCursor } from '../../src/lib/collection/operation';
import { FEED_START } from '../../src/lib/platform/feed.server';
import {
  DEVICE,
  draftOperation,
  ids,
  makeFieldWorld,
  submitOperation,
  visitOperation,
  withAnswers
} from './field-world';

const world = await makeFieldWorld();

type Contact = { cursor?: SyncCursor | null; unconfirmed?: string[]; feedPage?: number };
const contact = (
  person: Actor,
  operations: object[] = [],
  { cursor = null, unconfirmed = [], ...options }: Contact = {}
) => {
  const sent = { protocol: 1 as const, deviceId: DEVICE, cursor, unconfirmed };
  return synchronise(
    world.application,
    person,
    { ...sent, operations: operations as never },
    options
  );
};

describe('the first contact', () => {
  it('brings everything the enumerator has, and who they are', async () => {
    const work = await world.newCase();
    const answer = await contact(world.liMin);
    expect(answer).toMatchObject({
      protocol: 1,
      serverTime: '2024-04-08T02:00:00.000Z',
      censusDay: '2024-04-08',
      enumerator: { id: world.liMin.userId, name: '李敏', login: 'limin', orgUnitName: '钵池街道' },
      results: [],
      unknownOperations: [],
      feed: { kind: 'full', gone: [], more: false },
      formPackage: { round: 'registration', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
    });
    expect(answer.feed.cases.find((one) => one.id === work.id)).toEqual({
      id: work.id,
      round: 'registration',
      epoch: work.epoch,
      state: 'assigned',
      outcome: null,
      respondent: {
        name: work.name,
        initials: expect.stringContaining('hasljx'),
        creditCode: null,
        orgCode: null,
        address: '示例路1号',
        phone: null,
        legalPerson: '张示例',
        kind: 'legalEntity',
        industryCode: '3484',
        activity: null,
        frameNo: expect.any(String)
      },
      area: { id: expect.any(String), code: '320871001001001', name: '深圳路社区第一小区' },
      context: expect.objectContaining({ listing: { emp: 44 } }),
      visits: [],
      draft: null,
      remarks: [],
      submission: null
    });
  });

  it('of somebody without cases brings none', async () => {
    const answer = await contact(world.chenChen);
    expect(answer.feed).toEqual({
      kind: 'full',
      cases: [],
      gone: [],
      cursor: FEED_START,
      more: false
    });
  });
});

describe('a later contact', () => {
  it('brings only what changed since the cursor: given, and gone', async () => {
    const kept = await world.newCase();
    const { feed: before } = await contact(world.liMin);
    const given = await world.newCase();
    await world.assign(kept.id, world.zhouQiang);
    const { feed } = await contact(world.liMin, [], { cursor: before.cursor });
    expect(feed).toMatchObject({ kind: 'changes', gone: [kept.id], more: false });
    expect(feed.cases.map((one) => one.id)).toEqual([given.id]);
    const { feed: after } = await contact(world.liMin, [], { cursor: feed.cursor });
    expect(after).toEqual({ ...feed, cases: [], gone: [] });
  });

  it('tells a case that changed often once, as it is now', async () => {
    const { feed: before } = await contact(world.liMin);
    const work = await world.newCase();
    await world.send(
      world.liMin,
      visitOperation(work),
      visitOperation(work),
      submitOperation(work)
    );
    const { feed } = await contact(world.liMin, [], { cursor: before.cursor });
    expect(feed.cases).toMatchObject([{ id: work.id, state: 'submitted', visits: [{}, {}] }]);
  });

  it('that brings a visit is told the case with the visit in the same answer', async () => {
    const work = await world.newCase();
    const { feed: before } = await contact(world.liMin);
    const visit = visitOperation(work, { note: '约好明天下午' });
    const { feed } = await contact(world.liMin, [visit], { cursor: before.cursor });
    expect(feed.cases).toMatchObject([
      {
        id: work.id,
        visits: [{ id: visit.visit.id, note: '约好明天下午', enumeratorName: '李敏' }]
      }
    ]);
  });

  it('with much to tell takes pages, and misses nothing between them', async () => {
    const { feed: before } = await contact(world.liMin);
    const given = [];
    for (let index = 0; index < 5; index += 1) given.push((await world.newCase()).id);
    const seen: string[] = [];
    let cursor = before.cursor;
    for (let more = true, pages = 0; more; pages += 1) {
      expect(pages).toBeLessThan(4);
      const { feed } = await contact(world.liMin, [], { cursor, feedPage: 2 });
      seen.push(...feed.cases.map((one) => one.id));
      ({ cursor, more } = feed);
    }
    expect(seen).toEqual(given);
  });

  it.each([
    ['a row that is not there', { seq: 9_999, id: ids.next() }],
    ['another row under its number', { seq: 1, id: ids.next() }]
  ])('with a cursor of %s (the office was restored) brings everything', async (_, cursor) => {
    const work = await world.newCase();
    const { feed } = await contact(world.liMin, [], { cursor });
    expect(feed.kind).toBe('full');
    expect(feed.cases.map((one) => one.id)).toContain(work.id);
  });

  it('names the receipts that the office does not know any more', async () => {
    const work = await world.newCase();
    const visit = visitOperation(work);
    await world.send(world.liMin, visit);
    const lost = ids.next();
    const answer = await contact(world.liMin, [], { unconfirmed: [lost, visit.id] });
    expect(answer.unknownOperations).toEqual([lost]);
  });
});

describe('operations of one contact', () => {
  it('are applied in order: visit, draft, submission', async () => {
    const work = await world.newCase();
    const operations = [visitOperation(work), draftOperation(work), submitOperation(work)];
    const { results, feed } = await contact(world.liMin, operations, { cursor: FEED_START });
    expect(results.map(({ operationId, result }) => [operationId, result])).toEqual(
      operations.map(({ id }) => [id, 'applied'])
    );
    expect(feed.cases.find((one) => one.id === work.id)).toMatchObject({ state: 'submitted' });
  });

  it('a refusal holds later ones of the same case only', async () => {
    const work = await world.newCase();
    const other = await world.newCase();
    const incomplete = submitOperation(work, { answers: withAnswers('611', { '201': '' }) });
    const { results } = await contact(world.liMin, [
      visitOperation(work),
      incomplete,
      visitOperation(work),
      visitOperation(other),
      draftOperation(work)
    ]);
    expect(results.map(({ result }) => result)).toEqual([
      'applied',
      'refused',
      'held',
      'applied',
      'held'
    ]);
    expect(await world.rows('select 1 from visit where case_id = $1', work.id)).toHaveLength(1);
  });

  it('a malformed one is refused by itself; the others go through', async () => {
    const work = await world.newCase();
    const other = await world.newCase();
    const malformed = { ...visitOperation(work), visit: { channel: 'pigeon' } };
    const { results } = await contact(world.liMin, [malformed, visitOperation(other)]);
    expect(results).toMatchObject([
      { result: 'refused', problem: { code: 'platform.invalid_input' } },
      { result: 'applied' }
    ]);
  });

  it('a contested one holds nothing', async () => {
    const work = await world.newCase();
    await world.assign(work.id, world.zhouQiang);
    const { results } = await contact(world.liMin, [visitOperation(work), draftOperation(work)]);
    expect(results.map(({ result }) => result)).toEqual(['contested', 'contested']);
  });

  it('all again, because the answer was lost, are duplicates with the same receipts', async () => {
    const work = await world.newCase();
    const operations = [visitOperation(work), draftOperation(work), submitOperation(work)];
    const first = await contact(world.liMin, operations);
    world.setNow('2024-04-08T03:00:00Z');
    const again = await contact(world.liMin, operations);
    world.setNow('2024-04-08T02:00:00Z');
    expect(again.results).toEqual(first.results.map((one) => ({ ...one, result: 'duplicate' })));
  });

  it('leaves no drift between tallies and cases', async () => {
    const [{ drift } = { drift: -1 }] = await world.rows<{ drift: number }>(`
      select count(*)::int as drift from (
        select state, enumerator_id, count(*) as n from census_case where enumerator_id is not null group by 1, 2
      ) c full join (
        select state, enumerator_id, sum(count) as n from tally
        where enumerator_id <> '00000000-0000-0000-0000-000000000000' group by 1, 2 having sum(count) <> 0
      ) t using (state, enumerator_id) where c.n is distinct from t.n`);
    expect(drift).toBe(0);
  });
});
