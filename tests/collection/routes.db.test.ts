// The tablet's addresses, called as the server calls them: who is let in, what is too large, what is no request.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/lib/access/actor';
import { ids, makeFieldWorld, DEVICE, visitOperation } from './field-world';

const world = await makeFieldWorld();
process.env.DATABASE_URL = world.url;
process.env.CENSUS_DAY = '2024-04-08';
process.env.LOG_LEVEL = 'fatal';
const sync = await import('../../src/routes/api/v1/sync/+server');
const forms = await import('../../src/routes/api/v1/form-package/+server');
const codes = await import('../../src/routes/api/v1/coding-pack/+server');
const evidence = await import('../../src/routes/api/v1/evidence/[hash]/+server');
afterAll(() => {
  process.emit('sveltekit:shutdown' as never);
});

type Asked = {
  by?: Actor | null;
  method?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
};

async function ask(
  handler: (event: never) => Response | Promise<Response>,
  path: string,
  { by = world.liMin, method = 'POST', body, headers = {} }: Asked = {}
) {
  const address = new URL(path, 'http://jingpu.example');
  const request = new Request(address, {
    method,
    headers,
    ...(body === undefined ? {} : { body })
  });
  const hash = address.pathname.split('/').at(-1);
  const event = {
    request,
    url: address,
    params: { hash },
    locals: { actor: by, requestId: ids.next() }
  };
  const response = await handler(event as never);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isPacked = response.headers.has('content-encoding');
  const isJson = !isPacked && (response.headers.get('content-type')?.includes('json') ?? false);
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    body: isJson ? JSON.parse(text) : text
  };
}

const contact = (operations: object[] = []) =>
  JSON.stringify({ protocol: 1, deviceId: DEVICE, cursor: null, operations, unconfirmed: [] });
const problem = (code: string) => ({ problem: { code } });

describe('POST /api/v1/sync', () => {
  const post = (asked: Asked) => ask(sync.POST as never, '/api/v1/sync', asked);

  it('answers an enumerator with results and feed', async () => {
    const work = await world.newCase();
    const { status, body } = await post({ body: contact([visitOperation(work)]) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ results: [{ result: 'applied' }], feed: { kind: 'full' } });
  });

  it('answers 401 when the session has ended, and applies nothing', async () => {
    const work = await world.newCase();
    const { status, body } = await post({ by: null, body: contact([visitOperation(work)]) });
    expect([status, body]).toMatchObject([401, problem('platform.not_signed_in')]);
    expect(await world.rows('select 1 from visit where case_id = $1', work.id)).toEqual([]);
  });

  it('answers 403 to everybody but enumerators', async () => {
    for (const by of [world.wangFang, world.auditor, world.admin]) {
      const { status, body } = await post({ by, body: contact() });
      expect([status, body]).toMatchObject([403, problem('platform.not_allowed')]);
    }
  });

  it('answers 413 to a body above four megabytes, announced or not', async () => {
    const large = new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20);
    const announced = { 'content-length': String(large.length) };
    for (const headers of [announced, { 'content-length': '10' }]) {
      const { status, body } = await post({ body: large, headers });
      expect([status, body]).toMatchObject([413, problem('platform.too_large')]);
    }
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"protocol":1,'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['another protocol', contact().replace('"protocol":1', '"protocol":2')],
    ['an operation without an id', contact([{ kind: 'recordVisit', caseId: DEVICE }])],
    ['an operation nobody knows', contact([{ id: DEVICE, caseId: DEVICE, kind: 'dropTables' }])],
    [
      'more operations than fit',
      contact(Array.from({ length: 101 }, () => visitOperation({ id: DEVICE, epoch: 1 })))
    ]
  ])('answers 400 to %s', async (_, body) => {
    const answer = await post({ body });
    expect([answer.status, answer.body]).toMatchObject([400, problem('platform.invalid_input')]);
  });
});

