// Makes the demo's world (design §8) on an empty, migrated database: the county, its people, the frame through the
// importer, the cases, and the work done on them until the demo's day. All by the product's own commands.
import { sql } from 'drizzle-orm';
import type { Actor } from '../../src/lib/access/actor';
import { foundCounty } from '../../src/lib/access/bootstrap.server';
import { addUsers } from '../../src/lib/access/commands/add-users.server';
import { hashPassword } from '../../src/lib/access/password.server';
import type { Application } from '../../src/lib/assembly/application.server';
import { importFrameAtOnce } from '../../src/lib/assembly/import-frame.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { CURRENT_ROUND } from '../../src/lib/casework/lifecycle';
import { bytesSource } from '../../src/lib/frame/file-source';
import { instantOf } from '../../src/lib/platform/clock';
import { rows } from '../../src/lib/platform/database.server';
import { layOutTerritory } from '../../src/lib/territory/commands/lay-out-territory.server';
import { planCounty, territoryOf, type County } from './county/county';
import { frameFile } from './county/frame-file';
import { DEMO_PASSWORD } from './county/people';
import { WORK_DAYS } from './field/calendar';
import { workOrgUnit } from './field/org-unit-work';
import { inTurns } from './in-turns';
import { randomFrom } from './random';
import { at, done } from './then';

const SEED = '经普 320871';
const FOUNDED_AT = instantOf('2023-12-18', '09:00');
const FRAME_AT = instantOf('2023-12-28', '10:00');
/** Org units that work at the same time: more than the pool has connections would only wait. */
const SIDE_BY_SIDE = 8;

/** `work` counts the days of all org units. */
export type Progress = (
  step: 'county' | 'frame' | 'cases' | 'work',
  count: number,
  of: number
) => void;

/** Throws when a command refuses: the caller then starts afresh on an empty schema. */
export async function makeWorld(
  application: Application,
  progress: Progress = () => {}
): Promise<County> {
  const random = randomFrom(SEED);
  const county = planCounty(application.ids, random);
  const admin = await settle(application, county);
  progress('county', county.orgUnits.length, county.orgUnits.length);
  await bringFrame(application, county, admin, frameFile(county, random.fork('frame')), progress);
  const cases = await casesByOrgUnit(application);
  const days = county.orgUnits.length * WORK_DAYS.length;
  let worked = 0;
  await inTurns(SIDE_BY_SIDE, bySize(county), async (orgUnit) => {
    const own = cases.get(orgUnit.id) ?? [];
    const chance = random.fork(`work ${orgUnit.code}`);
    await workOrgUnit(application, orgUnit, own, chance, () =>
      progress('work', (worked += 1), days)
    );
  });
  return county;
}

/** Accounts, org units and areas. One hash serves all accounts of the demo. */
async function settle(application: Application, county: County): Promise<Actor> {
  const then = at(application, FOUNDED_AT);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const [first, ...others] = [
    ...county.leadDepartment,
    ...county.orgUnits.flatMap(({ people }) => people)
  ];
  const ids = { next: () => first!.userId };
  const { login, name } = first!;
  const admin = done(
    await foundCounty({ execute: then.execute, ids }, { login, name, passwordHash })
  );
  done(await then.execute(layOutTerritory, territoryOf(county), admin));
  const users = others.map(({ userId, ...person }) => ({ ...person, id: userId, passwordHash }));
  done(await then.execute(addUsers, { users }, admin));
  return admin;
}

async function bringFrame(
  application: Application,
  county: County,
  admin: Actor,
  file: string,
  progress: Progress
): Promise<void> {
  const then = at(application, FRAME_AT);
  const source = bytesSource(new TextEncoder().encode(file));
  const { counts } = done(
    await importFrameAtOnce(then, { fileName: '普查底册_320871_演示.csv', source }, admin)
  );
  const wanted = county.orgUnits.reduce((sum, { entries }) => sum + entries, 0);
  if (counts.new !== wanted)
    throw new Error(`of ${wanted} respondents ${counts.new} were imported`);
  progress('frame', counts.new, wanted);
  const { opened } = done(await then.execute(openCases, { round: CURRENT_ROUND }, admin));
  progress('cases', opened, opened);
}

/** Case ids by org unit, in the order of areas and frame numbers, which is the same in every run. */
async function casesByOrgUnit(application: Application): Promise<Map<string, string[]>> {
  const found = await application.read((reader) =>
    rows<{ id: string; orgUnitId: string }>(
      reader,
      sql`select c.id, c.org_unit_id as "orgUnitId" from census_case c
          join area a on a.id = c.area_id join frame_entry f on f.id = c.frame_entry_id
          where c.round = ${CURRENT_ROUND} order by a.code, f.frame_no`
    )
  );
  const byOrgUnit = new Map<string, string[]>();
  for (const { id, orgUnitId } of found) {
    byOrgUnit.set(orgUnitId, [...(byOrgUnit.get(orgUnitId) ?? []), id]);
  }
  return byOrgUnit;
}

/** The biggest first, so that none is left to work alone at the end. */
function bySize({ orgUnits }: County): County['orgUnits'] {
  return [...orgUnits].sort((a, b) => b.entries - a.entries);
}
