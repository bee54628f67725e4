// The census's work from import to sign-off, walked by seven people in their browsers on the demo's world.
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { DEMO_DAY } from '../../scripts/simulate/field/calendar';
import { finishOrgUnit } from '../../scripts/simulate/finish';
import { createApplication } from '../../src/lib/assembly/application.server';
import { clockOnDay } from '../../src/lib/platform/clock';
import { openDatabase } from '../../src/lib/platform/database.server';
import { accounts, SMALL_ORG_UNIT } from './accounts';
import { readFigures, type Figures, type OrgUnitFacts } from './acts/figures';
import * as heads from './acts/heads';
import * as leadAdmin from './acts/lead-admin';
import * as auditor from './acts/auditor';
import * as enumerator from './acts/enumerator';
import { shopSections } from './acts/form-answers';
import { fillSections } from './acts/form-filling';
import { CLOSED, RETAILER, RETAILER_INITIALS } from './acts/newcomers';
import { expectAccessible, signIn, untilAlive } from './acts/person';
import * as supervisor from './acts/supervisor';
import { journeyDatabase } from './county-of-worker';

const EXPLANATION = '九月至十二月铺面装修停业，期间员工只发生活费';
const REMARK = '薪酬偏低，请核对是否含单位负担的社保';

/** The org unit's other cases, done by the simulator's commands. */
async function finishOthers(): Promise<void> {
  const application = createApplication({
    database: openDatabase(journeyDatabase()),
    clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
  });
  await finishOrgUnit(application, SMALL_ORG_UNIT).finally(application.close);
}

let figures: Figures;
let orgUnit: OrgUnitFacts;

test.beforeAll(async () => {
  figures = readFigures(journeyDatabase());
  orgUnit = await figures.orgUnit(SMALL_ORG_UNIT);
});

test.afterAll(() => figures.close());

