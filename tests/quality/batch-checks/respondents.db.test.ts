// The batch checks that compare respondents of 钵池街道 with each other and with the staff register: one that is hit, the
// nearest that is not, and innocent ones all around.
import { describe, expect, test } from 'vitest';
import { inventedCode } from '../../../scripts/simulate/county/codes';
import { ids } from '../../collection/field-world';
import { makeCheckedCounty, namesOf, type Respondent } from './checked-county';

const county = await makeCheckedCounty();
const { handIn, atFrameCheck, answer, setFrame, hitBy, assessment, world } = county;

test('innocent respondents are hit by nothing, but for the areas nobody has finished', async () => {
  await handIn();
  await handIn();
  const { findings, hints } = await assessment();
  expect(findings.filter((finding) => 'caseId' in finding)).toEqual([]);
  expect(hints).toEqual({});
});

describe('ID-10, check digit of the 15-digit number', () => {
  test('of ten last digits nine are hit; what is no number of 15 digits is not', async () => {
    const households = [];
    for (const digit of '0123456789') {
      const reg15 = `32089160000002${digit}`;
      households.push(await atFrameCheck('622', { result: '1', reg15 }));
    }
    await atFrameCheck('622', { result: '1', reg15: '无' });
    const hit = await hitBy('ID-10', 'frameCheck');
    expect(hit).toHaveLength(9);
    expect(namesOf(...households)).toEqual(expect.arrayContaining(hit));
  });
});

describe('ID-11, one credit code for two', () => {
  test('both are hit; one that was deregistered in the year and one without a code are not', async () => {
    const code = inventedCode('91', 800_001);
    const bakery = await handIn({ 109: code });
    const annexe = await handIn({ 109: code });
    const gone = inventedCode('91', 800_002);
    await handIn({ 109: gone });
    await handIn({ 109: gone, 208: '6' });
    await handIn({ 109: null });
    await handIn({ 109: null });
    expect(await hitBy('ID-11')).toEqual(namesOf(bakery, annexe));
  });
});

describe('ID-12, several licences of one business', () => {
  test('are counted as hints, not found; another address is another business', async () => {
    const before = (await assessment()).hints['611:ID-12'] ?? 0;
    const same = { 201: '罗一户', '203_mobile': '13900008801', '105_street': '淮海路 1 号' };
    await handIn(same);
    await handIn(same);
    await handIn({ ...same, '105_street': '淮海路 3 号' });
    expect((await assessment()).hints['611:ID-12']).toBe(before + 2);
    expect(await hitBy('ID-12')).toEqual([]);
  });
});

describe('U-11, one telephone for many', () => {
  test('four are hit, whatever item has it and however it is written; three are not', async () => {
    const shared = [
      await handIn({ '203_mobile': '13900008811' }),
      await handIn({ '203_mobile': '139 0000 8811' }),
      await handIn({ declarantTel: '13900008811' }),
      await handIn({ '203_mobile': '139-0000-8811' })
    ];
    for (let one = 0; one < 3; one += 1) await handIn({ '203_mobile': '13900008812' });
    expect(await hitBy('U-11')).toEqual(namesOf(...shared));
  });

  test('a legal entity with its establishments is one', async () => {
    const before = await hitBy('U-11');
    const parent = await handIn({ '203_mobile': '13900008821' });
    for (let one = 0; one < 4; one += 1) {
      const ofParent = { type: '2', '182_code': parent.code, '182_area': '320812' };
      await handIn({ ...ofParent, '203_mobile': '13900008821' });
    }
    expect(await hitBy('U-11')).toEqual(before);
  });

  test('the number of an accounting agency is nobody else’s fault', async () => {
    const before = await hitBy('U-11');
    await handIn({ '103_code': '7241', '203_mobile': '13900008831' });
    for (let one = 0; one < 4; one += 1) await handIn({ declarantTel: '13900008831' });
    expect(await hitBy('U-11')).toEqual(before);
  });
});

describe('U-12, a telephone of the staff', () => {
  test('is hit in any item; a number that differs in one digit is not', async () => {
    await world.rows(
      `update user_account set phone = '139 0000 9901' where id = $1`,
      world.liMin.userId
    );
    const filledInBy = await handIn({ declarantTel: '13900009901' });
    await handIn({ '203_mobile': '13900009902' });
    expect(await hitBy('U-12')).toEqual(namesOf(filledInBy));
  });
});

