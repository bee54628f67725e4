// The frame is checked at two doors: 李敏 fills in 622 of a household with its photo, notes in 621 that an enterprise is no
// respondent, both without a network, and 王芳 approves what came in.
import { expect, test, type Page } from '@playwright/test';
import { DEMO_DAY } from '../../scripts/simulate/field/calendar';
import type { Actor, Role } from '../../src/lib/access/actor';
import { createApplication, type Application } from '../../src/lib/assembly/application.server';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { openCases } from '../../src/lib/casework/commands/open-cases.server';
import { clockOnDay } from '../../src/lib/platform/clock';
import type { Result } from '../../src/lib/platform/command.server';
import { openDatabase } from '../../src/lib/platform/database.server';
import { accounts } from './accounts';
import { openTablet, recordVisit, sendAll } from './acts/enumerator';
import { answer, confirmPrefilled, itemAt } from './acts/form-filling';
import { expectAccessible, signIn, untilAlive, visit } from './acts/person';
import { approve } from './acts/supervisor';
import { journeyDatabase } from './county-of-worker';

type Opened = { id: string; version: number; name: string; kind: string };

/** The smallest picture there is. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const shopAnswers = {
  lic: '2',
  owner: '李玖',
  mobile: '13900000055',
  openYear: '2019',
  openMonth: '5',
  months: '12',
  status: '1',
  act: '零售服装',
  emp: '2',
  empF: '1',
  rev: '300'
};

let shop: Opened;
let enterprise: Opened;

test.beforeAll(async () => {
  const application = createApplication({
    database: openDatabase(journeyDatabase()),
    clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
  });
  try {
    [shop, enterprise] = (await giveFrameChecks(application)) as [Opened, Opened];
  } finally {
    await application.close();
  }
});

/** By command, for the demo's world opens no case of this round: a household, then a legal entity. */
async function giveFrameChecks(application: Application): Promise<Opened[]> {
  const { plain } = application.database;
  const enumerator = await actorOf(application, 'enumerator');
  const entries = await plain<{ frameNo: string }[]>`
    select distinct on (kind) frame_no as "frameNo" from frame_entry e
    where org_unit_id = ${enumerator.orgUnitId} and area_id is not null and kind in ('household', 'legalEntity')
      and not exists (select 1 from census_case c where c.frame_entry_id = e.id and c.round = 'frameCheck')
    order by kind, frame_no`;
  const frameNos = entries.map(({ frameNo }) => frameNo);
  const admin = await actorOf(application, 'leadAdmin');
  done(await application.execute(openCases, { round: 'frameCheck', frameNos }, admin));
  const cases = await plain<Opened[]>`
    select c.id, c.version, e.name, e.kind from census_case c join frame_entry e on e.id = c.frame_entry_id
    where c.round = 'frameCheck' and e.frame_no = any(${frameNos}) order by e.kind`;
  const input = {
    cases: cases.map(({ id, version }) => ({ id, version })),
    enumeratorId: enumerator.userId
  };
  done(
    await application.execute(assignCases, input, await actorOf(application, 'fieldSupervisor'))
  );
  return cases;
}

async function actorOf({ database }: Application, role: Role): Promise<Actor> {
  const [found] = await database.plain<Actor[]>`
    select id as "userId", login, name, role, org_unit_id as "orgUnitId" from user_account
    where login = ${accounts[role].login}`;
  return found!;
}

function done(result: Result<unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
}

async function begin(page: Page, { id, name }: Opened): Promise<void> {
  await page.goto(`/field/case/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('group', { name: '核查结果' })).toHaveCount(0);
  await recordVisit(page, '见到（联系上）');
  await page.getByRole('link', { name: '开始填报' }).click();
}

async function handIn(page: Page, { id }: Opened): Promise<void> {
  await expect(page.getByText('已存本机', { exact: true })).toBeVisible();
  await page.goto(`/field/case/${id}/submit`);
  await expectAccessible(page, 'handing in a frame check');
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText('已保存，等待上传')).toBeVisible();
}

test('a household and an enterprise, checked without a network and approved', async ({
  browser
}) => {
  test.setTimeout(240_000);
  const page = await openTablet(browser, accounts.enumerator);
  await expect(page.getByText('已联网')).toBeVisible();
  await page.goto(`/field/case/${shop.id}`);
  await expect(page.getByRole('link', { name: '开始填报' })).toBeVisible();
  await page.context().setOffline(true);

  await test.step('622 of the household, as far as its result asks', async () => {
    await begin(page, shop);
    await answer(page, '622:result', '1');
    const photo = {
      name: 'door.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PICTURE, 'base64')
    };
    await itemAt(page, '622:photo').locator('input[type=file]').setInputFiles(photo);
    await expect(itemAt(page, '622:photo').getByText('已存本机，联网后上传')).toBeVisible();
    await expectAccessible(page, 'the result of a frame check');
    await page.getByRole('link', { name: '下一部分' }).click();
    for (const [item, value] of Object.entries(shopAnswers)) {
      await answer(page, `622:${item}`, value);
    }
    await confirmPrefilled(page);
    await expectAccessible(page, 'form 622');
    await handIn(page, shop);
  });

  await test.step('621 of the enterprise ends with the result and its reason', async () => {
    await begin(page, enterprise);
    await answer(page, '621:result', '7');
    await answer(page, '621:reason', '军队内部单位，不对外服务');
    await expect(page.getByRole('link', { name: '审核', exact: true })).toBeVisible();
    await handIn(page, enterprise);
  });

  await page.context().setOffline(false);
  await sendAll(page);
  await page.context().close();

  await test.step('王芳 finds both in the queue of their round, with the photo, and approves', async () => {
    const office = await signIn(browser, accounts.fieldSupervisor, '/org-unit');
    for (const one of [shop, enterprise]) {
      await visit(office, '/org-unit/review?round=frameCheck', '审核');
      await untilAlive(office);
      await expectAccessible(office, 'the queue of the frame check');
      await office.goto(`/org-unit/review/${one.id}?round=frameCheck`);
      await expect(office.getByRole('heading', { level: 1, name: one.name })).toBeVisible();
      await untilAlive(office);
      const photos = await office.getByRole('link', { name: '查看照片' }).count();
      expect(photos).toBe(one === shop ? 1 : 0);
      await approve(office, one.name);
    }
    await office.context().close();
  });
});
