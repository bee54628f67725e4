import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { ledgerDifference, ledgers, tallyDrift } from '../../src/lib/casework/queries.server';
import { bytesSource } from '../../src/lib/frame/file-source';
import { rows, transact } from '../../src/lib/platform/database.server';
import { bochi, chenTao, wuHao } from '../cast';
import { areas, makeWorld, must, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const open = () => world.application.execute(openCases, { round: CURRENT_ROUND }, wuHao);
const bochiLedger = async () => {
  const all = await world.application.read((reader) =>
    ledgers(reader, { kind: 'county' }, CURRENT_ROUND)
  );
  return all.find((ledger) => ledger.orgUnitId === bochi.id)!;
};

async function bringOneMore(): Promise<void> {
  const text = `单位名称,详细地址,普查小区代码\n淮安迟到贸易有限公司,山阳路 77 号,${areas.shanyang.code}\n`;
  const source = bytesSource(new TextEncoder().encode(text));
  must(await importFrameAtOnce(world.application, { fileName: 'late.csv', source }, wuHao));
}

describe('opening cases', () => {
  it('works: farm, household and online reporter are void with their reason, the ledger adds up', async () => {
    expect(Object.keys(world.cases)).toHaveLength(7);
    expect(await bochiLedger()).toMatchObject({
      frame: 9,
      lines: { notStarted: 6 },
      void: { primarySector: 1, household: 1, online: 1 },
      difference: 0
    });
  });

  it('the same again opens nothing', async () => {
    expect(must(await open())).toEqual({ opened: 0, void: 0, waitingFrozen: 0 });
  });

  it('wrong person: staff cannot open cases', async () => {
    expect(
      await world.application.execute(openCases, { round: CURRENT_ROUND }, chenTao)
    ).toMatchObject({ ok: false, problem: { code: 'platform.not_allowed' } });
  });

  it('an entry that comes later is a named difference until its case is opened', async () => {
    await bringOneMore();
    expect((await bochiLedger()).difference).toBe(1);
    const list = await world.application.read((reader) =>
      ledgerDifference(reader, bochi.id, CURRENT_ROUND)
    );
    expect(list.map((entry) => entry.name)).toEqual(['淮安迟到贸易有限公司']);
  });

  it('waits while the org unit is frozen, and opens when it is open again', async () => {
    const mark = (state: string) =>
      transact(world.application.database, (tx) =>
        tx.execute(sql`
          insert into freeze_mark (org_unit_id, round, state) values (${bochi.id}, ${CURRENT_ROUND}, ${state})
          on conflict (org_unit_id, round) do update set state = excluded.state`)
      );
    await mark('headSigned');
    expect(must(await open())).toEqual({ opened: 0, void: 0, waitingFrozen: 1 });
    await mark('open');
    expect(must(await open())).toEqual({ opened: 1, void: 0, waitingFrozen: 0 });
    expect((await bochiLedger()).difference).toBe(0);
  });

  it('leaves no drift', async () => {
    expect(await world.application.read(tallyDrift)).toEqual([]);
  });
});

describe('the recount', () => {
  it('names a tally that somebody changed by hand', async () => {
    await transact(world.application.database, (tx) =>
      tx.execute(sql`update tally set count = count + 2 where org_unit_id = ${bochi.id}
                     and area_id = ${areas.shanyang.id} and state = 'unassigned'`)
    );
    const drift = await world.application.read(tallyDrift);
    expect(drift).toHaveLength(1);
    expect(drift[0]).toMatchObject({ table: 'tally' });
    expect(drift[0]!.kept - drift[0]!.counted).toBe(2);
    const [counted] = await world.application.read((reader) =>
      rows<{ n: string }>(
        reader,
        sql`select count(*) as n from census_case where area_id = ${areas.shanyang.id}`
      )
    );
    expect(drift[0]!.counted).toBe(Number(counted!.n));
  });
});
