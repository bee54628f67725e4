// Approving and returning what 李敏 handed in: 王芳 and 陈涛 decide for 钵池街道, 钱静 may return anywhere.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { approveSubmissions } from '../../src/lib/review/commands/approve-submissions.server';
import { returnSubmission } from '../../src/lib/review/commands/return-submission.server';
import {
  placeInQueue,
  queueCounts,
  remarksOf,
  reviewQueue
} from '../../src/lib/review/queries.server';
import { isReturnable } from '../../src/lib/review/submission';
import { submissionPage } from '../../src/lib/review/submission-page.server';
import { bochi, chenTao, liMin, qianJing, sunLi, wangFang, wuHao, xuyang, zhaoGang } from '../cast';
import {
  makeFieldWorld,
  SIGNATURE,
  submitOperation,
  withAnswers,
  type FieldCase
} from '../collection/field-world';

const world = await makeFieldWorld();
const { execute, read } = world.application;

type Seen = { caseId: string; version: number; submissionId: string };

async function seen({ id }: Pick<FieldCase, 'id'>): Promise<Seen> {
  const [now] = await world.rows<Omit<Seen, 'caseId'>>(
    `select version, current_submission_id as "submissionId" from census_case where id = $1`,
    id
  );
  return { caseId: id, ...now! };
}

async function handedIn(changed: Parameters<typeof submitOperation>[1] = {}): Promise<FieldCase> {
  const held = await world.newCase();
  const [sent] = await world.send(liMin, submitOperation(held, changed));
  expect(sent!.result).toBe('applied');
  return held;
}

const stateOf = async (work: FieldCase) =>
  (await world.rows<{ state: string }>('select state from census_case where id = $1', work.id))[0]!
    .state;
const approve = (actor: Actor, ...cases: Seen[]) => execute(approveSubmissions, { cases }, actor);
const remarks = [{ place: '611:208', text: '请核对登记注册类型' }];
const giveBack = (actor: Actor, of: Seen, written = remarks) =>
  execute(returnSubmission, { ...of, remarks: written }, actor);
const refusalOf = (code: string) => ({ ok: false, problem: { code } });

/** The image that all submissions of this file promise. */
beforeAll(async () => {
  const first = await handedIn();
  await world.rows(
    `insert into evidence (hash, kind, media_type, size, content, case_id, uploaded_by, uploaded_at)
     values ($1, 'signature', 'image/png', 1, '\\x00', $2, $3, now())`,
    SIGNATURE,
    first.id,
    liMin.userId
  );
});

const own = { kind: 'orgUnit', orgUnitId: bochi.id } as const;

/** Whether the page of a case offers to return it. */
const returnable = async ({ id }: { id: string }) =>
  isReturnable((await read((reader) => submissionPage(reader, own, id, 'zh')))!);

describe('approving', () => {
  test('王芳 approves three at once; tallies and the log of decisions follow', async () => {
    const three = [await handedIn(), await handedIn(), await handedIn()];
    const answer = await approve(wangFang, ...(await Promise.all(three.map(seen))));
    expect(answer).toEqual({ ok: true, answer: { approved: 3, refused: [] } });
    expect(await Promise.all(three.map(stateOf))).toEqual(['approved', 'approved', 'approved']);
    const decided = await world.rows<{ decision: string; level: string }>(
      'select decision, level from review_decision where case_id = any($1::uuid[])',
      three.map(({ id }) => id)
    );
    expect(decided).toEqual(Array(3).fill({ decision: 'approved', level: 'orgUnit' }));
  });

  test.each([
    ['the enumerator', liMin],
    ['the deputy head', sunLi],
    ['the principal head', zhaoGang],
    ['the auditor, who audits and does not accept', qianJing],
    ['the lead administrator', wuHao],
    ['a supervisor next door', { ...wangFang, orgUnitId: xuyang.id }]
  ])('not by %s', async (_who, actor) => {
    const work = await handedIn();
    expect(await approve(actor, await seen(work))).toMatchObject(refusalOf('platform.not_allowed'));
    expect(await stateOf(work)).toBe('submitted');
  });

  test('the same again changes nothing and says who was faster', async () => {
    const work = await handedIn();
    const looked = await seen(work);
    await approve(wangFang, looked);
    const again = await approve(chenTao, looked);
    expect(again).toMatchObject({
      ok: true,
      answer: {
        approved: 0,
        refused: [
          {
            problem: {
              code: 'casework.changed_meanwhile',
              details: { by: '王芳', state: 'approved' }
            }
          }
        ]
      }
    });
  });

  test('a signature that is still on the tablet holds it up', async () => {
    const work = await handedIn({ signatureHash: 'b'.repeat(64) });
    expect(await approve(wangFang, await seen(work))).toMatchObject({
      answer: { approved: 0, refused: [{ problem: { code: 'review.signature_not_arrived' } }] }
    });
    expect(await stateOf(work)).toBe('submitted');
  });
});

