// An org unit from its last approval to acceptance: 孙丽 signs, 赵刚 signs after her, 钱静 accepts or disputes.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { storeEvidence } from '../../src/lib/collection/commands/store-evidence.server';
import { explainArea } from '../../src/lib/quality/commands/explain-area.server';
import { startQualityRun } from '../../src/lib/quality/commands/start-quality-run.server';
import { approveSubmissions } from '../../src/lib/review/commands/approve-submissions.server';
import { returnSubmission } from '../../src/lib/review/commands/return-submission.server';
import { reopenOrgUnit } from '../../src/lib/signoff/commands/reopen-org-unit.server';
import { signOrgUnit } from '../../src/lib/signoff/commands/sign-org-unit.server';
import { acceptanceBoard, signoffBoard } from '../../src/lib/signoff/queries.server';
import {
  bochi,
  chenTao,
  liMin,
  PASSWORD,
  qianJing,
  sunLi,
  wangFang,
  zhaoGang,
  zhouQiang
} from '../cast';
import {
  makeFieldWorld,
  must,
  submitOperation,
  visitOperation,
  type FieldWorld
} from '../collection/field-world';
import { jobWork } from '../job-work';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const signatureHash = createHash('sha256').update(signature).digest('hex');

let world: FieldWorld;
beforeAll(async () => {
  world = await makeFieldWorld();
});

const work = jobWork(() => world.application);

type Row = { id: string; version: number; epoch: number; submission: string | null };

const casesOfBochi = () =>
  world.rows<Row>(
    `select id, version, epoch, current_submission_id as submission from census_case
     where org_unit_id = $1 order by id`,
    bochi.id
  );

const board = async () =>
  (await world.application.read((reader) => signoffBoard(reader, bochi.id, CURRENT_ROUND)))!;

/** Whom the page names to whoever may not sign themselves. */
const signers = async () => (await board()).signers?.map(({ name }) => name);

const acceptance = () => world.application.read((reader) => acceptanceBoard(reader, CURRENT_ROUND));

async function sign(actor: Actor, password = PASSWORD, root?: string) {
  const input = {
    orgUnitId: bochi.id,
    round: CURRENT_ROUND,
    root: root ?? (await board()).root,
    password
  };
  return world.application.execute(signOrgUnit, input, actor);
}

const reopen = (actor: Actor, reason = '抽查发现收入填错') =>
  world.application.execute(
    reopenOrgUnit,
    { orgUnitId: bochi.id, round: CURRENT_ROUND, reason },
    actor
  );

/** Everybody out of scope but one factory, which signs with its own hand. */
async function handInAll(): Promise<void> {
  const factory = await world.newCase();
  for (const { id } of await casesOfBochi()) if (id !== factory.id) await world.assign(id, liMin);
  const operations = (await casesOfBochi()).flatMap((one) =>
    one.id === factory.id
      ? [visitOperation(one, { result: 'met' }), submitOperation(one, { signatureHash })]
      : [
          submitOperation(one, {
            outcome: '7',
            outcomeFacts: { reason: '部队内部单位' },
            answers: {},
            signatureHash: null
          })
        ]
  );
  const results = await world.send(liMin, ...operations);
  expect(results.map(({ result }) => result)).toEqual(operations.map(() => 'applied'));
  const evidence = {
    hash: signatureHash,
    caseId: factory.id,
    kind: 'signature',
    mediaType: 'image/png',
    content: signature
  };
  must(await world.application.execute(storeEvidence, evidence, liMin));
}

async function approveAll(): Promise<number> {
  const cases = (await casesOfBochi()).map(({ id, version, submission }) => ({
    caseId: id,
    version,
    submissionId: submission
  }));
  return must(await world.application.execute(approveSubmissions, { cases }, wangFang)).approved;
}

async function runQuality(): Promise<void> {
  const { jobId } = must(
    await world.application.execute(startQualityRun, { round: CURRENT_ROUND }, qianJing)
  );
  expect(await work.untilEnded(jobId)).toBe('succeeded');
}

/** What is not passed while no quality run has seen everything: nothing found is not the same as nothing to find. */
const UNCHECKED = ['qualityRunCurrent', 'noOpenFinding'];

