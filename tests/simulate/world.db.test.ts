// Holds the demo's world to design §8, in the database that demo, journeys and this test share.
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { createApplication } from '../../src/lib/assembly/application.server';
import { REGISTRATION_OUTCOMES } from '../../src/lib/casework/outcome';
import { ledgers, tallyDrift } from '../../src/lib/casework/queries.server';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { isCreditCode, isOrganisationCode } from '../../src/lib/form-engine/builtin/code';
import { openViolations } from '../../src/lib/form-engine/completeness';
import { checkCounty } from '../../src/lib/quality/batch-checks/run.server';
import { evaluate, type Answers, type Context } from '../../src/lib/form-engine/evaluate';
import type { Explanation } from '../../src/lib/form-engine/explanation';
import { fixedClock, instantOf } from '../../src/lib/platform/clock';
import { openDatabase, rows } from '../../src/lib/platform/database.server';
import { progressByOrgUnit } from '../../src/lib/progress/queries.server';
import { plannedShare } from '../../src/lib/schedule/plan';
import { finishOrgUnit } from '../../scripts/simulate/finish';
import { DEMO_ORG_UNIT } from '../../scripts/simulate/county/people';
import { SAME_WORDS } from '../../scripts/simulate/field/faults';
import { SMALLEST } from '../../scripts/simulate/county/org-units';
import { demoDatabase } from '../database';
import { contains, insides, isSimple, turn, type Point } from './shape';

const TODAY = '2024-04-08';
const application = createApplication({
  database: openDatabase(await demoDatabase(), { max: 4 }),
  clock: fixedClock(instantOf(TODAY, '09:00'))
});
afterAll(() => application.close());

const ask = <T>(statement: ReturnType<typeof sql>) =>
  application.read((reader) => rows<T>(reader, statement));
const count = async (statement: ReturnType<typeof sql>) =>
  Number((await ask<{ n: string }>(statement))[0]!.n);
const progress = () =>
  application.read((reader) =>
    progressByOrgUnit(reader, { kind: 'county' }, 'registration', TODAY)
  );

const check = () =>
  checkCounty(application.database, 'registration', {
    signal: new AbortController().signal,
    report: () => {}
  });

describe('the county', () => {
  test('has ten town-level org units and two parks', async () => {
    const kinds = await ask<{ kind: string; n: string }>(
      sql`select case kind when 'park' then kind else 'town' end as kind, count(*) as n from org_unit group by 1`
    );
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, Number(n)]))).toEqual({
      park: 2,
      town: 10
    });
  });

  test('has areas of at most 150 respondents, each inside a district of the region list', async () => {
    const full = sql`select count(*) as n from (
      select area_id from frame_entry group by area_id having count(*) > 150) crowded`;
    expect(await count(full)).toBe(0);
    const lost = sql`select count(*) as n from area a left join region r on r.code = a.district_code
      where r.level is distinct from 'village' or left(a.code, 12) <> a.district_code`;
    expect(await count(lost)).toBe(0);
  });

  test('has parks that answer for areas in the districts of others', async () => {
    const parks = sql`select count(*) as n from area a join org_unit o on o.id = a.org_unit_id
      where (o.kind = 'park') <> (a.park_code is not null)`;
    expect(await count(parks)).toBe(0);
    expect(
      await count(sql`select count(*) as n from area where park_code is not null`)
    ).toBeGreaterThan(2);
  });

  test('draws every area as a simple ring that overlaps no other', async () => {
    const areas = await ask<{ code: string; ring: Point[] }>(
      sql`select code, geometry -> 'coordinates' -> 0 as ring from area order by code`
    );
    for (const { code, ring } of areas) {
      expect(ring.at(-1), code).toEqual(ring[0]);
      expect(isSimple(ring) && turn(ring) > 0, code).toBe(true);
      const inOthers = insides(ring).filter((point) =>
        areas.some((other) => other.code !== code && contains(other.ring, point))
      );
      expect(inOthers, code).toEqual([]);
    }
  });

  test('has one account a role to sign in with, and people for every org unit', async () => {
    const without = sql`select count(*) as n from org_unit o where 5 <> (
      select count(distinct role) from user_account u where u.org_unit_id = o.id)`;
    expect(await count(without)).toBe(0);
  });
});