describe('returning', () => {
  test('with remarks on items; the enumerator gets the case and the remarks', async () => {
    const work = await handedIn();
    const written = [
      ...remarks,
      { place: '611-1:A[0].10', text: '从业人员应与统计表一致' },
      { place: '', text: '整表请复核' }
    ];
    expect(await giveBack(wangFang, await seen(work), written)).toEqual({
      ok: true,
      answer: { remarks: 3 }
    });
    expect(await stateOf(work)).toBe('returned');
    const lines = await read((reader) => remarksOf(reader, work.id));
    expect(lines.map(({ place, byName, answerKind }) => ({ place, byName, answerKind }))).toEqual(
      ['', '611-1:A[0].10', '611:208'].map((place) => ({ place, byName: '王芳', answerKind: null }))
    );
  });

  test('by the auditor, also what was approved already', async () => {
    const work = await handedIn();
    await approve(wangFang, await seen(work));
    expect(await giveBack(qianJing, await seen(work))).toMatchObject({ ok: true });
    expect(await stateOf(work)).toBe('returned');
    const [decision] = await world.rows<{ level: string }>(
      `select level from review_decision where case_id = $1 and decision = 'returned'`,
      work.id
    );
    expect(decision).toEqual({ level: 'leadDepartment' });
  });

  test.each([
    ['the enumerator', liMin],
    ['the deputy head', sunLi],
    ['the lead administrator', wuHao],
    ['staff next door', { ...chenTao, orgUnitId: xuyang.id }]
  ])('not by %s', async (_who, actor) => {
    const work = await handedIn();
    expect(await giveBack(actor, await seen(work))).toMatchObject(
      refusalOf('platform.not_allowed')
    );
  });

  test('a remark at a place that no form has is refused whole', async () => {
    const work = await handedIn();
    const written = [...remarks, { place: '611:999', text: '没有这一项' }];
    expect(await giveBack(wangFang, await seen(work), written)).toMatchObject({
      problem: { code: 'review.unknown_place', details: { place: '611:999' } }
    });
    expect(await stateOf(work)).toBe('submitted');
    expect(await read((reader) => remarksOf(reader, work.id))).toEqual([]);
  });

  test('without a remark, or with an empty one, is no input', async () => {
    const work = await seen(await handedIn());
    expect(await giveBack(wangFang, work, [])).toMatchObject(refusalOf('platform.invalid_input'));
    const empty = [{ place: '611:208', text: ' ' }];
    expect(await giveBack(wangFang, work, empty)).toMatchObject(
      refusalOf('platform.invalid_input')
    );
  });

  test('a case nobody knows', async () => {
    const nothing = { caseId: liMin.userId, version: 1, submissionId: liMin.userId };
    expect(await giveBack(wangFang, nothing)).toMatchObject(refusalOf('casework.case_not_found'));
  });
});

