// The batch checks over the frame, visits, areas and explanations, and how a finding is settled: 李敏 confirms after a
// return, 王芳 explains an area.
import { beforeAll, describe, expect, test } from 'vitest';
import { explainArea } from '../../../src/lib/quality/commands/explain-area.server';
import { startQualityRun } from '../../../src/lib/quality/commands/start-quality-run.server';
import { checkCounty } from '../../../src/lib/quality/batch-checks/run.server';
import { findingPage, lastCompleteRun } from '../../../src/lib/quality/queries.server';
import { chenTao, qianJing, wangFang } from '../../cast';
import { ids, must, submitOperation } from '../../collection/field-world';
import { jobWork } from '../../job-work';
import { areas } from '../../world';
import { makeCheckedCounty, namesOf, type Respondent } from './checked-county';

const county = await makeCheckedCounty();
const { handIn, atFrameCheck, answer, setFrame, hitBy, assessment, world } = county;

const outcome = (of: Respondent, code: string, facts: Record<string, string> = {}) =>
  world.rows(
    `with s as (update submission set outcome = $2, outcome_facts = $3::jsonb, answers = '{}' where case_id = $1)
     update census_case set outcome = $2 where id = $1`,
    of.id,
    code,
    facts
  );

describe('R-01, a duplicate names what is kept', () => {
  test('nothing on the frame, itself or one that was closed is hit', async () => {
    const kept = await handIn();
    const closed = await handIn();
    await outcome(closed, '6', { closedOn: '2023-06-30', source: '公告' });
    const waiting = await world.newCase();
    const [untouched] = await world.rows<{ no: string }>(
      `select e.frame_no as no from frame_entry e join census_case c on c.frame_entry_id = e.id where c.id = $1`,
      waiting.id
    );
    const hits = [await handIn(), await handIn(), await handIn()] as const;
    await outcome(hits[0], '2', { duplicateOf: '隔壁那一户' });
    await outcome(hits[1], '2', { duplicateOf: hits[1].frameNo });
    await outcome(hits[2], '2', { duplicateOf: closed.frameNo });
    const innocent = [await handIn(), await handIn(), await handIn()] as const;
    await outcome(innocent[0], '2', { duplicateOf: kept.frameNo });
    await setFrame(kept, { credit_code: kept.code });
    await outcome(innocent[1], '2', { duplicateOf: ` ${kept.code} ` });
    // Undecided until that one has a result.
    await outcome(innocent[2], '2', { duplicateOf: untouched!.no });
    expect(await hitBy('R-01')).toEqual(namesOf(...hits));
  });
});

describe('R-04, added though it is on the frame', () => {
  test('by code or name it is hit; one like an entry that was closed is not', async () => {
    const known = await atFrameCheck('621', { result: '1' }, { name: '淮安清风茶业有限公司' });
    await setFrame(known, { credit_code: known.code });
    const closed = await atFrameCheck('621', { result: '6' }, { name: '淮安旧梦茶业有限公司' });
    expect(closed.name).not.toBe(known.name);
    const byCode = await atFrameCheck('621', { result: 'N', uscc: known.code, name: '茶业' });
    const byName = await atFrameCheck('621', { result: 'N', name: '淮安清风 茶业有限公司' });
    await atFrameCheck('621', { result: 'N', name: '淮安旧梦茶业有限公司' });
    await atFrameCheck('621', { result: 'N', name: '淮安新叶茶业有限公司' });
    expect(await hitBy('R-04', 'frameCheck')).toEqual(namesOf(byCode, byName));
  });
});

