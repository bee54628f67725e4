// From handing in to a class that stands: 李敏 hands in, 陈涛 of 钵池街道 and 钱静 of the lead department code.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { codingPack } from '../../src/lib/census-forms/coding-pack.server';
import { codingBoard } from '../../src/lib/classification/coding-board.server';
import { readCodingFilter } from '../../src/lib/classification/coding-filter';
import { activityPage, addressAfter } from '../../src/lib/classification/coding-page.server';
import { classifyActivity } from '../../src/lib/classification/commands/classify-activity.server';
import { decideSynonym } from '../../src/lib/classification/commands/decide-synonym.server';
import { fillQueue } from '../../src/lib/classification/commands/fill-queue.server';
import { settleClassification } from '../../src/lib/classification/commands/settle-classification.server';
import {
  acceptedSynonyms,
  codingDifferences,
  decidedClasses,
  synonymList
} from '../../src/lib/classification/queries.server';
import { bochi, chenTao, liMin, qianJing, sunLi, wangFang, wuHao, xuyang } from '../cast';
import { makeFieldWorld, must, submitOperation, withAnswers } from '../collection/field-world';
import { jobWork } from '../job-work';

const world = await makeFieldWorld();
const { execute, read } = world.application;
const work = jobWork(() => world.application);
const round = 'registration';
const all = readCodingFilter(new URLSearchParams());

const fill = async (actor: Actor = qianJing) => {
  const { jobId } = must(await execute(fillQueue, { round }, actor));
  expect(await work.untilEnded(jobId)).toBe('succeeded');
};

type Stored = {
  id: string;
  caseId: string;
  submissionId: string;
  state: string;
  doubt_kind: string;
};

const activityOf = async (caseId: string) =>
  (
    await world.rows<Stored>(
      `select a.id, a.case_id as "caseId", a.submission_id as "submissionId", a.state, a.doubt_kind
       from coded_activity a join census_case c on c.id = a.case_id and c.current_submission_id = a.submission_id
       where a.case_id = $1 and place = '611:103_code'`,
      caseId
    )
  )[0]!;

const said = (text: string, code?: string) =>
  withAnswers('611', { '103_1': text, '103_code': code });

/** Hands in an activity and enters it. `drawn` stands for what the draw says of the case. */
async function entered(text: string, code?: string, drawn = false): Promise<Stored> {
  const held = await world.newCase();
  const [sent] = await world.send(liMin, submitOperation(held, { answers: said(text, code) }));
  expect(sent).toMatchObject({ result: 'applied' });
  await fill();
  await world.rows('update coded_activity set drawn = $2 where case_id = $1', held.id, drawn);
  return activityOf(held.id);
}

const code = (actor: Actor, of: Stored, chosen: string, more: object = {}) =>
  execute(
    classifyActivity,
    { activityId: of.id, submissionId: of.submissionId, code: chosen, reason: 'activity', ...more },
    actor
  );
const standing = async ({ caseId }: Stored) =>
  (await read((reader) => decidedClasses(reader, [caseId]))).get(caseId);
const refusal = (problem: string) => ({ ok: false, problem: { code: problem } });
const pageOf = (actor: Actor, id: string) =>
  read((reader) => activityPage(reader, actor, round, id, all));
const seenBy = async (actor: Actor, { id }: Stored) => (await pageOf(actor, id))!.activity;
const board = (actor: Actor) => read((reader) => codingBoard(reader, actor, round, all));

