import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/lib/access/actor';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { takeBackCases } from '../../src/lib/casework/commands/take-back-cases.server';
import { CURRENT_ROUND, type FreezeState } from '../../src/lib/casework/lifecycle';
import { casePage, caseHistory, tallyDrift } from '../../src/lib/casework/queries.server';
import type { CaseLine } from '../../src/lib/casework/case-line';
import { rows, transact } from '../../src/lib/platform/database.server';
import { bochi, chenTao, liMin, wangFang, zhouQiang } from '../cast';
import { makeWorld, must, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function line(name: string): Promise<CaseLine> {
  const page = await world.application.read((reader) =>
    casePage(reader, { kind: 'county' }, CURRENT_ROUND, { search: name }, { page: 1, pageSize: 10 })
  );
  return page.lines[0]!;
}

const seen = ({ id, version }: CaseLine) => ({ id, version });

async function feedOf(userId: string): Promise<string[]> {
  const found = await world.application.read((reader) =>
    rows<{ ref: string }>(
      reader,
      sql`select ref from feed where recipient = ${userId} order by seq`
    )
  );
  return found.map((row) => row.ref);
}

async function freeze(state: FreezeState): Promise<void> {
  await transact(world.application.database, (tx) =>
    tx.execute(sql`
      insert into freeze_mark (org_unit_id, round, state) values (${bochi.id}, ${CURRENT_ROUND}, ${state})
      on conflict (org_unit_id, round) do update set state = excluded.state`)
  );
}

describe('assigning cases', () => {
  it('works: 王芳 gives 李敏 two cases, and her tablet will hear of both', async () => {
    const cases = [await line('清禾'), await line('五金')];
    const input = { cases: cases.map(seen), enumeratorId: liMin.userId };
    const answer = must(await world.application.execute(assignCases, input, wangFang));
    expect(answer).toEqual({ assigned: 2, refused: [] });
    expect(await line('清禾')).toMatchObject({ state: 'assigned', enumeratorName: '李敏' });
    expect(await feedOf(liMin.userId)).toEqual(expect.arrayContaining(cases.map(({ id }) => id)));
    const history = await world.application.read((reader) => caseHistory(reader, cases[0]!.id));
    expect(history.map((event) => [event.transition, event.actorName])).toEqual([
      ['open', '吴昊'],
      ['assign', '王芳']
    ]);
  });

  it('the same again changes nothing and says so', async () => {
    const input = { cases: [seen(await line('清禾'))], enumeratorId: liMin.userId };
    const answer = must(await world.application.execute(assignCases, input, wangFang));
    expect(answer).toMatchObject({
      assigned: 0,
      refused: [{ problem: { code: 'casework.already_assigned_to' } }]
    });
  });

  it('wrong person: nobody assigns for another org unit, and no enumerator assigns', async () => {
    const abroad = { cases: [seen(await line('徐杨机械'))], enumeratorId: liMin.userId };
    expect(await world.application.execute(assignCases, abroad, wangFang)).toMatchObject({
      ok: false,
      problem: { code: 'platform.not_allowed' }
    });
    const own = { cases: [seen(await line('物流'))], enumeratorId: liMin.userId };
    expect(await world.application.execute(assignCases, own, liMin)).toMatchObject({
      ok: false,
      problem: { code: 'platform.not_allowed' }
    });
  });

  it('someone was faster: of 王芳 and 陈涛 at the same moment one wins, the other reads who it was', async () => {
    const cases = [seen(await line('餐饮'))];
    const { execute } = world.application;
    const [byWang, byChen] = await Promise.all([
      execute(assignCases, { cases, enumeratorId: liMin.userId }, wangFang),
      execute(assignCases, { cases, enumeratorId: zhouQiang.userId }, chenTao)
    ]);
    const answers = [must(byWang), must(byChen)];
    expect(answers.map((answer) => answer.assigned).sort()).toEqual([0, 1]);
    const loser = answers.find((answer) => answer.assigned === 0)!;
    const winner = must(byWang).assigned === 1 ? '王芳' : '陈涛';
    expect(loser.refused[0]!.problem).toMatchObject({
      code: 'casework.changed_meanwhile',
      details: { by: winner }
    });
  });

  it('gives a colleague’s case on: both tablets hear of it, and the epoch rises by two', async () => {
    const before = await line('五金');
    const input = { cases: [seen(before)], enumeratorId: zhouQiang.userId };
    must(await world.application.execute(assignCases, input, wangFang));
    expect((await feedOf(liMin.userId)).filter((ref) => ref === before.id)).toHaveLength(2);
    expect(await feedOf(zhouQiang.userId)).toContain(before.id);
    const [epoch] = await world.application.read((reader) =>
      rows<{ epoch: number }>(reader, sql`select epoch from census_case where id = ${before.id}`)
    );
    expect(epoch!.epoch).toBe(3);
  });

  it('takes a case back with a reason; it belongs to nobody again', async () => {
    const input = { cases: [seen(await line('五金'))], reason: '周强请假一周' };
    expect(must(await world.application.execute(takeBackCases, input, chenTao))).toEqual({
      takenBack: 1,
      refused: []
    });
    expect(await line('五金')).toMatchObject({ state: 'unassigned', enumeratorId: null });
  });

  it('lets nothing move in a frozen org unit', async () => {
    await freeze('deputySigned');
    const input = { cases: [seen(await line('五金'))], enumeratorId: liMin.userId };
    expect(
      must(await world.application.execute(assignCases, input, wangFang)).refused
    ).toMatchObject([{ problem: { code: 'casework.org_unit_frozen' } }]);
    await freeze('open');
  });

  it('leaves tallies, flows and the frame’s tally as a recount finds them', async () => {
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });

  it('shows each only what is theirs: 徐杨街道’s case is not in 王芳’s list', async () => {
    const page = await world.application.read((reader) =>
      casePage(reader, scopeOf(wangFang), CURRENT_ROUND, {}, { page: 1, pageSize: 100 })
    );
    expect(page.total).toBe(6);
    expect(page.lines.map((one) => one.name)).not.toContain('淮安徐杨机械有限公司');
  });
});