describe('at the same moment', () => {
  test('王芳 approves and 陈涛 returns: one of them decides, the other is told by whom', async () => {
    for (let round = 0; round < 5; round++) {
      const work = await handedIn();
      const looked = await seen(work);
      const [approved, returned] = await Promise.all([
        approve(wangFang, looked),
        giveBack(chenTao, looked)
      ]);
      const wasApproved = approved.ok && approved.answer.approved === 1;
      expect(wasApproved).toBe(!returned.ok);
      expect(await stateOf(work)).toBe(wasApproved ? 'approved' : 'returned');
      const problem = returned.ok
        ? approved.ok && approved.answer.refused[0]!.problem
        : returned.problem;
      expect(problem).toMatchObject({
        code: 'casework.changed_meanwhile',
        details: { by: wasApproved ? '王芳' : '陈涛' }
      });
      const decisions = await world.rows(
        'select 1 from review_decision where case_id = $1',
        work.id
      );
      expect(decisions).toHaveLength(1);
    }
  });

  test('the enumerator handed in again while it was read: the new revision must be looked at', async () => {
    const work = await handedIn();
    const looked = await seen(work);
    await world.returnCase(work.id, [{ place: '', text: '请复核' }]);
    const [remark] = await world.rows<{ id: string }>(
      'select id from remark where case_id = $1',
      work.id
    );
    const answered = {
      remarkId: remark!.id,
      kind: 'confirmed' as const,
      text: '已与会计逐项核对，数据无需修改'
    };
    const [again] = await world.send(liMin, submitOperation(work, { remarkAnswers: [answered] }));
    expect(again!.result).toBe('applied');
    expect(await approve(wangFang, looked)).toMatchObject({
      answer: { approved: 0, refused: [{ problem: { code: 'review.newer_submission' } }] }
    });
    expect(await giveBack(wangFang, looked)).toMatchObject(refusalOf('review.newer_submission'));
  });

  test('the deputy head has signed: nothing moves', async () => {
    const work = await handedIn();
    const looked = await seen(work);
    expect(await returnable(work)).toBe(true);
    await world.rows(
      `update freeze_mark set state = 'deputySigned' where org_unit_id = $1`,
      bochi.id
    );
    try {
      // The page says so before anybody tries.
      expect(await returnable(work)).toBe(false);
      expect(await approve(wangFang, looked)).toMatchObject({
        answer: { refused: [{ problem: { code: 'casework.org_unit_frozen' } }] }
      });
      expect(await giveBack(qianJing, looked)).toMatchObject(refusalOf('casework.org_unit_frozen'));
    } finally {
      await world.rows(`update freeze_mark set state = 'open'`);
    }
    expect(await stateOf(work)).toBe('submitted');
  });
});

describe('reading', () => {
  const nextDoor = { kind: 'orgUnit', orgUnitId: xuyang.id } as const;

  test('the queue counts what waits, knows its neighbours, and ends at the org unit', async () => {
    const work = await handedIn();
    const { queue, counts, place } = await read(async (reader) => ({
      queue: await reviewQueue(reader, own, CURRENT_ROUND, {}, { page: 1, pageSize: 1000 }),
      counts: await queueCounts(reader, own, CURRENT_ROUND),
      place: await placeInQueue(reader, own, CURRENT_ROUND, {}, work.id)
    }));
    const at = queue.lines.findIndex(({ caseId }) => caseId === work.id);
    expect(counts.all).toBe(queue.total);
    expect(place).toEqual({
      position: at + 1,
      total: queue.total,
      previous: queue.lines[at - 1]?.caseId ?? null,
      next: queue.lines[at + 1]?.caseId ?? null
    });
    const beyond = await read((reader) => queueCounts(reader, nextDoor, CURRENT_ROUND));
    expect(beyond).toEqual({ all: 0, doubtful: 0, plain: 0, hinted: 0, again: 0 });
    expect(await read((reader) => submissionPage(reader, nextDoor, work.id, 'zh'))).toBeNull();
  });

  test('a second revision shows what changed, and the violation with its explanation', async () => {
    const work = await handedIn();
    await world.returnCase(work.id, [{ place: '611:206', text: '请核对控股情况' }]);
    const [remark] = await world.rows<{ id: string }>(
      'select id from remark where case_id = $1',
      work.id
    );
    const explanation = {
      check: 'U-47',
      form: '611',
      cause: 'natureOfBusiness',
      text: '国有企业二〇二二年收购了百分之六十的股份',
      values: { '205': '112', '206': '1' }
    };
    const [again] = await world.send(
      liMin,
      submitOperation(work, {
        answers: withAnswers('611', { '206': '1' }),
        explanations: [explanation],
        remarkAnswers: [{ remarkId: remark!.id, kind: 'changed', text: '已更正' }]
      })
    );
    expect(again!.result).toBe('applied');
    const page = (await read((reader) => submissionPage(reader, own, work.id, 'zh')))!;
    expect(page.revision).toBe(2);
    expect(page.reading.changes.map(({ place }) => place)).toEqual(['611:206']);
    const item = page.reading.sections
      .flatMap(({ items }) => items)
      .find(({ place }) => place === '611:206')!;
    expect(item.before).not.toBe(item.answer);
    const noted = page.reading.sections.flatMap(({ items }) =>
      items.flatMap(({ violations }) => violations)
    );
    expect(noted.find(({ check }) => check === 'U-47')).toMatchObject({
      severity: 'verify',
      explanation: { cause: '业务性质', text: explanation.text }
    });
  });
});