describe('the queue', () => {
  test('has each activity once, the one without a class first', async () => {
    const agreed = await entered('零件制造', '3484');
    const blank = await entered('零件制造');
    await fill();
    const { queue, figures } = await board(qianJing);
    const mine = queue.lines.filter(({ id }) => [agreed.id, blank.id].includes(id));
    expect(mine.map(({ id }) => id)).toEqual([blank.id, agreed.id]);
    expect(mine[0]).toMatchObject({ doubt: 'blank', state: 'waiting', orgUnitName: bochi.name });
    expect(figures).toMatchObject({ unentered: 0, waiting: queue.total });
  });

  test('is for the org unit its own', async () => {
    await entered('零件制造', '3484');
    expect((await board(chenTao)).queue.total).toBeGreaterThan(0);
    expect((await board({ ...chenTao, orgUnitId: xuyang.id })).queue.total).toBe(0);
  });

  test('tells no answers; the page of one activity does, with what speaks for a class', async () => {
    const activity = await entered('糕点加工', '1411');
    const { queue } = await board(qianJing);
    expect(JSON.stringify(queue)).not.toContain('糕点');
    const page = await seenBy(qianJing, activity);
    expect(page).toMatchObject({ texts: ['糕点加工'], answered: { code: '1411' } });
    expect(page.suggestions.map((one) => one.code)).toContain('1411');
    expect(page.suggestions[0]!.words.length).toBeGreaterThan(0);
  });

  test('leads from one activity to the next, from the last to the one before it, from what is coded back', async () => {
    const first = await entered('零件制造');
    const lines = (await board(qianJing)).queue.lines;
    const after = (id: string) =>
      read((reader) => addressAfter(reader, qianJing, round, id, all, '/county/coding'));
    const [one, two] = lines;
    const [beforeLast, last] = lines.slice(-2);
    expect(await after(one!.id)).toBe(`/county/coding/${two!.id}`);
    expect(await after(last!.id)).toBe(`/county/coding/${beforeLast!.id}`);
    expect((await pageOf(qianJing, one!.id))!.place).toMatchObject({ position: 1, next: two!.id });

    must(await code(qianJing, first, '3484'));
    expect(await after(first.id)).toBe('/county/coding');
  });

  test('shows no activity to another org unit, nor one that nobody knows', async () => {
    const { id } = await entered('零件制造', '3484');
    expect(await pageOf({ ...chenTao, orgUnitId: xuyang.id }, id)).toBeNull();
    expect(await pageOf(qianJing, 'no-id')).toBeNull();
  });

  test('a revision that says the same keeps its class; one that says something else waits anew', async () => {
    const activity = await entered('零件制造', '3484');
    must(await code(chenTao, activity, '3484'));
    const again = async (text: string) => {
      await world.returnCase(activity.caseId, [{ place: '611:208', text: '请核对' }]);
      const held = (await world.cases()).find(({ id }) => id === activity.caseId)!;
      const remark = await world.rows<{ id: string }>(
        'select id from remark where case_id = $1 and answer_kind is null',
        held.id
      );
      const remarkAnswers = remark.map(({ id }) => ({
        remarkId: id,
        kind: 'confirmed',
        text: '已与单位核实，无误'
      }));
      const sent = submitOperation(held, {
        answers: said(text, '3484'),
        remarkAnswers: remarkAnswers as never
      });
      expect(await world.send(liMin, sent)).toMatchObject([{ result: 'applied' }]);
      await fill();
      return activityOf(activity.caseId);
    };
    expect(await again('零件制造')).toMatchObject({ id: activity.id, state: 'decided' });
    expect(await standing(activity)).toBe('3484');
    expect((await again('零件加工')).state).toBe('waiting');
    expect(await standing(activity)).toBeUndefined();
  });
});