describe('R-06 and U-17, by the visits', () => {
  const setVisit = (of: Respondent, columns: string) =>
    world.rows(`update visit set ${columns} where case_id = $1`, of.id);

  beforeAll(async () => {
    const ring = [
      [119, 33.6],
      [119.01, 33.6],
      [119.01, 33.61],
      [119, 33.61],
      [119, 33.6]
    ];
    await world.rows(
      `update area set geometry = $2::jsonb where code = $1`,
      areas.shenzhenRoad1.code,
      {
        type: 'Polygon',
        coordinates: [ring]
      }
    );
  });

  test('a call is no visit, nor is a door where nobody was', async () => {
    const called = await handIn();
    await setVisit(called, `channel = 'call'`);
    const missed = await handIn();
    await setVisit(missed, `result = 'notMet'`);
    await handIn();
    expect(await hitBy('R-06')).toEqual(namesOf(called, missed));
  });

  test('a visit in the next village is outside the area; one at the border is not', async () => {
    const outside = await handIn();
    await setVisit(outside, 'latitude = 33.62, longitude = 119.005, accuracy = 8');
    const border = await handIn();
    await setVisit(border, 'latitude = 33.6102, longitude = 119.005, accuracy = 8');
    const vague = await handIn();
    await setVisit(vague, 'latitude = 33.605, longitude = 119.005, accuracy = 900');
    expect(await hitBy('U-17')).toEqual(namesOf(outside));
    expect((await assessment()).hints['611:U-19']).toBe(1);
    await setVisit(outside, 'latitude = null, longitude = null');
  });

  test('a position in the form counts before the visits', async () => {
    const office = await handIn();
    await answer(office, '611', { pos: { lat: 33.7, lon: 119.005, accuracy: 5 } });
    await setVisit(office, 'latitude = 33.605, longitude = 119.005, accuracy = 8');
    // Not all areas are drawn, so nobody knows where the district ends.
    expect(await hitBy('U-17')).toEqual(namesOf(office));
    expect(await hitBy('R-06')).toContain(office.name);
    await answer(office, '611', { pos: null });
  });
});

describe('§6.1, an explanation that is repeated', () => {
  const explain = (of: Respondent, text: string, day = '2024-04-08') =>
    world.rows(
      `update submission set explanations = $2::jsonb, made_at = $3::timestamptz where case_id = $1`,
      of.id,
      [{ text }],
      `${day}T10:00:00+08:00`
    );

  test('is counted from the fourth respondent of a day on; by the next day or one word it is another', async () => {
    const text = '受市场影响本年收入下降明显';
    const said = [await handIn(), await handIn(), await handIn(), await handIn()];
    for (const of of said.slice(0, 3)) await explain(of, text);
    await explain(said[3]!, text, '2024-04-07');
    expect((await assessment()).hints['611:§6.1']).toBeUndefined();
    await explain(said[3]!, ` ${text}`);
    expect((await assessment()).hints['611:§6.1']).toBe(4);
    await explain(said[3]!, `${text}了`);
    expect((await assessment()).hints['611:§6.1']).toBeUndefined();
  });
});

