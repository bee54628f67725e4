import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { selectedCases, tallyDrift } from '../../src/lib/casework/queries.server';
import { bytesSource } from '../../src/lib/frame/file-source';
import { rows } from '../../src/lib/platform/database.server';
import { bochi, liMin, wangFang, wuHao } from '../cast';
import { areas, makeWorld, must, type World } from '../world';

const ROWS = 20_000;
const ASSIGNED = 11_000;
/** Seconds a transaction may take on two cores. */
const AIM = 10;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

function frameFile(): Uint8Array {
  const places = [areas.shenzhenRoad1, areas.shenzhenRoad2, areas.shanyang];
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const area = places[index % places.length]!;
    return `淮安大批${index}号商贸有限公司,批量路 ${index} 号,5211,${area.code}`;
  });
  return new TextEncoder().encode(`单位名称,详细地址,行业代码,普查小区代码\n${lines.join('\n')}\n`);
}

async function seconds<T>(work: () => Promise<T>): Promise<{ answer: T; took: number }> {
  const begin = performance.now();
  const answer = await work();
  return { answer, took: (performance.now() - begin) / 1000 };
}

describe('bulk through the one door', () => {
  it(`imports ${ROWS} rows, opens their cases and assigns ${ASSIGNED}, each within ${AIM} s, tallies right`, async () => {
    const { execute, read } = world.application;
    const source = bytesSource(frameFile());
    const imported = await seconds(() =>
      importFrameAtOnce(world.application, { fileName: 'bulk.csv', source }, wuHao)
    );
    must(imported.answer);
    const opened = await seconds(() => execute(openCases, { round: CURRENT_ROUND }, wuHao));
    expect(must(opened.answer).opened).toBe(ROWS);

    const scope = { kind: 'orgUnit', orgUnitId: bochi.id } as const;
    const cases = await read((reader) => selectedCases(reader, scope, CURRENT_ROUND, {}, ASSIGNED));
    const assigned = await seconds(() =>
      execute(assignCases, { cases, enumeratorId: liMin.userId }, wangFang)
    );
    expect(must(assigned.answer)).toEqual({ assigned: ASSIGNED, refused: [] });

    console.log(
      `import ${imported.took.toFixed(1)} s, open ${opened.took.toFixed(1)} s, assign ${assigned.took.toFixed(1)} s`
    );
    for (const { took } of [imported, opened, assigned]) expect(took).toBeLessThan(AIM);
    const [feed] = await read((reader) =>
      rows<{ n: string }>(
        reader,
        sql`select count(*) as n from feed where recipient = ${liMin.userId}`
      )
    );
    expect(Number(feed!.n)).toBe(ASSIGNED);
    expect(await read(tallyDrift)).toEqual([]);
  }, 90_000);
});