describe('coding', () => {
  test('keeps the class beside the answer, which stays as it was', async () => {
    const activity = await entered('糕点加工', '1411');
    must(await code(chenTao, activity, '1419'));
    expect(await standing(activity)).toBe('1419');
    const [answer] = await world.rows<{ code: string }>(
      `select answers #>> '{611,103_code}' as code from submission where id = $1`,
      activity.submissionId
    );
    expect(answer!.code).toBe('1411');
  });

  test.each([
    ['the enumerator', liMin],
    ['the field supervisor', wangFang],
    ['the deputy head', sunLi],
    ['the lead administrator', wuHao],
    ['staff next door', { ...chenTao, orgUnitId: xuyang.id }]
  ])('not by %s', async (_who, actor) => {
    const activity = await entered('零件制造', '3484');
    expect(await code(actor, activity, '3484')).toMatchObject(refusal('platform.not_allowed'));
    expect(await standing(activity)).toBeUndefined();
  });

  test('not to what is no class, nor without a reason', async () => {
    const activity = await entered('零件制造', '3484');
    expect(await code(chenTao, activity, '3499x')).toMatchObject(refusal('platform.invalid_input'));
    expect(await code(chenTao, activity, '9999')).toMatchObject(
      refusal('classification.unknown_class')
    );
    expect(await code(chenTao, activity, '1419', { reason: undefined })).toMatchObject(
      refusal('classification.reason_missing')
    );
  });

  test('by two at once: one decides, the other is told', async () => {
    const activity = await entered('零件制造', '3484');
    const both = await Promise.all([
      code(chenTao, activity, '3484'),
      code(qianJing, activity, '3484')
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('classification.decided_meanwhile'));
  });
});

describe('the blind second coding', () => {
  test('the second coder finds it waiting and sees nothing of the first', async () => {
    const activity = await entered('糕点加工', '1411', true);
    must(await code(chenTao, activity, '1419'));
    expect(await seenBy(qianJing, activity)).toMatchObject({ state: 'waiting', codings: [] });
    expect(await seenBy(chenTao, activity)).toMatchObject({
      state: 'once',
      codings: [{ pass: 'first', code: '1419', byName: '陈涛' }]
    });
    expect(await code(chenTao, activity, '1419')).toMatchObject(
      refusal('classification.coded_by_yourself')
    );
  });

  test('where the two agree the class stands, where they differ none until the auditor settles it', async () => {
    const before = (await board(qianJing)).agreement;
    const same = await entered('糕点加工', '1411', true);
    must(await code(chenTao, same, '1419'));
    must(await code(qianJing, same, '1419'));
    const other = await entered('面包加工', '1411', true);
    must(await code(chenTao, other, '1432'));
    expect(must(await code(qianJing, other, '1419'))).toEqual({ state: 'differing' });
    expect(await standing(same)).toBe('1419');
    expect(await standing(other)).toBeUndefined();

    const after = (await board(qianJing)).agreement;
    expect(after.pairs - before.pairs).toBe(2);
    expect(after.agreeing[4] - before.agreeing[4]).toBe(1);
    expect(after.agreeing[3] - before.agreeing[3]).toBe(1);
    expect(after.agreeing[2] - before.agreeing[2]).toBe(2);

    const lines = await read((reader) => codingDifferences(reader, { kind: 'county' }, round));
    expect(lines.find(({ id }) => id === other.id)).toMatchObject({
      first: { code: '1432', by: '陈涛' },
      second: { code: '1419', by: '钱静' }
    });

    const { id, submissionId } = other;
    const settled = {
      activityId: id,
      submissionId,
      code: '1419',
      note: '以烘烤食品为主'
    };
    expect(await execute(settleClassification, settled, chenTao)).toMatchObject(
      refusal('platform.not_allowed')
    );
    expect(await execute(settleClassification, { ...settled, note: '' }, qianJing)).toMatchObject(
      refusal('platform.invalid_input')
    );
    must(await execute(settleClassification, settled, qianJing));
    expect(await standing(other)).toBe('1419');
    expect((await board(qianJing)).agreement).toEqual(after);
  });
});

describe('words for the assistant', () => {
  test('count after a second person’s look, and then reach the tablets', async () => {
    const activity = await entered('三防漆加工', '2641');
    must(await code(qianJing, activity, '2641', { word: '三防漆' }));
    const list = await read((reader) => synonymList(reader, qianJing));
    const proposed = list.find(({ word }) => word === '三防漆')!;
    expect(proposed).toMatchObject({ state: 'proposed', code: '2641', own: true });
    const hash = codingPack(await read(acceptedSynonyms)).hash;

    const decide = (actor: Actor) =>
      execute(decideSynonym, { synonymId: proposed.id, verdict: 'accepted' }, actor);
    expect(await decide(qianJing)).toMatchObject(refusal('classification.own_proposal'));
    expect(await decide(chenTao)).toMatchObject(refusal('platform.not_allowed'));
    must(await decide(wuHao));
    expect(await decide(wuHao)).toMatchObject(refusal('classification.decided_meanwhile'));

    const accepted = await read(acceptedSynonyms);
    expect(accepted).toEqual([{ words: '三防漆', codes: '2641' }]);
    expect(codingPack(accepted).hash).not.toBe(hash);
    const page = await seenBy(qianJing, activity);
    expect(page.suggestions[0]).toMatchObject({ code: '2641', words: ['三防漆'] });
  });
});

test('neither class nor description comes into the audit log', async () => {
  const activity = await entered('糕点加工', '1411');
  must(await code(chenTao, activity, '1419', { word: '云片糕' }));
  const [log] = await world.rows<{ text: string }>(
    `select string_agg(details::text || subject_id, ' ') as text from audit_log where command like 'classification.%'`
  );
  expect(log!.text).not.toMatch(/1419|1411|糕/);
});
