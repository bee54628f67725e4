// Every route × every role + strangers, over HTTP against the built server, from the same table as access.test.ts: what
// the guard decides is what people get, as pages, as data of a page, and as posts.
import { expect, test } from '@playwright/test';
import { ROLES, type Role } from '../../src/lib/access/actor';
import { createApplication } from '../../src/lib/assembly/application.server';
import { fixedClock } from '../../src/lib/platform/clock';
import { openDatabase } from '../../src/lib/platform/database.server';
import { cloneDatabase } from '../../src/lib/platform/postgres/databases.server';
import { routeTable } from '../access-table';
import { PASSWORD, personOf } from '../cast';
import { fillCounty, MORNING } from '../county';
import { openDatabaseServer, type DatabaseServer } from '../database-server';
import { startServer, type TestServer } from '../server';

let databases: DatabaseServer;
let server: TestServer;
const cookies = new Map<Role, string>();

test.beforeAll(async () => {
  databases = await openDatabaseServer();
  const name = `test_${databases.run}_rights`;
  const databaseUrl = await cloneDatabase(databases.url, databases.template, name);
  const application = createApplication({
    database: openDatabase(databaseUrl),
    clock: fixedClock(MORNING)
  });
  await fillCounty(application);
  await application.close();
  server = await startServer({ databaseUrl, environment: { CENSUS_DAY: '2024-04-08' } });
  for (const role of ROLES) cookies.set(role, await signIn(personOf[role].login));
});

test.afterAll(async () => {
  await server?.stop();
  await databases?.close();
});

/** As a browser without scripts does it; the session as a `cookie` header. */
async function signIn(login: string): Promise<string> {
  const body = new URLSearchParams({ login, password: PASSWORD });
  const headers = { origin: server.url, accept: 'text/html' };
  const answer = await fetch(`${server.url}/login`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual'
  });
  expect(answer.status, `${login} signs in`).toBe(303);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

async function ask(path: string, role: Role | null, init: RequestInit = {}): Promise<Response> {
  const headers = { accept: 'text/html', ...init.headers, cookie: role ? cookies.get(role)! : '' };
  return fetch(server.url + path, { redirect: 'manual', ...init, headers });
}

type Outcome = 'in' | 'refused' | 'sentToSignIn';

function outcomeOf(answer: Response): Outcome {
  if (answer.status === 403) return 'refused';
  const toSignIn = answer.status === 303 && answer.headers.get('location')?.startsWith('/login');
  return answer.status === 401 || toSignIn ? 'sentToSignIn' : 'in';
}

const SOMETHING = '018e0000-0009-7000-8000-000000000009';

const routes = Object.entries(routeTable)
  // The page of refusals refuses everybody: that is its content.
  .filter(([file]) => !file.includes('not-allowed'))
  .map(([file, row]) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const path = `/${folder}`.replace(/\/\([^)]+\)/g, '').replace(/\[[^\]]+\]/g, SOMETHING);
    return {
      path: path === '/' ? '/' : path.replace(/\/$/, ''),
      row,
      isPage: file.includes('+page')
    };
  });

for (const { path, row, isPage } of routes) {
  test(`${path} lets in whom the table says`, async () => {
    const wanted = (role: Role): Outcome =>
      row === 'everyone' || row.includes(role) ? 'in' : 'refused';
    const stranger: Outcome = row === 'everyone' ? 'in' : 'sentToSignIn';
    expect(outcomeOf(await ask(path, null)), 'a stranger').toBe(stranger);
    for (const role of ROLES) {
      const answer = await ask(path, role);
      expect(answer.status, `${role}: no failure of ours`).toBeLessThan(500);
      expect(outcomeOf(answer), role).toBe(wanted(role));
    }
    if (!isPage || row === 'everyone') return;
    await expectDataIsGuarded(
      path,
      ROLES.filter((role) => wanted(role) === 'refused')
    );
  });
}

/** The data of a page alone, without that of the layouts above it: what a client asks when it moves on. */
async function expectDataIsGuarded(path: string, refused: readonly Role[]): Promise<void> {
  const address = `${path === '/' ? '' : path}/__data.json?x-sveltekit-invalidated=0001`;
  const stranger = await ask(address, null);
  expect(await stranger.json(), 'data for a stranger').toMatchObject({ type: 'redirect' });
  for (const role of refused) {
    const answer = await ask(address, role);
    expect(answer.status, `data for ${role}`).toBe(403);
    expect(await answer.text()).not.toContain('"type":"data"');
  }
}

test.describe('a post', () => {
  const enhanced = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const post = (path: string, role: Role | null, headers: Record<string, string> = {}) =>
    ask(path, role, {
      method: 'POST',
      body: new URLSearchParams({ userId: personOf.enumerator.userId, reason: '误' }),
      headers: { origin: server.url, ...headers }
    });

  test('whose session has ended keeps its page, and says what to do', async () => {
    const answer = await post('/county/users?/suspend', null, enhanced);
    expect(await answer.json()).toMatchObject({ type: 'failure', status: 401 });
  });

  test('without scripts leads to sign in and back to the page', async () => {
    const answer = await post('/county/users?/suspend', null);
    expect(answer.headers.get('location')).toBe('/login?next=%2Fcounty%2Fusers');
  });

  test('of a wrong role is refused, with scripts and without', async () => {
    expect((await post('/county/users?/suspend', 'auditor')).status).toBe(403);
    const answer = await post('/county/users?/suspend', 'fieldSupervisor', enhanced);
    expect(await answer.json()).toMatchObject({ type: 'failure', status: 403 });
  });

  test('from another site is refused, whoever is signed in', async () => {
    const answer = await post('/county/users?/suspend', 'leadAdmin', {
      origin: 'https://elsewhere.example'
    });
    expect(answer.status).toBe(403);
    expect(outcomeOf(await ask('/api/v1/form-package', 'enumerator')), '李敏 is still in').toBe(
      'in'
    );
  });

  test('that signs out ends the session', async () => {
    const cookie = await signIn(personOf.staff.login);
    const headers = { cookie, origin: server.url };
    await fetch(`${server.url}/logout`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
      redirect: 'manual'
    });
    const after = await fetch(`${server.url}/org-unit`, {
      headers: { cookie },
      redirect: 'manual'
    });
    expect(after.headers.get('location')).toBe('/login?next=%2Forg-unit');
  });
});

test('each person begins on their own page', async () => {
  const home = async (role: Role) => (await ask('/', role)).headers.get('location');
  expect(await home('enumerator')).toBe('/field');
  expect(await home('deputyHead')).toBe('/org-unit');
  expect(await home('auditor')).toBe('/county');
});

test('each answer carries its headers', async () => {
  const { headers } = await ask('/county', 'leadAdmin');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=(self)');
  expect(headers.get('cache-control')).toBe('private, no-store');
  const policy = headers.get('content-security-policy')!;
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src'))!;
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
});

test('metrics are for this machine, not for who comes through a proxy', async () => {
  expect(await (await ask('/metrics', null)).text()).toContain(
    'http_request_duration_seconds_bucket'
  );
  const proxied = await ask('/metrics', null, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(proxied.status).toBe(403);
});

test('the server says when it is ready', async () => {
  const answer = await ask('/readyz', null);
  expect(await answer.json()).toEqual({ ready: true, database: 'ok', migrations: 'ok' });
});
