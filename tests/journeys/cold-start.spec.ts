// Proof: the tablet starts without network at a deep link, from the shell it keeps; also when the server has been
// updated since, before and after the enumerator restarts to the new version.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../src/lib/assembly/application.server';
import { assignCases } from '../../src/lib/casework/commands/assign-cases.server';
import { fixedClock } from '../../src/lib/platform/clock';
import { openDatabase, rows } from '../../src/lib/platform/database.server';
import { cloneDatabase } from '../../src/lib/platform/postgres/databases.server';
import { liMin, PASSWORD, wangFang } from '../cast';
import { fillCounty, MORNING, must } from '../county';
import { openDatabaseServer, type DatabaseServer } from '../database-server';
import { startServer, type TestServer } from '../server';

const root = join(import.meta.dirname, '../..');
/** What the updated worker's cache is called by. */
const LATER = 'jingpu-field-later';
const HARDWARE = '淮安运河五金有限公司';

let databases: DatabaseServer;
let databaseUrl: string;
let server: TestServer;
let hardware: string;
let laterBuild: string;

test.beforeAll(async () => {
  databases = await openDatabaseServer();
  databaseUrl = await cloneDatabase(
    databases.url,
    databases.template,
    `test_${databases.run}_cold_start`
  );
  hardware = await giveLiMinHerCases();
  laterBuild = await rebuilt();
  server = await start();
});

test.afterAll(async () => {
  await server.stop();
  await databases.close();
  await rm(laterBuild, { recursive: true });
});

test('a cold start without network at a deep link, before and after an update of the server', async ({
  context
}) => {
  await keepShell(await signIn(context));
  const address = `${server.url}/field/case/${hardware}`;

  await test.step('without network, in a new page, at the address of a case', async () => {
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading', { name: HARDWARE })).toBeVisible();
    await expect(page.getByText('离线')).toBeVisible();
    await page.close();
  });

  // Left open all along: while one page runs the old version, the new one waits.
  const open = await context.newPage();

  await test.step('the server is updated: the old version still starts without network', async () => {
    await server.stop();
    server = await start({ port: server.port, buildFolder: laterBuild });
    await context.setOffline(false);
    await open.goto(`${server.url}/field/me`);
    await expect(open.getByText('有新版本')).toBeVisible();
    await context.setOffline(true);
    await open.goto(address);
    await expect(open.getByRole('heading', { name: HARDWARE })).toBeVisible();
  });

  await test.step('restarted, still without network, the new version starts at once', async () => {
    await open.getByRole('button', { name: '重启' }).click();
    await expect.poll(() => keptShells(open)).toEqual([expect.stringContaining(LATER)]);
    await open.close();
    const page = await context.newPage();
    await page.goto(`${address}/form/611/A`);
    await expect(page.getByRole('heading', { name: '标识与联系' })).toBeVisible();
  });
});

/** Names of the caches; blank while the page is on its way to another address. */
function keptShells(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys()).catch(() => []);
}

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}/login?next=/field`);
  await page.locator('input[name=login]').fill(liMin.login);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  await expect(page.getByText(HARDWARE)).toBeVisible();
  return page;
}

/** Waits as the enumerator does: until "Me" says that the tablet works without network. */
async function keepShell(page: Page): Promise<void> {
  await page.goto(`${server.url}/field/me`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${server.url}/field/case/${hardware}`);
  await expect(page.getByRole('group', { name: '核查结果' })).toBeVisible();
  await page.close();
}

function start(options: { port?: number; buildFolder?: string } = {}): Promise<TestServer> {
  return startServer({ databaseUrl, environment: { CENSUS_DAY: '2024-04-08' }, ...options });
}

async function giveLiMinHerCases(): Promise<string> {
  const database = openDatabase(databaseUrl, { max: 2 });
  const application = createApplication({ database, clock: fixedClock(MORNING) });
  const cases = await fillCounty(application);
  const id = cases[HARDWARE] ?? '';
  const [seen] = await application.read((reader) =>
    rows<{ id: string; version: number }>(
      reader,
      sql`select id, version from census_case where id = ${id}`
    )
  );
  must(
    await application.execute(assignCases, { cases: [seen!], enumeratorId: liMin.userId }, wangFang)
  );
  await application.close();
  return id;
}

/** The build once more as after an update: its service worker is another one, and that is what tablets look at. */
async function rebuilt(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jingpu-build-'));
  await cp(join(root, 'build'), folder, { recursive: true });
  // Packages are found from where the build lies.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const worker = join(folder, 'client', 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  await writeFile(worker, text.replace('jingpu-field-', `${LATER}-`));
  // Compressed copies of the old one would be served instead.
  await rm(`${worker}.gz`, { force: true });
  await rm(`${worker}.br`, { force: true });
  return folder;
}
