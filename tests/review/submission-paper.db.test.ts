// The paper tables of what 李敏 handed in: for 王芳's own org unit, of the forms that apply, and of none without answers.
import { describe, expect, test } from 'vitest';
import { scopeOf } from '../../src/lib/access/actor';
import { submissionPaper } from '../../src/lib/review/submission-paper.server';
import { liMin, xuyang } from '../cast';
import { factoryAnswers, makeFieldWorld, submitOperation } from '../collection/field-world';

const world = await makeFieldWorld();
const { read } = world.application;

async function handedIn(changed: Parameters<typeof submitOperation>[1] = {}): Promise<string> {
  const held = await world.newCase();
  const [sent] = await world.send(liMin, submitOperation(held, changed));
  expect(sent!.result).toBe('applied');
  return held.id;
}

const paperOf = (caseId: string, scope = scopeOf(world.wangFang)) =>
  read((reader) => submissionPaper(reader, scope, caseId));

describe('the paper of a submission', () => {
  test('has the forms that apply to the factory, filled', async () => {
    const found = await paperOf(await handedIn());
    const applicable = found!.papers.map(({ form }) => form);
    expect(applicable).toEqual(expect.arrayContaining(['611', '611-2', '611-3', '611-8']));
    expect(applicable).not.toContain('611-6');
    const staff = found!.papers.find(({ form }) => form === '611-2')!;
    expect(staff.identity).toEqual({
      code: factoryAnswers['611']!['109'],
      name: factoryAnswers['611']!['102']
    });
  });

  test('has no form where nobody was found to fill one in', async () => {
    const found = await paperOf(
      await handedIn({
        outcome: '4',
        outcomeFacts: { movedTo: '清江浦区', source: '物业' },
        answers: {},
        formVersions: {},
        signatureHash: null
      })
    );
    expect(found!.papers).toEqual([]);
  });

  test('is not there before anything is handed in, nor for another org unit', async () => {
    const held = await world.newCase();
    expect(await paperOf(held.id)).toBeNull();
    const foreign = { kind: 'orgUnit', orgUnitId: xuyang.id } as const;
    expect(await paperOf(await handedIn(), foreign)).toBeNull();
  });
});
