// The small county of every test, filled into an empty database by the product's commands alone: two org units, four
// areas, the cast, a frame of ten enterprises and their cases. The clock stands at 2024-04-08 10:00. Apart from
// world.ts so that browser journeys, which vitest does not run, have the same people and enterprises.
import { foundCounty } from '../src/lib/access/bootstrap.server';
import { addUsers } from '../src/lib/access/commands/add-users.server';
import { hashPassword } from '../src/lib/access/password.server';
import type { Application } from '../src/lib/assembly/application.server';
import { importFrameAtOnce } from '../src/lib/assembly/import-frame.server';
import { openCases } from '../src/lib/casework/commands/open-cases.server';
import { bytesSource } from '../src/lib/frame/file-source';
import { instantOf } from '../src/lib/platform/clock';
import type { Result } from '../src/lib/platform/command.server';
import { rows } from '../src/lib/platform/database.server';
import { layOutTerritory } from '../src/lib/territory/commands/lay-out-territory.server';
import { sql } from 'drizzle-orm';
import { bochi, cast, PASSWORD, wuHao, xuyang } from './cast';

export const TODAY = '2024-04-08';
export const MORNING = instantOf(TODAY, '10:00');

const areaId = (number: number) => `018e0000-0003-7000-8000-${String(number).padStart(12, '0')}`;

/** Areas by the name tests call them; the last one is 徐杨街道's. */
export const areas = {
  shenzhenRoad1: {
    id: areaId(1),
    code: '320871001001001',
    name: '深圳路社区第一小区',
    orgUnitId: bochi.id
  },
  shenzhenRoad2: {
    id: areaId(2),
    code: '320871001001002',
    name: '深圳路社区第二小区',
    orgUnitId: bochi.id
  },
  shanyang: {
    id: areaId(3),
    code: '320871001002001',
    name: '山阳社区第一小区',
    orgUnitId: bochi.id
  },
  xuyangVillage: {
    id: areaId(4),
    code: '320871002201001',
    name: '徐杨村第一小区',
    orgUnitId: xuyang.id
  }
} as const;

// Invented enterprises with codes whose check characters are right. The last three open no case: a farm, a
// household, and an enterprise that reports online.
const frame = `统一社会信用代码,单位名称,详细地址,法定代表人,联系电话,单位类型,报表类别,行业代码,普查小区代码
91320871MA7PRT0A0M,淮安清禾食品有限公司,深圳路 8 号,高远,13900000001,法人单位,非一套表,1353,${areas.shenzhenRoad1.code}
91320871MA7PRT0B9J,淮安运河五金有限公司,深圳路 10 号,林静,13900000002,法人单位,非一套表,5273,${areas.shenzhenRoad1.code}
91320871MA7PRT0C7D,淮安青梅餐饮店,深圳路 12 号,何平,13900000003,法人单位,非一套表,6210,${areas.shenzhenRoad1.code}
91320871MA7PRT0D58,淮安同心物流有限公司,深圳路 30 号,马宁,13900000004,法人单位,非一套表,5431,${areas.shenzhenRoad2.code}
91320871MA7PRT0E33,淮安云杉软件有限公司,深圳路 32 号,郭雨,13900000005,产业活动单位,非一套表,6513,${areas.shenzhenRoad2.code}
91320871MA7PRT0F1X,淮安大运建筑工程有限公司,山阳路 5 号,罗成,13900000006,法人单位,非一套表,4790,${areas.shanyang.code}
91320871MA7PRT0GXM,淮安徐杨机械有限公司,徐杨路 1 号,梁波,13900000007,法人单位,非一套表,3484,${areas.xuyangVillage.code}
91320871MA7PRT0H8M,淮安绿野种植有限公司,山阳路 9 号,谢芳,13900000008,法人单位,非一套表,0111,${areas.shanyang.code}
92320871MA7PRT0J47,淮安好味小吃店,深圳路 14 号,唐亮,13900000009,个体经营户,非一套表,6210,${areas.shenzhenRoad1.code}
91320871MA7PRT0K25,淮安恒通电子有限公司,深圳路 50 号,韩雪,13900000010,法人单位,联网直报,3982,${areas.shenzhenRoad2.code}
`;

let passwordHash: Promise<string> | undefined;

/** Fills it; answers the ids of the cases by the name of their respondent. */
export async function fillCounty(application: Application): Promise<Record<string, string>> {
  await settle(application);
  await bringFrame(application);
  return casesByName(application);
}

/** Org units, areas and people, without a frame. */
async function settle(application: Application): Promise<void> {
  const { execute } = application;
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  const founder = { execute, ids: { next: () => wuHao.userId } };
  must(await foundCounty(founder, { login: wuHao.login, name: wuHao.name, passwordHash: hash }));
  const orgUnits = [bochi, xuyang].map((orgUnit) => ({ ...orgUnit, kind: 'subdistrict' }));
  const territory = { regions: [], orgUnits, areas: Object.values(areas).map(areaInput) };
  must(await execute(layOutTerritory, territory, wuHao));
  const users = Object.values(cast).filter((person) => person !== wuHao);
  const accounts = users.map(({ userId, ...person }) => ({
    id: userId,
    ...person,
    passwordHash: hash
  }));
  must(await execute(addUsers, { users: accounts }, wuHao));
}

function areaInput(area: (typeof areas)[keyof typeof areas]) {
  return {
    ...area,
    districtCode: area.code.slice(0, 12),
    parkCode: null,
    supervisorId: null,
    geometry: null
  };
}

async function bringFrame(application: Application): Promise<void> {
  const source = bytesSource(new TextEncoder().encode(frame));
  must(await importFrameAtOnce(application, { fileName: 'frame.csv', source }, wuHao));
  must(await application.execute(openCases, { round: 'registration' }, wuHao));
}

async function casesByName(application: Application): Promise<Record<string, string>> {
  const found = await application.read((reader) =>
    rows<{ name: string; id: string }>(
      reader,
      sql`select e.name, c.id from census_case c join frame_entry e on e.id = c.frame_entry_id`
    )
  );
  return Object.fromEntries(found.map(({ name, id }) => [name, id]));
}

/** The answer of what must have worked; fails with the problem otherwise. */
export function must<Answer>(result: Result<Answer>): Answer {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.answer;
}