describe('GET /api/v1/form-package', () => {
  const get = (path: string, asked: Asked = {}) =>
    ask(forms.GET as never, `/api/v1/form-package${path}`, { method: 'GET', ...asked });

  it('gives the forms of the round, and nothing to who has them', async () => {
    const { status, headers, body } = await get('?round=registration');
    expect(status).toBe(200);
    expect(body.forms.map(({ form }: { form: string }) => form)).toContain('611-3');
    const etag = headers.get('etag')!;
    expect(etag).toBe(`"${body.hash}"`);
    expect(await get('', { headers: { 'if-none-match': etag } })).toMatchObject({
      status: 304,
      body: ''
    });
  });

  it('is 404 for a round without forms, 401 and 403 for others', async () => {
    expect((await get('?round=holidays')).status).toBe(404);
    expect((await get('', { by: null })).status).toBe(401);
    expect((await get('', { by: world.auditor })).status).toBe(403);
  });
});

describe('GET /api/v1/coding-pack', () => {
  const get = (asked: Asked = {}) =>
    ask(codes.GET as never, '/api/v1/coding-pack', { method: 'GET', ...asked });

  it('gives the words, notes and lists, and nothing to who has them', async () => {
    const { status, headers, body } = await get();
    expect(status).toBe(200);
    expect(body.lists.map(({ name }: { name: string }) => name)).toContain('industry');
    const etag = headers.get('etag')!;
    expect(etag).toBe(`"${body.hash}"`);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      expect((await get({ headers: { 'if-none-match': known } })).status).toBe(304);
    }
    expect((await get({ headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('is compressed for who takes that, to at most 2.5 MB with all code lists', async () => {
    const plain = await get();
    const packed = await get({ headers: { 'accept-encoding': 'br;q=0, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    const sizes = `${(packed.bytes.length / 1024).toFixed(0)} kB gzipped, ${(plain.bytes.length / 1024).toFixed(0)} kB plain`;
    console.log(`coding pack with all code lists: ${sizes}`);
    expect(packed.bytes.length).toBeLessThan(2.5 * 1024 * 1024);
  });

  it('is 401 and 403 for others', async () => {
    expect((await get({ by: null })).status).toBe(401);
    expect((await get({ by: world.auditor })).status).toBe(403);
  });
});

describe('/api/v1/evidence', () => {
  const drawn = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const hash = createHash('sha256').update(drawn).digest('hex');
  const put = (caseId: string | null, asked: Asked = {}, name = hash) =>
    ask(evidence.PUT as never, `/api/v1/evidence/${name}${caseId ? `?case=${caseId}` : ''}`, {
      method: 'PUT',
      body: drawn,
      headers: { 'content-type': 'image/png' },
      ...asked
    });
  const get = (by: Actor | null, name = hash) =>
    ask(evidence.GET as never, `/api/v1/evidence/${name}`, { method: 'GET', by });

  it('takes a signature twice, and shows it to the supervisor, which is logged', async () => {
    const work = await world.newCase();
    expect(await put(work.id)).toMatchObject({ status: 200, body: { hash } });
    expect((await put(work.id)).status).toBe(200);
    const shown = await get(world.wangFang);
    expect(shown.status).toBe(200);
    expect(shown.bytes).toEqual(drawn);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    const looks = 'select actor_id, screen from access_log where subject_id = $1';
    expect(await world.rows(looks, work.id)).toEqual([
      { actor_id: world.wangFang.userId, screen: 'evidence' }
    ]);
  });

  it('is not there for anybody else, nor for a name that is no hash', async () => {
    for (const by of [world.chenChen, world.liMin]) expect((await get(by)).status).toBe(404);
    expect((await get(world.wangFang, 'f'.repeat(64))).status).toBe(404);
    expect((await get(world.wangFang, '%00')).status).toBe(404);
    expect((await get(null)).status).toBe(401);
  });

  it('refuses what is wrong with the status that says why', async () => {
    const work = await world.newCase();
    expect((await put(null)).status).toBe(400);
    expect((await put(work.id, {}, 'f'.repeat(64))).status).toBe(422);
    expect((await put(work.id, { by: null })).status).toBe(401);
    expect((await put(work.id, { by: world.wangFang })).status).toBe(403);
    expect((await put(work.id, { by: world.zhouQiang })).status).toBe(403);
    expect((await put(work.id, { headers: { 'content-type': 'text/html' } })).status).toBe(415);
    expect((await put(work.id, { body: new Uint8Array(2 * 1024 * 1024 + 1) })).status).toBe(413);
  });
});
