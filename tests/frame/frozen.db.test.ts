// What an import finds when an org unit has been signed: its changes wait, its ledger stays as it was signed.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { tallyDrift } from '../../src/lib/casework/queries.server';
import { settleWaitingChanges } from '../../src/lib/frame/commands/settle-waiting-changes.server';
import { entryPage, waitingChanges } from '../../src/lib/frame/queries.server';
import { entryFilter } from '../../src/lib/frame/entry-filter';
import { rows } from '../../src/lib/platform/database.server';
import { bochi, qianJing, wuHao } from '../cast';
import { areas, makeWorld, must, type World } from '../world';
import { frameFile, QINGHE, TONGXIN } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await setMark('deputySigned');
});

async function setMark(state: string): Promise<void> {
  await world.application.database.plain`
    insert into freeze_mark (org_unit_id, round, state) values (${bochi.id}, 'registration', ${state})
    on conflict (org_unit_id, round) do update set state = excluded.state`;
}

const waiting = () => world.application.read((reader) => waitingChanges(reader));
const addressOf = async (code: string) => {
  const found = await world.application.read((reader) =>
    rows<{ address: string }>(
      reader,
      sql`select address from frame_entry where credit_code = ${code}`
    )
  );
  return found[0]!.address;
};
const settle = async (settlement: 'apply' | 'discard', actor = wuHao) => {
  const entryIds = (await waiting()).map(({ id }) => id);
  return world.application.execute(settleWaitingChanges, { entryIds, settle: settlement }, actor);
};
const moved = (code: string, name: string, road: string) =>
  `${code},${name},${road},${areas.shenzhenRoad1.code}`;

describe('钵池街道 has signed', () => {
  test('a changed row waits and is counted as changed; the entry stays', async () => {
    const result = must(
      await importFrameAtOnce(
        world.application,
        frameFile(moved(QINGHE, '淮安清禾食品有限公司', '新路 1 号')),
        wuHao
      )
    );
    expect(result).toMatchObject({ waiting: 1, counts: { changed: 1, new: 0 } });
    expect(await addressOf(QINGHE)).toBe('深圳路 8 号');
    expect(await waiting()).toMatchObject([
      {
        name: '淮安清禾食品有限公司',
        frozen: true,
        changes: [{ column: 'address', before: '深圳路 8 号', after: '新路 1 号' }]
      }
    ]);
  });

  test('the same import again keeps one waiting change', async () => {
    must(
      await importFrameAtOnce(
        world.application,
        frameFile(moved(QINGHE, '淮安清禾食品有限公司', '新路 2 号')),
        wuHao
      )
    );
    expect((await waiting()).map(({ changes }) => changes[0]!.after)).toEqual(['新路 2 号']);
  });

  test('a new row there gets no area, so that the signed ledger stays', async () => {
    must(
      await importFrameAtOnce(
        world.application,
        frameFile(`,迟到公司,新路 9 号,${areas.shenzhenRoad1.code}`),
        wuHao
      )
    );
    const unplaced = await world.application.read((reader) =>
      entryPage(reader, entryFilter.parse({ place: 'unplaced' }))
    );
    expect(unplaced.entries.map(({ name }) => name)).toEqual(['迟到公司']);
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });

  test('the change cannot be applied, nor settled by 钱静', async () => {
    expect(await settle('apply')).toMatchObject({
      ok: false,
      problem: { code: 'frame.org_unit_frozen' }
    });
    expect(await settle('discard', qianJing)).toMatchObject({
      ok: false,
      problem: { code: 'platform.not_allowed' }
    });
  });
});

describe('钵池街道 has been reopened', () => {
  test('the change is applied, once', async () => {
    await setMark('open');
    const entryIds = (await waiting()).map(({ id }) => id);
    expect(must(await settle('apply'))).toEqual({ settled: 1 });
    expect(await addressOf(QINGHE)).toBe('新路 2 号');
    const again = await world.application.execute(
      settleWaitingChanges,
      { entryIds, settle: 'apply' },
      wuHao
    );
    expect(again).toMatchObject({ ok: false, problem: { code: 'frame.waiting_change_not_found' } });
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });

  test('a discarded change is found again by the next import', async () => {
    await setMark('headSigned');
    const file = frameFile(`${TONGXIN},淮安同心物流有限公司,新路 3 号,${areas.shenzhenRoad2.code}`);
    must(await importFrameAtOnce(world.application, file, wuHao));
    must(await settle('discard'));
    expect(await waiting()).toEqual([]);
    await setMark('open');
    expect(must(await importFrameAtOnce(world.application, file, wuHao))).toMatchObject({
      waiting: 0,
      counts: { changed: 1 }
    });
    expect(await addressOf(TONGXIN)).toBe('新路 3 号');
  });
});
