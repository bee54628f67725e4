// A case comes back with remarks: each must be answered before it is handed in again.
import { describe, expect, it } from 'vitest';
import { tabletCases } from '../../src/lib/collection/queries.server';
import {
  factoryAnswers,
  makeFieldWorld,
  submitOperation,
  withAnswers,
  type FieldCase
} from './field-world';

const world = await makeFieldWorld();

const stored = (work: FieldCase) =>
  world.rows(
    'select revision, answers from submission where case_id = $1 order by revision',
    work.id
  );
const submit = async (work: FieldCase, changed: Parameters<typeof submitOperation>[1] = {}) =>
  (await world.send(world.liMin, submitOperation(work, changed)))[0]!;
const tablet = async (work: FieldCase) => {
  const { read } = world.application;
  return (await read((reader) => tabletCases(reader, world.liMin.userId, [work.id])))[0];
};

describe('after a return with remarks', () => {
  async function returned() {
    const work = await world.newCase();
    await submit(work);
    await world.returnCase(work.id, [
      { place: '611-3:301', text: '营业收入与上年相差过大' },
      { place: '611:201', text: '法定代表人与执照不符' }
    ]);
    const now = (await tablet(work))!;
    const [revenue, head] = [
      now.remarks.find((one) => one.place === '611-3:301')!,
      now.remarks.find((one) => one.place === '611:201')!
    ];
    return { work, now, revenue, head };
  }
  const changed = { kind: 'changed', text: '' } as const;
  const confirmed = { kind: 'confirmed', text: '与营业执照原件核对一致' } as const;

  it('the tablet has the remarks, open, with who made them, and the answers to go on from', async () => {
    const { now } = await returned();
    expect(now).toMatchObject({ state: 'returned', submission: { answers: factoryAnswers } });
    expect(now.remarks).toMatchObject([
      { byName: '王芳', answer: null },
      { byName: '王芳', answer: null }
    ]);
  });

  it('a submission that answers none is refused', async () => {
    const { work, revenue, head } = await returned();
    expect(await submit(work)).toMatchObject({
      problem: {
        code: 'collection.remarks_unanswered',
        details: {
          faults: expect.arrayContaining([
            { remarkId: revenue.id, why: 'unanswered' },
            { remarkId: head.id, why: 'unanswered' }
          ])
        }
      }
    });
  });

  it('a change that changed nothing and a confirmation without a reason are refused', async () => {
    const { work, revenue, head } = await returned();
    const remarkAnswers = [
      { remarkId: revenue.id, ...changed },
      { remarkId: head.id, ...confirmed, text: '  ' }
    ];
    expect(await submit(work, { remarkAnswers })).toMatchObject({
      problem: {
        details: {
          faults: expect.arrayContaining([
            { remarkId: revenue.id, why: 'notChanged' },
            { remarkId: head.id, why: 'noReason' }
          ])
        }
      }
    });
  });

  it('a changed value and a reasoned confirmation pass, as the second revision', async () => {
    const { work, revenue, head } = await returned();
    const remarkAnswers = [
      { remarkId: revenue.id, ...changed },
      { remarkId: head.id, ...confirmed }
    ];
    const answers = withAnswers('611-3', { '301': 18_265 });
    expect(await submit(work, { answers, remarkAnswers })).toMatchObject({
      result: 'applied',
      receipt: { submission: { revision: 2 } }
    });
    expect(await stored(work)).toMatchObject([
      { revision: 1, answers: factoryAnswers },
      { revision: 2, answers }
    ]);
    expect(
      (await tablet(work))!.remarks.map(({ place, answer }) => [place, answer?.kind]).sort()
    ).toEqual([
      ['611-3:301', 'changed'],
      ['611:201', 'confirmed']
    ]);
  });

  it('who gets the case next must answer them too, and sees the former answers', async () => {
    const { work } = await returned();
    await world.takeBack(work.id);
    const his = await world.assign(work.id, world.zhouQiang);
    const { read } = world.application;
    const [seen] = await read((reader) => tabletCases(reader, world.zhouQiang.userId, [work.id]));
    expect(seen).toMatchObject({ submission: { answers: factoryAnswers } });
    expect(seen!.remarks).toHaveLength(2);
    expect(await world.send(world.zhouQiang, submitOperation(his))).toMatchObject([
      { problem: { code: 'collection.remarks_unanswered' } }
    ]);
  });
});
