// 李敏 saves what she has typed so far; when the case goes to 周强, he goes on from there.
import { describe, expect, it } from 'vitest';
import { tabletCases } from '../../src/lib/collection/queries.server';
import type { Actor } from '../../src/lib/access/actor';
import { draftOperation, makeFieldWorld, submitOperation, type FieldCase } from './field-world';

const world = await makeFieldWorld();

const onTabletOf = async (person: Actor, work: FieldCase) => {
  const { read } = world.application;
  return (await read((reader) => tabletCases(reader, person.userId, [work.id])))[0];
};
const typed = (name: string) => ({ answers: { '611': { '102': name } } });

describe('saving a draft', () => {
  it('starts the case and keeps what was typed, whatever it is', async () => {
    const work = await world.newCase();
    const draft = draftOperation(work, { answers: { '611': { '202_year': '还没问到' } } });
    expect(await world.send(world.liMin, draft)).toMatchObject([{ result: 'applied' }]);
    expect(await onTabletOf(world.liMin, work)).toMatchObject({
      state: 'inProgress',
      draft: draft.draft
    });
  });

  it('a later one takes the place of the former', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, draftOperation(work, typed('淮安示例')));
    await world.send(world.liMin, draftOperation(work, typed('淮安示例机械有限公司')));
    expect(await onTabletOf(world.liMin, work)).toMatchObject({
      draft: typed('淮安示例机械有限公司')
    });
  });

  it('an earlier one, sent again, changes nothing', async () => {
    const work = await world.newCase();
    const early = draftOperation(work, typed('淮安'));
    await world.send(world.liMin, early, draftOperation(work, typed('淮安示例机械厂')));
    expect(await world.send(world.liMin, early)).toMatchObject([{ result: 'duplicate' }]);
    expect(await onTabletOf(world.liMin, work)).toMatchObject({ draft: typed('淮安示例机械厂') });
  });

  it('goes with the case to the next enumerator', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, draftOperation(work, typed('淮安示例机械厂')));
    await world.assign(work.id, world.zhouQiang);
    expect(await onTabletOf(world.liMin, work)).toBeUndefined();
    expect(await onTabletOf(world.zhouQiang, work)).toMatchObject({
      draft: typed('淮安示例机械厂')
    });
  });

  it('after the case went to a colleague it is contested and does not overwrite theirs', async () => {
    const work = await world.newCase();
    const now = await world.assign(work.id, world.zhouQiang);
    await world.send(world.zhouQiang, draftOperation(now, typed('周强问到的名称')));
    const late = draftOperation(work, typed('李敏早先填的名称'));
    expect(await world.send(world.liMin, late)).toMatchObject([{ result: 'contested' }]);
    expect(await onTabletOf(world.zhouQiang, work)).toMatchObject({
      draft: typed('周强问到的名称')
    });
  });

  it('of a case handed in is refused: the submission stands', async () => {
    const work = await world.newCase();
    await world.send(world.liMin, submitOperation(work));
    expect(await world.send(world.liMin, draftOperation(work))).toMatchObject([
      { result: 'refused', problem: { code: 'casework.transition_not_possible' } }
    ]);
    expect(await onTabletOf(world.liMin, work)).toMatchObject({ draft: null });
  });

  it.each([
    ['a NUL', '机械\u0000厂'],
    ['half a surrogate pair', '机械\ud800厂']
  ])('with %s in a text, which no database keeps, is refused', async (_, text) => {
    const work = await world.newCase();
    const draft = draftOperation(work, typed(text));
    expect(await world.send(world.liMin, draft)).toMatchObject([
      { result: 'refused', problem: { code: 'platform.invalid_input' } }
    ]);
  });

  it('nested without end is refused', async () => {
    const work = await world.newCase();
    let nested: unknown = 1;
    for (let depth = 0; depth < 1_000; depth += 1) nested = [nested];
    const draft = draftOperation(work, { answers: { '611': { '102': nested } } });
    expect(await world.send(world.liMin, draft)).toMatchObject([
      { result: 'refused', problem: { code: 'platform.invalid_input' } }
    ]);
  });
});