test('from import to sign-off', async ({ browser }) => {
  test.setTimeout(600_000);
  const area = orgUnit.areas[0]!;
  const collector = orgUnit.people.enumerator![0]!;
  const reviewer = await signIn(browser, orgUnit.people.fieldSupervisor![0]!, '/org-unit');
  const inspector = await signIn(browser, accounts.auditor, '/county');
  const bothProgresses = async () => ({
    orgUnit: await supervisor.progressOf(reviewer, '/org-unit/progress', '合计'),
    county: await supervisor.progressOf(inspector, '/county', SMALL_ORG_UNIT)
  });
  const before = await bothProgresses();

  await test.step('吴昊 imports a file of the register and opens the cases', async () => {
    const page = await signIn(browser, accounts.leadAdmin, '/county');
    const known = await figures.knownEntries(orgUnit.id, 2);
    const file = leadAdmin.registerFile([{ ...RETAILER, areaCode: area.code }, CLOSED], known);
    await leadAdmin.stageFile(page, '名录新增.csv', file);
    await leadAdmin.expectGroups(page, file.counts);
    expect(await leadAdmin.downloadedIssues(page)).toContain('三号楼');
    await leadAdmin.commit(page);
    await leadAdmin.stageFile(page, '名录新增.csv', file);
    await leadAdmin.expectGroups(page, { ...file.counts, 新增: 0, 变更: 0, 未变: 4 });
    await leadAdmin.allocate(page, CLOSED.name, area.code);
    await leadAdmin.openCases(page, 2);
    await page.context().close();
  });

  await test.step('the field supervisor gives both to an enumerator', async () => {
    await supervisor.assignFound(reviewer, '御西', [RETAILER.name, CLOSED.name], collector.name);
  });

  const tablet = await enumerator.openTablet(browser, collector);

  await test.step('the enumerator fills in the shop without a network', async () => {
    await tablet.context().setOffline(true);
    await enumerator.findByInitials(tablet, RETAILER_INITIALS, RETAILER.name);
    await enumerator.recordVisit(tablet, '见到（联系上）');
    await enumerator.chooseOutcome(tablet, '1');
    await tablet.getByRole('link', { name: '开始填报' }).click();
    await fillSections(tablet, shopSections(area.districtCode));
    await expect(tablet.getByText('1 处必须改正，1 处需核实说明')).toBeVisible();
    await expect(tablet.getByRole('link', { name: '去上报' })).toBeDisabled();
    await enumerator.correctFrom(tablet, '女性人数不能大于期末人数', '611-2:02', 4);
    await enumerator.explain(tablet, '人均薪酬低于最低工资水平', '淡季', EXPLANATION);
    await enumerator.handIn(tablet);
    await expect(tablet.getByText('已保存，等待上传')).toBeVisible();
    await enumerator.handInClosed(tablet, CLOSED.name);
  });

  const shop = await figures.caseIdOf(RETAILER.name);

  await test.step('what is handed in waits on the tablet, also after a cold start', async () => {
    await tablet.goto('/field/outbox');
    await expect(tablet.getByText(`上报 · ${RETAILER.name}`)).toBeVisible();
    await expectAccessible(tablet, 'outbox');
    await tablet.goto(`/field/case/${shop}`);
    await tablet.reload();
    await expect(tablet.getByText('已签名，等待上传。')).toBeVisible();
    await expectAccessible(tablet, 'a case that waits');
  });

  await test.step('with a network again the office gives its receipt', async () => {
    await tablet.context().setOffline(false);
    await enumerator.sendAll(tablet);
    await tablet.goto(`/field/case/${shop}`);
    await expect(tablet.getByText('回执')).toBeVisible();
    await expectAccessible(tablet, 'a receipt');
  });

  await test.step('the supervisor reads the explanation and returns it, by keyboard', async () => {
    await supervisor.openFromQueue(reviewer, RETAILER.name);
    await expect(reviewer.getByText(EXPLANATION)).toBeVisible();
    await supervisor.returnWithRemark(reviewer, '611-3:401', REMARK);
    await expect(reviewer.getByRole('heading', { level: 1, name: RETAILER.name })).toBeHidden();
  });

  await test.step('the enumerator must answer the remark, and corrects', async () => {
    await enumerator.sendAll(tablet);
    await enumerator.openReturned(tablet, RETAILER.name);
    await enumerator.correctAtRemark(tablet, '611-3:401', REMARK, 158);
    await enumerator.handIn(tablet);
    await expect(tablet.getByText('办公室已收到')).toBeVisible();
    await enumerator.sendAll(tablet);
  });

  await test.step('the supervisor sees what changed, and approves both by keyboard', async () => {
    await supervisor.openFromQueue(reviewer, RETAILER.name);
    const changes = reviewer.getByRole('table', { name: '较上一版改动 1 处' });
    await expect(changes.getByRole('row', { name: /96.*158/ })).toBeVisible();
    await supervisor.approve(reviewer, RETAILER.name);
    await supervisor.openFromQueue(reviewer, CLOSED.name);
    await expect(reviewer.getByText('2022-11-30')).toBeVisible();
    await supervisor.approve(reviewer, CLOSED.name);
  });

  await test.step('the figures of org unit and county have changed accordingly', async () => {
    const after = await bothProgresses();
    for (const level of ['orgUnit', 'county'] as const) {
      const { done, total, approved } = before[level];
      expect(after[level], level).toEqual({
        done: done + 2,
        total: total + 2,
        approved: approved + 2
      });
    }
  });

  await test.step('the simulator finishes the other cases of the org unit', async () => {
    await tablet.context().close();
    await finishOthers();
  });

  await test.step('钱静 runs the checks; what they find in the shop is returned', async () => {
    await figures.loseAnswer(shop, '611', '201');
    await auditor.runQuality(inspector);
    await auditor.returnFinding(inspector, RETAILER.name, '法定代表人（单位负责人）');
  });

  const { deputyHead: [deputy] = [], principalHead: [principal] = [] } = orgUnit.people;
  const deputyPage = await signIn(browser, deputy!, '/org-unit');

  await test.step('the deputy head sees what is missing, and is led to it', async () => {
    const missing = await heads.missingGates(deputyPage);
    expect(missing.join()).toMatch(/全部单位已审核通过.*还差 1/s);
    await deputyPage.getByRole('link', { name: '查看', exact: true }).first().click();
    await expect(deputyPage.getByRole('heading', { level: 1, name: '单位状态清单' })).toBeVisible();
    await expect(deputyPage.locator('tbody tr')).toHaveCount(1);
  });

  await test.step('the enumerator submits once more, in English on another tablet', async () => {
    const english = await enumerator.openTablet(browser, collector, 'en');
    await enumerator.submitInEnglish(english, RETAILER);
    await english.context().close();
    await supervisor.openFromQueue(reviewer, RETAILER.name);
    await supervisor.approve(reviewer, RETAILER.name);
    await auditor.runQuality(inspector);
    await auditor.expectNothingFoundIn(inspector, SMALL_ORG_UNIT);
  });

  await test.step('deputy head, principal head and lead department sign the same root', async () => {
    expect(await heads.missingGates(deputyPage)).toEqual([]);
    const root = await figures.root(orgUnit.id);
    await heads.sign(deputyPage, '以分管负责人身份签字', 'not my password');
    await expect(deputyPage.getByText('密码不正确')).toBeVisible();
    await expect(deputyPage.getByText('还没有签字')).toBeVisible();
    const otherWindow = await signIn(browser, deputy!, '/org-unit/sign-off');
    await untilAlive(otherWindow);
    expect(await heads.sign(deputyPage, '以分管负责人身份签字', deputy!.password)).toBe(root);
    await heads.expectSigned(deputyPage);
    await heads.giveSignature(otherWindow, '以分管负责人身份签字', deputy!.password);
    await heads.expectNotTheirTurn(otherWindow, principal!.name);
    await otherWindow.context().close();
    const principalPage = await signIn(browser, principal!, '/org-unit');
    expect(await heads.sign(principalPage, '以主要负责人身份签字', principal!.password)).toBe(root);
    await heads.expectSigned(principalPage);
    const { password } = accounts.auditor;
    expect(await auditor.accept(inspector, SMALL_ORG_UNIT, password)).toBe(root);
    expect(await heads.printedPages(principalPage, root)).toBe(1);
  });

  await test.step('what is signed is frozen', async () => {
    await supervisor.tryToAssign(reviewer, RETAILER.name, orgUnit.people.enumerator![1]!.name);
    await expect(reviewer.getByText('本单位已签字冻结')).toBeVisible();
  });

  await test.step('钱静 exports the approved cases of the county', async () => {
    const { exportId, text } = await auditor.exportCases(inspector);
    const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true
    });
    expect(data).toHaveLength(await figures.approvedCases());
    expect(new Set(data.map((row) => row['export_id 导出编号']))).toEqual(new Set([exportId]));
    const row = data.find((row) => row['case_id 任务编号'] === shop);
    expect(row).toMatchObject({ 'name 单位名称': RETAILER.name, '611-3:301 营业收入': '2400' });
  });
});
