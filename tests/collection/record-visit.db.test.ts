// 李敏 stands before a door. What she records starts the case, counts, and is told to her tablet; nobody else can record
// it for her.
import { describe, expect, it } from 'vitest';
import { makeFieldWorld, visitOperation } from './field-world';

const world = await makeFieldWorld();

const stateOf = async (caseId: string) =>
  (await world.rows<{ state: string }>('select state from census_case where id = $1', caseId))[0]
    ?.state;
const visitsOf = (caseId: string) =>
  world.rows<{ at: Date; note: string | null }>(
    'select at, note from visit where case_id = $1',
    caseId
  );

describe('recording a visit', () => {
  it('starts the case, with the note and the instant of the tablet', async () => {
    const work = await world.newCase();
    const visit = visitOperation(work, { note: '门卫说老板出差' }, '2024-04-07T23:30:00Z');
    expect(await world.send(world.liMin, visit)).toEqual([
      {
        operationId: visit.id,
        result: 'applied',
        receipt: { operationId: visit.id, receivedAt: '2024-04-08T02:00:00.000Z' }
      }
    ]);
    expect(await stateOf(work.id)).toBe('inProgress');
    expect(await visitsOf(work.id)).toEqual([
      { at: new Date('2024-04-07T23:30:00Z'), note: '门卫说老板出差' }
    ]);
  });

  it('of a tablet whose clock runs ahead counts as made when it was received', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, visitOperation(work, {}, '2024-05-01T00:00:00Z'));
    expect(await visitsOf(work.id)).toMatchObject([{ at: new Date('2024-04-08T02:00:00Z') }]);
  });

  it('a second time leaves the case as it is, and tells the tablet again', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, visitOperation(work));
    const told = 'select count(*)::int as n from feed where recipient = $1 and ref = $2';
    const [before] = await world.rows<{ n: number }>(told, world.liMin.userId, work.id);
    await world.send(world.liMin, visitOperation(work));
    const [now] = await world.rows<{ n: number }>(told, world.liMin.userId, work.id);
    expect(now!.n).toBe(before!.n + 1);
    expect(await visitsOf(work.id)).toHaveLength(2);
  });

  it('the same operation again is a duplicate with the same receipt, even with other content', async () => {
    const work = await world.newCase();
    const visit = visitOperation(work, { note: '第一次' });
    const [first] = await world.send(world.liMin, visit);
    const altered = { ...visit, visit: { ...visit.visit, note: '第二次' } };
    const [again] = await world.send(world.liMin, altered);
    expect(again).toEqual({ ...first, result: 'duplicate' });
    expect(await visitsOf(work.id)).toMatchObject([{ note: '第一次' }]);
  });

  it('two contacts with the same operation at once apply it once', async () => {
    const work = await world.newCase();
    const visit = visitOperation(work);
    const answers = await Promise.all([1, 2, 3].map(() => world.send(world.liMin, visit)));
    expect(
      answers
        .flat()
        .map((answer) => answer.result)
        .sort()
    ).toEqual(['applied', 'duplicate', 'duplicate']);
    expect(await visitsOf(work.id)).toHaveLength(1);
  });
});

describe('somebody else', () => {
  it('a colleague who never had the case is refused', async () => {
    const work = await world.newCase();
    expect(await world.send(world.zhouQiang, visitOperation(work))).toMatchObject([
      { result: 'refused', problem: { code: 'casework.not_your_case' } }
    ]);
    expect(await visitsOf(work.id)).toEqual([]);
  });

  it('a supervisor does not record visits', async () => {
    const work = await world.newCase();
    expect(await world.send(world.wangFang, visitOperation(work))).toMatchObject([
      { result: 'refused', problem: { code: 'platform.not_allowed' } }
    ]);
  });

  it('an unknown case is refused', async () => {
    const nowhere = { id: '00000000-0000-7000-8000-000000000001', epoch: 1 };
    expect(await world.send(world.liMin, visitOperation(nowhere))).toMatchObject([
      { result: 'refused', problem: { code: 'casework.case_not_found' } }
    ]);
  });

  it("a colleague's receipt is not given away by guessing its operation", async () => {
    const hers = await world.newCase();
    const his = await world.newCase(world.zhouQiang);
    const visit = visitOperation(hers);
    await world.send(world.liMin, visit);
    expect(
      await world.send(world.zhouQiang, { ...visitOperation(his), id: visit.id })
    ).toMatchObject([{ result: 'refused', problem: { code: 'platform.not_allowed' } }]);
  });
});

describe('a visit of a former assignment', () => {
  it('is kept whole as contested, counts for nothing, and is answered so again', async () => {
    const work = await world.newCase();
    const visit = visitOperation(work, { note: '见到负责人', result: 'met' });
    await world.assign(work.id, world.zhouQiang);
    const [kept] = await world.send(world.liMin, visit);
    expect(kept).toMatchObject({ result: 'contested', receipt: { operationId: visit.id } });
    expect(await world.send(world.liMin, visit)).toEqual([kept]);
    expect(await visitsOf(work.id)).toEqual([]);
    expect(
      await world.rows(
        `select payload, org_unit_id, enumerator_id, settled_at from contested_operation where case_id = $1`,
        work.id
      )
    ).toMatchObject([
      {
        payload: { operation: { id: visit.id, visit: { note: '见到负责人' } } },
        org_unit_id: world.orgUnitId,
        enumerator_id: world.liMin.userId,
        settled_at: null
      }
    ]);
  });
});
