// An org unit's last days: a finding is returned, answered and approved; the heads sign, the auditor accepts and exports.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import postgres from 'postgres';
import { accounts, SMALL_ORG_UNIT } from './accounts';
import * as auditor from './acts/auditor';
import { readFigures, type Figures } from './acts/figures';
import * as heads from './acts/heads';
import { signIn } from './acts/person';

let figures: Figures;

test.beforeAll(() => {
  figures = readFigures(process.env.JOURNEY_DATABASE_URL!);
});

test.afterAll(() => figures.close());

/** Everything that is not done in the org unit, done by the simulator's commands. */
function finish(): void {
  const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
  const program = join(import.meta.dirname, 'finish-org-unit.ts');
  execFileSync(tsx, [program, process.env.JOURNEY_DATABASE_URL!, SMALL_ORG_UNIT]);
}

/** As if an older form had not asked for the legal representative: one stored submission lacks it. */
async function loseLegalPerson(orgUnitId: string): Promise<string> {
  const sql = postgres(process.env.JOURNEY_DATABASE_URL!, { max: 1 });
  const [found] = await sql<{ name: string }[]>`
    update submission s set answers = answers #- '{611,201}'
    from census_case c join frame_entry e on e.id = c.frame_entry_id
    where s.id = c.current_submission_id and c.id = (
      select c.id from census_case c join submission s on s.id = c.current_submission_id
      where c.org_unit_id = ${orgUnitId} and s.outcome = '1' order by c.id limit 1)
    returning e.name`;
  await sql.end();
  return found!.name;
}

test('from the last finding to acceptance', async ({ browser }) => {
  test.setTimeout(240_000);
  const orgUnit = await figures.orgUnit(SMALL_ORG_UNIT);
  const deputy = await signIn(browser, orgUnit.people.deputyHead![0]!, '/org-unit');
  const principal = await signIn(browser, orgUnit.people.principalHead![0]!, '/org-unit');
  const examiner = await signIn(browser, accounts.auditor, '/county');

  await test.step('the deputy head sees what stands in the way', async () => {
    expect((await heads.missingGates(deputy)).join()).toContain('全部单位已审核通过');
  });

  await test.step('the other cases are finished, and the auditor finds one that lacks an answer', async () => {
    finish();
    const name = await loseLegalPerson(orgUnit.id);
    await auditor.runQuality(examiner);
    await auditor.returnFinding(examiner, name, '法定代表人（单位负责人）');
    expect((await heads.missingGates(deputy)).join()).toContain('全部单位已审核通过');
    finish();
    await auditor.runQuality(examiner);
    expect(await heads.missingGates(deputy)).toEqual([]);
  });

  const root = await figures.root(orgUnit.id);

  await test.step('the deputy head signs, a wrong password first; then the principal head', async () => {
    await heads.sign(deputy, '以分管负责人身份签字', 'not my password');
    await expect(deputy.getByText('密码')).not.toHaveCount(0);
    await expect(deputy.getByText('等待分管负责人签字')).toBeVisible();
    const { password } = accounts.deputyHead;
    expect(await heads.sign(deputy, '以分管负责人身份签字', password)).toBe(root);
    await heads.expectSigned(deputy);
    expect(await heads.sign(principal, '以主要负责人身份签字', password)).toBe(root);
    await heads.expectSigned(principal);
  });

  await test.step('the auditor accepts; the certificate is one page with the fingerprint that was signed', async () => {
    expect(await auditor.accept(examiner, SMALL_ORG_UNIT, accounts.auditor.password)).toBe(root);
    expect(await heads.printedPages(deputy, root)).toBe(1);
  });

  await test.step('the county’s approved cases are exported, each row marked', async () => {
    const { exportId, text } = await auditor.exportCases(examiner);
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true
    });
    expect(data).toHaveLength(await figures.approvedCases());
    expect(new Set(data.map((row) => row.export_id))).toEqual(new Set([exportId]));
    expect(Object.keys(data[0]!)).toContain('611-3:301 营业收入');
  });
});