describe('the frame', () => {
  test('has 2,400 respondents, all placed, with right check characters in both codes', async () => {
    const entries = await ask<{ code: string; areaId: string | null }>(
      sql`select credit_code as code, area_id as "areaId" from frame_entry`
    );
    expect(entries).toHaveLength(2_400);
    expect(entries.filter(({ areaId }) => areaId === null)).toEqual([]);
    const wrong = entries.filter(
      ({ code }) => !isCreditCode(code) || !isOrganisationCode(code.slice(8, 17))
    );
    expect(wrong).toEqual([]);
  });

  test('has every kind, every reporting mode and every reason for no case', async () => {
    const found = await ask<{ what: string }>(sql`
      select distinct kind as what from frame_entry union select distinct mode from frame_entry
      union select distinct void_reason from frame_entry where void_reason is not null`);
    expect(found.map(({ what }) => what).sort()).toEqual([
      'establishment',
      'field',
      'household',
      'legalEntity',
      'online',
      'primarySector'
    ]);
  });
});

describe('the work until 2024-04-08', () => {
  test('stands at 86–91 % in ten org units and at 65 % in two', async () => {
    const lines = await progress();
    const shares = lines.map(({ pace }) => pace.share!).sort((a, b) => a - b);
    expect(shares.slice(0, 2).every((share) => Math.abs(share - 0.65) <= 0.01)).toBe(true);
    expect(shares.slice(2).every((share) => share >= 0.86 && share <= 0.91)).toBe(true);
    expect(shares).toHaveLength(12);
    expect(lines.filter(({ pace }) => pace.behind)).toHaveLength(2);
    expect(plannedShare(TODAY)).toBeCloseTo(0.88, 9);
  });

  test('rests between January and the spring festival, and follows the plan after it', async () => {
    const festival = sql`select count(*) as n from case_event where day between '2024-02-10' and '2024-02-17'`;
    expect(await count(festival)).toBe(0);
    const done = await count(sql`select count(*) as n from case_event
      where transition = 'submit' and day <= '2024-02-29'`);
    const all = await count(sql`select count(*) as n from census_case`);
    expect(done / all).toBeGreaterThan(0.4);
    expect(done / all).toBeLessThan(0.5);
  });

  test('leaves nothing ahead of the clock', async () => {
    expect(
      await count(sql`select count(*) as n from audit_log where at >= '2024-04-08T00:00:00+08:00'`)
    ).toBe(0);
  });

  test('has come to every outcome of registration', async () => {
    const found = await ask<{ outcome: string }>(
      sql`select distinct outcome from census_case where outcome is not null`
    );
    expect(found.map(({ outcome }) => outcome).sort()).toEqual([...REGISTRATION_OUTCOMES]);
  });

  test('has in every org unit a return, an explanation, and cases in every state', async () => {
    const missing = await ask<{ name: string }>(sql`
      select o.name from org_unit o where 6 <> (select count(distinct state) from census_case c where c.org_unit_id = o.id)
        or not exists (select 1 from census_case c join remark r on r.case_id = c.id and r.answered_in is not null
                       where c.org_unit_id = o.id)
        or not exists (select 1 from census_case c join submission s on s.case_id = c.id
                       where c.org_unit_id = o.id and s.explanations <> '[]')`);
    expect(missing).toEqual([]);
  });

  test('answers remarks both ways, by a change and by a confirmation', async () => {
    const kinds = await ask<{ kind: string }>(
      sql`select distinct answer_kind as kind from remark where answer_kind is not null order by 1`
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['changed', 'confirmed']);
  });

  test('hardly repeats an explanation', async () => {
    const repeated = sql`select count(*) as n from (
      select e ->> 'text' from submission, jsonb_array_elements(explanations) e
      where e ->> 'text' <> ${SAME_WORDS} group by 1 having count(distinct case_id) > 2) said`;
    expect(await count(repeated)).toBe(0);
  });

  test('has no current submission that the forms would not accept today', async () => {
    const forms = formSet('registration');
    const current = await ask<{
      name: string;
      answers: Answers;
      context: Context;
      explanations: Explanation[];
    }>(sql`select f.name, s.answers, s.context, s.explanations from census_case c
           join submission s on s.id = c.current_submission_id join frame_entry f on f.id = c.frame_entry_id
           where s.outcome = '1'`);
    expect(current.length).toBeGreaterThan(1_500);
    const open = current.filter(({ answers, context, explanations }) => {
      const evaluation = evaluate(forms, answers, context);
      return openViolations(forms, answers, evaluation, explanations).length > 0;
    });
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe('the batch checks', () => {
  test('find what the plan says and nothing else, in the org units it says', async () => {
    const { findings, hints } = await check();
    const names = new Map(
      (await ask<{ id: string; name: string }>(sql`select id, name from org_unit`)).map(
        ({ id, name }) => [id, name]
      )
    );
    const found = findings.map(({ orgUnitId, checkId }) => `${names.get(orgUnitId)} ${checkId}`);
    expect(found.sort()).toEqual(
      [
        '钵池街道 U-12',
        '钵池街道 U-17',
        '钵池街道 U-17',
        '徐杨街道 R-06',
        '徐杨街道 U-17',
        '新港办事处 ID-11',
        '新港办事处 ID-11',
        ...Array.from({ length: 5 }, () => '张码办事处 U-11')
      ].sort()
    );
    expect(hints['611:§6.1']).toBeGreaterThan(3);
    expect(hints['611:U-19']).toBeGreaterThan(0);
  });

  test('take less than two seconds over the county', async () => {
    const began = performance.now();
    await check();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('leave 王芳 doubtful submissions to decide', async () => {
    const doubtful = sql`select count(*) as n from census_case c
      join submission s on s.id = c.current_submission_id join org_unit o on o.id = c.org_unit_id
      where o.name = ${DEMO_ORG_UNIT} and c.state = 'submitted' and s.explanations <> '[]'`;
    expect(await count(doubtful)).toBeGreaterThan(1);
  });
});

describe('the books', () => {
  test('have no drift', async () => {
    expect(await application.read(tallyDrift)).toEqual([]);
  });

  test('have a ledger without difference in every org unit, of 2,400 in all', async () => {
    const lines = await application.read((reader) =>
      ledgers(reader, { kind: 'county' }, 'registration')
    );
    expect(lines.map(({ difference }) => difference)).toEqual(Array(12).fill(0));
    expect(lines.reduce((sum, { frame }) => sum + frame, 0)).toBe(2_400);
  });

  test.each([
    ['collection.submit_case', sql`select count(*) as n from submission`],
    ['collection.record_visit', sql`select count(*) as n from visit`],
    ['collection.store_evidence', sql`select count(*) as n from evidence`],
    [
      'review.return_submission',
      sql`select count(*) as n from review_decision where decision = 'returned'`
    ]
  ])('have an audit entry of %s for each record', async (command, records) => {
    const entries = await count(
      sql`select count(*) as n from audit_log where command = ${command}`
    );
    expect(entries).toBeGreaterThan(0);
    expect(entries).toBe(await count(records));
  });
});

describe('an org unit that is to be signed', () => {
  test.each([SMALLEST, DEMO_ORG_UNIT])('%s can be brought to its end', async (name) => {
    const { submitted, approved } = await finishOrgUnit(application, name);
    expect(submitted).toBeGreaterThan(0);
    expect(approved).toBeGreaterThanOrEqual(submitted);
    const line = (await progress()).find((one) => one.name === name)!;
    expect(line.counts.approved).toBe(line.pace.total);
    expect(await application.read(tallyDrift)).toEqual([]);
  });

  test(`nothing is found in ${SMALLEST} when it is at its end`, async () => {
    const { findings } = await check();
    const [small] = await ask<{ id: string }>(
      sql`select id from org_unit where name = ${SMALLEST}`
    );
    expect(findings.filter(({ orgUnitId }) => orgUnitId === small!.id)).toEqual([]);
  });
});