describe('signing off', () => {
  it('nobody signs while the gates are not passed', async () => {
    expect(await sign(sunLi)).toMatchObject({
      ok: false,
      problem: {
        code: 'signoff.gates_not_passed',
        details: { gates: ['allApproved', ...UNCHECKED] }
      }
    });
  });

  it('a quality run must have seen every submission', async () => {
    await handInAll();
    expect(await approveAll()).toBe(7);
    expect(await sign(sunLi)).toMatchObject({
      problem: { details: { gates: UNCHECKED } }
    });
    expect((await board()).counts).toMatchObject({ lastRun: null, unseenByRun: 7 });
    const before = await acceptance();
    expect(before.lastRun).toBeNull();
    expect(before.lines.map(({ openFindings }) => openFindings)).toEqual(
      before.lines.map(() => null)
    );

    await runQuality();
    const { counts } = await board();
    expect(counts).toMatchObject({ lastRun: {}, unseenByRun: 0 });
    const after = await acceptance();
    expect(after.lastRun).toEqual(counts.lastRun);
    expect(after.lines.find(({ orgUnitId }) => orgUnitId === bochi.id)).toMatchObject({
      cases: 7,
      approved: 7,
      openFindings: 1
    });
  });

  it('an area where nobody was found must be explained first', async () => {
    expect(await sign(sunLi)).toMatchObject({ problem: { details: { gates: ['noOpenFinding'] } } });
    const empty = await world.rows<{ id: string; check: string }>(
      `select id, check_id as check from finding`
    );
    expect(empty.map(({ check }) => check)).toEqual(['R-10']);
    const text = '小区内均为部队内部单位，不属于普查对象';
    const explanation = { findingId: empty[0]!.id, cause: 'other', text };
    must(await world.application.execute(explainArea, explanation, wangFang));
    expect((await board()).gates.every((gate) => gate.passed)).toBe(true);
  });

  it('a wrong password is refused and counted, staff and the wrong head may not sign', async () => {
    expect(await sign(sunLi, 'not my password')).toMatchObject({
      problem: { code: 'access.wrong_password' }
    });
    const attempts = await world.rows<{ failures: number }>('select failures from login_attempt');
    expect(attempts).toEqual([{ failures: 1 }]);
    expect(await sign(chenTao)).toMatchObject({ problem: { code: 'platform.not_allowed' } });
    expect(await sign(zhaoGang)).toMatchObject({ problem: { code: 'signoff.not_your_turn' } });
  });

  it('a root that the screen did not show is not signed', async () => {
    expect(await sign(sunLi, PASSWORD, 'f'.repeat(64))).toMatchObject({
      problem: { code: 'signoff.root_differs' }
    });
  });

  it('answers changed past the product are not signed, though the root is the same', async () => {
    const change = (from: string, to: string) =>
      world.rows(
        `update submission set answers = jsonb_set(answers, '{611,102}', to_jsonb($3::text))
         where answers #>> '{611,102}' = $2
           and id in (select current_submission_id from census_case where org_unit_id = $1)`,
        bochi.id,
        from,
        to
      );
    const [{ name } = { name: '' }] = await world.rows<{ name: string }>(
      `select s.answers #>> '{611,102}' as name
       from census_case c join submission s on s.id = c.current_submission_id
       where c.org_unit_id = $1 and s.outcome = '1'`,
      bochi.id
    );
    await change(name, '别的名字');
    expect(await sign(sunLi)).toMatchObject({
      problem: { code: 'signoff.answers_altered', details: { count: 1 } }
    });
    await change('别的名字', name);
  });

  it('works: deputy head, principal head, auditor, all over one root', async () => {
    const { root } = await board();
    expect(await signers()).toEqual(['孙丽']);
    expect(must(await sign(sunLi))).toMatchObject({ kind: 'deputySigned', root, cases: 7 });
    expect(await signers()).toEqual(['赵刚']);
    expect(must(await sign(zhaoGang))).toMatchObject({ kind: 'headSigned', root });
    expect(await signers()).toEqual(['钱静']);
    expect(must(await sign(qianJing))).toMatchObject({ kind: 'accepted', root });
    expect(await signers()).toBeUndefined();
    expect((await board()).chain.map((entry) => [entry.kind, entry.actorName])).toEqual([
      ['deputySigned', '孙丽'],
      ['headSigned', '赵刚'],
      ['accepted', '钱静']
    ]);
  });

  it('the same again: nobody signs twice', async () => {
    for (const actor of [sunLi, zhaoGang, qianJing]) {
      expect(await sign(actor)).toMatchObject({ problem: { code: 'signoff.not_your_turn' } });
    }
  });

  it('a frozen org unit lets no transition pass', async () => {
    const [one] = await casesOfBochi();
    const seen = { caseId: one!.id, version: one!.version, submissionId: one!.submission };
    const remarks = [{ place: '', text: '请核对' }];
    expect(
      await world.application.execute(returnSubmission, { ...seen, remarks }, qianJing)
    ).toMatchObject({ problem: { code: 'casework.org_unit_frozen' } });
    const cases = [{ id: one!.id, version: one!.version }];
    const assigned = must(
      await world.application.execute(
        assignCases,
        { cases, enumeratorId: zhouQiang.userId },
        wangFang
      )
    );
    expect(assigned.refused).toMatchObject([{ problem: { code: 'casework.org_unit_frozen' } }]);
  });

  it('only the auditor reopens what is accepted, with a reason; the signatures stay on record', async () => {
    expect(await reopen(zhaoGang)).toMatchObject({ problem: { code: 'signoff.not_your_turn' } });
    expect(await reopen(qianJing, '错')).toMatchObject({
      problem: { code: 'platform.invalid_input' }
    });
    expect(must(await reopen(qianJing))).toEqual({ from: 'accepted' });
    expect((await board()).chain.map((entry) => entry.kind)).toEqual([
      'deputySigned',
      'headSigned',
      'accepted',
      'disputed',
      'reopened'
    ]);
    expect((await board()).state).toBe('open');
  });

  it('one changed submission changes the root, and the deputy’s signature does not cover it', async () => {
    const before = (await board()).root;
    must(await sign(sunLi));
    await world.rows(
      `update submission set answers_digest = translate(answers_digest, '0123456789', '1234567890')
       where id = (select current_submission_id from census_case where org_unit_id = $1 order by id limit 1)`,
      bochi.id
    );
    expect((await board()).root).not.toBe(before);
    expect(await sign(zhaoGang)).toMatchObject({ problem: { code: 'signoff.root_differs' } });
  });

  it('the principal head gives the deputy’s signature back', async () => {
    await world.rows(
      `update submission set answers_digest = translate(answers_digest, '1234567890', '0123456789')
       where id = (select current_submission_id from census_case where org_unit_id = $1 order by id limit 1)`,
      bochi.id
    );
    expect(must(await reopen(zhaoGang, '数据有变，请重新核对'))).toEqual({ from: 'deputySigned' });
    expect((await board()).chain.at(-1)).toMatchObject({ kind: 'reopened', actorName: '赵刚' });
  });

  it('a submission handed in since the run takes back what the run has proven', async () => {
    const [one] = await casesOfBochi();
    const received = (to: string) =>
      world.rows(
        `update submission set received_at = (select max(started_at) ${to} from quality_run)
         where id = $1`,
        one!.submission
      );
    await received(`+ interval '1 second'`);
    const { gates, counts } = await board();
    expect(gates.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(UNCHECKED);
    expect(counts).toMatchObject({ unseenByRun: 1, openFindings: 0 });
    expect(await sign(sunLi)).toMatchObject({ problem: { details: { gates: UNCHECKED } } });
    await received('');
    expect((await board()).gates.every((gate) => gate.passed)).toBe(true);
  });

  it('a signature waits for a transition that is under way, and then sees it', async () => {
    const [one] = await casesOfBochi();
    const seen = { caseId: one!.id, version: one!.version, submissionId: one!.submission };
    const remarks = [{ place: '', text: '请核对单位类型' }];
    const [returned, signed] = await Promise.all([
      world.application.execute(returnSubmission, { ...seen, remarks }, wangFang),
      sign(sunLi)
    ]);
    // Whichever came first, both cannot have happened.
    expect([returned.ok, signed.ok].filter(Boolean)).toHaveLength(1);
  });
});