describe('settled', () => {
  const work = jobWork(() => world.application);
  const run = async () => {
    const started = await world.application.execute(
      startQualityRun,
      { round: 'registration' },
      qianJing
    );
    expect(await work.untilEnded(must(started).jobId)).toBe('succeeded');
  };
  const lines = (check: string) =>
    world.application.read(async (reader) => {
      const last = await lastCompleteRun(reader, 'registration');
      const everything = { page: 1, pageSize: 500 };
      const page = await findingPage(reader, { kind: 'county' }, last!.id, { check }, everything);
      return page.lines;
    });

  const nextRevision = (of: Respondent) =>
    world.rows(
      `with again as (
         insert into submission
         select (jsonb_populate_record(s, jsonb_build_object('id', $2::uuid, 'operation_id', $2::uuid,
                 'revision', s.revision + 1))).*
         from submission s join census_case c on c.current_submission_id = s.id where c.id = $1 returning id)
       update census_case set current_submission_id = $2 where id = $1`,
      of.id,
      ids.next()
    );

  test('李敏 confirms the shared code after the return, and it is no finding any more', async () => {
    const shop = await handIn();
    await handIn({ 109: shop.code });
    expect(await hitBy('ID-11')).toContain(shop.name);
    await world.returnCase(shop.id, [{ place: '611:109', text: '信用代码与隔壁相同，请核对' }]);
    const [remark] = await world.rows<{ id: string }>(
      `select id from remark where case_id = $1`,
      shop.id
    );
    const [answers] = await world.rows<{ answers: never }>(
      `select answers from submission where case_id = $1`,
      shop.id
    );
    const reason = '隔壁是我家的仓库，同一张执照，只有一个单位';
    const remarkAnswers = [{ remarkId: remark!.id, kind: 'confirmed' as const, text: reason }];
    const again = submitOperation(shop, { ...answers, remarkAnswers });
    expect((await world.send(world.liMin, again)).map(({ result }) => result)).toEqual(['applied']);
    const before = (await assessment()).verifyExplained;
    expect(before).toBeGreaterThan(0);
    expect(await hitBy('ID-11')).not.toContain(shop.name);
    // Handed in once more, what was confirmed is still what was said; then it is another value.
    await nextRevision(shop);
    expect(await hitBy('ID-11')).not.toContain(shop.name);
    await answer(shop, '611', { 109: (await handIn()).code });
    expect(await hitBy('ID-11')).toContain(shop.name);
  });

  test('王芳 explains the empty area: closed at once, and no finding of the next run', async () => {
    await world.rows(
      `update census_case set state = 'submitted', enumerator_id = $2, outcome = '7' where area_id = $1`,
      areas.shanyang.id,
      world.liMin.userId
    );
    await run();
    const [empty] = await lines('area:R-10');
    expect(empty).toMatchObject({ caseId: null, name: areas.shanyang.name, open: true });
    expect(empty!.figures).toEqual({ cases: 1 });
    const explanation = { cause: 'other', text: '小区整体拆迁，去年底单位已全部迁出' };
    const explain = (text: string, actor = wangFang) =>
      world.application.execute(explainArea, { findingId: empty!.id, ...explanation, text }, actor);
    expect(await explain('情况属实')).toMatchObject({
      problem: { code: 'quality.explanation_not_accepted' }
    });
    expect(await explain(explanation.text, qianJing)).toMatchObject({
      problem: { code: 'platform.not_allowed' }
    });
    must(await explain(explanation.text, chenTao));
    expect(await lines('area:R-10')).toMatchObject([
      { open: false, explanation: explanation.text }
    ]);
    await run();
    expect(await lines('area:R-10')).toEqual([]);
  });

  test('a mandatory finding of an area, one of a case, or none is not explained', async () => {
    await world.rows(
      `update frame_entry set void_reason = null where name = '淮安绿野种植有限公司'`
    );
    await run();
    const [left] = await lines('area:R-09');
    expect(left!.figures).toEqual({ undecided: 1 });
    const explain = (findingId: string) =>
      world.application.execute(
        explainArea,
        { findingId, cause: 'other', text: '这一户是农业单位，不在本次普查范围' },
        wangFang
      );
    expect(await explain(left!.id)).toMatchObject({
      problem: { code: 'quality.mandatory_not_explained' }
    });
    const [ofCase] = await lines('611:R-01');
    expect(await explain(ofCase!.id)).toMatchObject({
      problem: { code: 'quality.area_finding_not_found' }
    });
  });
});

test('cancelled before or in the middle, the checks stop with the reason', async () => {
  const before = AbortSignal.abort(new Error('cancelled by 钱静'));
  const parts = (signal: AbortSignal) =>
    checkCounty(world.application.database, 'registration', { signal, report: () => {} });
  await expect(parts(before)).rejects.toThrow('cancelled by 钱静');
  const abort = new AbortController();
  const running = checkCounty(world.application.database, 'registration', {
    signal: abort.signal,
    report: () => abort.abort(new Error('cancelled by 钱静'))
  });
  await expect(running).rejects.toThrow('cancelled by 钱静');
});