describe('U-36, approved without a class', () => {
  const approve = (id: string) =>
    world.rows(`update census_case set state = 'approved' where id = $1`, id);

  test('is hit; one that waits for approval, one with a class and a deregistered one are not', async () => {
    const approved = await handIn({ '103_code': null });
    const classed = await handIn();
    const deregistered = await handIn({ '103_code': null, 208: '6' });
    for (const { id } of [approved, classed, deregistered]) await approve(id);
    await handIn({ '103_code': null });
    expect(await hitBy('U-36')).toEqual(namesOf(approved));
  });

  test('the class that the coders decided is a class, one that they only suggest is none', async () => {
    const code = (of: Respondent, state: string, decided: string | null) =>
      world.rows(
        `insert into coded_activity (id, case_id, place, basis, submission_id, org_unit_id, doubt_kind, doubt, drawn,
                                     state, decided_code)
         select $2::uuid, c.id, '611:103_code', 'x', c.current_submission_id, c.org_unit_id, 'blank', 0, false, $3, $4
         from census_case c where c.id = $1`,
        of.id,
        ids.next(),
        state,
        decided
      );
    const before = await hitBy('U-36');
    const coded = await handIn({ '103_code': null });
    await code(coded, 'decided', '3484');
    const waiting = await handIn({ '103_code': null });
    await code(waiting, 'waiting', null);
    for (const { id } of [coded, waiting]) await approve(id);
    expect(await hitBy('U-36')).toEqual([...before, waiting.name].sort());
  });
});

describe('U-69, an establishment without its legal entity', () => {
  test('is hit; with a parent on the frame, or one that lies elsewhere, it is not', async () => {
    const nobody = inventedCode('91', 800_101);
    const orphan = await handIn({ type: '2', '182_code': nobody, '182_area': '320871001001' });
    const blank = await handIn({ type: '2', '182_code': nobody });
    await handIn({ type: '2', '182_code': nobody, '182_area': '320812001001' });
    const parent = await handIn();
    await setFrame(parent, { credit_code: parent.code });
    await handIn({ type: '2', '182_code': parent.code });
    // By the organisation code that its credit code holds.
    await handIn({ type: '2', '182_code': parent.code.slice(8, 17) });
    expect(await hitBy('U-69')).toEqual(namesOf(orphan, blank));
  });
});

describe('A-07, the rows of 611-1 and their establishments', () => {
  const branch = (row: Record<string, unknown>) => ({ 1: '2', 6: '320871001001', 10: 20, ...row });
  const withRows = async (...rows: object[]) => {
    const entity = await handIn({ 214: '1' });
    await answer(entity, '611-1', { A: [{ 1: '1', 4: entity.name, 6: '320871001001' }, ...rows] });
    return entity;
  };
  const establishment = async (persons: number, name: string) => {
    const found = await handIn({ type: '2', 198: persons, '182_area': '320812' });
    await setFrame(found, { kind: 'establishment', name, credit_code: found.code });
    return found;
  };

  test('a branch that is not on the frame is hit in its row; elsewhere, or as head office, it is not', async () => {
    const entity = await withRows(
      branch({ 4: '淮安示例城南分公司', 6: '320812001001' }),
      branch({ 4: '淮安示例城东分公司' })
    );
    const { findings } = await assessment();
    expect(findings.filter(({ checkId }) => checkId === 'A-07')).toMatchObject([
      { caseId: entity.id, form: '611-1', items: ['10'], row: 2 }
    ]);
    await answer(entity, '611-1', { A: [] });
  });

  test('persons may differ by 5 %, not by more; a branch is known by its code or its name', async () => {
    const near = await establishment(21, '淮安示例运河分公司');
    await withRows(branch({ 2: near.code, 4: '运河分公司' }));
    await withRows(branch({ 4: '淮安示例 运河分公司' }));
    const far = await establishment(22, '淮安示例高铁分公司');
    const entity = await withRows(branch({ 2: far.code, 4: '高铁分公司' }));
    expect(await hitBy('A-07')).toEqual(namesOf(entity));
  });

  test('a branch that has handed in nothing yet is not compared', async () => {
    const before = await hitBy('A-07');
    const waiting = await world.newCase();
    await setFrame(waiting as never, { kind: 'establishment', name: '淮安示例空港分公司' });
    await withRows(branch({ 4: '淮安示例空港分公司', 10: 7 }));
    expect(await hitBy('A-07')).toEqual(before);
  });
});
