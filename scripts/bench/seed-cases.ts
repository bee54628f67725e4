/** Enumerators with assigned cases, seeded by SQL: one org unit, an area for each enumerator. */
import type { Database } from '../../src/lib/platform/database.server';
import { randomIds } from '../../src/lib/platform/ids';

export type SeededCase = { id: string; orgUnitId: string; areaId: string };
export type SeededEnumerator = { userId: string; cases: SeededCase[] };

export async function seedAssignedCases(
  { plain }: Database,
  enumerators: number,
  casesEach: number
): Promise<SeededEnumerator[]> {
  const orgUnitId = randomIds.next();
  await plain`insert into org_unit (id, code, name, kind) values (${orgUnitId}, '320871001', '钵池街道', 'subdistrict')`;
  const seeded: SeededEnumerator[] = [];
  for (let number = 0; number < enumerators; number++) {
    const [userId, areaId] = [randomIds.next(), randomIds.next()];
    await plain`
      insert into user_account (id, login, name, role, org_unit_id, password_hash, created_at)
      values (${userId}, ${`e${number}`}, ${`普查员${number}`}, 'enumerator', ${orgUnitId}, 'none', now())`;
    await plain`
      insert into area (id, code, name, district_code, org_unit_id)
      values (${areaId}, ${`3208710010010${number + 10}`}, ${`第${number}小区`}, '320871001001', ${orgUnitId})`;
    const cases = Array.from({ length: casesEach }, () => randomIds.next());
    await plain`
      insert into frame_entry (id, identity_key, frame_no, name, kind, mode, industry_code, employees, import_id,
        updated_at)
      select id, id::text, 'D' || ${number}::int || '-' || n, '淮安示例机械有限公司', 'legalEntity', 'field', '3484', 44,
        ${userId}, now()
      from unnest(${cases}::uuid[]) with ordinality as f(id, n)`;
    await plain`
      insert into census_case (id, round, frame_entry_id, org_unit_id, area_id, state, enumerator_id, epoch, updated_at,
        updated_by)
      select id, 'registration', id, ${orgUnitId}, ${areaId}, 'assigned', ${userId}, 1, now(), ${userId}
      from unnest(${cases}::uuid[]) as c(id)`;
    await plain`
      insert into case_event (id, case_id, transition, to_state, actor_id, enumerator_id, epoch, at, day)
      select gen_random_uuid(), id, 'assign', 'assigned', ${userId}, ${userId}, 1, now(), '2024-04-08'
      from unnest(${cases}::uuid[]) as c(id)`;
    await plain`
      insert into tally (org_unit_id, area_id, enumerator_id, round, state, count)
      values (${orgUnitId}, ${areaId}, ${userId}, 'registration', 'assigned', ${casesEach})`;
    seeded.push({ userId, cases: cases.map((id) => ({ id, orgUnitId, areaId })) });
  }
  await plain`analyze`;
  return seeded;
}
