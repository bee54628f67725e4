// The log of reads: 王芳 reviewed the farm machinery dealer, 钱静 looked at its answers; the auditor asks who saw what.
import { beforeAll, expect, test } from 'vitest';
import { personNames, personsLike } from '../../src/lib/access/queries.server';
import { casesLike, respondentNames } from '../../src/lib/casework/queries.server';
import { logAccess } from '../../src/lib/platform/access-log.server';
import { accessPage } from '../../src/lib/platform/access-queries.server';
import { accessFilter, auditFilter } from '../../src/lib/platform/audit';
import { auditPage } from '../../src/lib/platform/audit-queries.server';
import { fixedClock, instantOf } from '../../src/lib/platform/clock';
import { qianJing, wangFang } from '../cast';
import { makeWorld } from '../world';

const { application, cases } = await makeWorld();
const { read } = application;
const [[first, firstCase], [second, secondCase]] = Object.entries(cases) as [
  [string, string],
  [string, string]
];

const saw = (who: typeof wangFang, caseId: string, screen: string, day: string) =>
  logAccess(
    { ...application, clock: fixedClock(instantOf(day, '09:00')) },
    who,
    [{ kind: 'case', id: caseId }],
    screen
  );

beforeAll(async () => {
  await saw(wangFang, firstCase, 'review', '2024-04-07');
  await saw(qianJing, firstCase, 'submission', '2024-04-08');
  await saw(qianJing, secondCase, 'coding', '2024-04-08');
});

const find = (query: object) => {
  const filter = accessFilter.parse(query);
  return read(async (reader) =>
    accessPage(reader, filter, {
      persons: filter.person ? await personsLike(reader, filter.person) : null,
      respondents: filter.respondent ? await casesLike(reader, filter.respondent) : null
    })
  );
};

test('one finds by person, by name or login', async () => {
  expect((await find({})).hits).toBe(3);
  expect((await find({ person: '钱静' })).hits).toBe(2);
  expect((await find({ person: wangFang.login })).hits).toBe(1);
  expect((await find({ person: '没有这个人' })).hits).toBe(0);
});

test('one finds by respondent, by screen and by day', async () => {
  expect((await find({ respondent: first })).hits).toBe(2);
  expect((await find({ respondent: second })).hits).toBe(1);
  expect((await find({ respondent: '%' })).hits).toBe(0);
  expect((await find({ screen: 'review' })).hits).toBe(1);
  expect((await find({ from: '2024-04-08' })).hits).toBe(2);
  expect((await find({ from: '2024-04-07', to: '2024-04-07' })).hits).toBe(1);
});

test('the newest stands first, with ids that have names', async () => {
  const { entries, screens } = await find({ person: 'wangfang' });
  expect(entries[0]).toMatchObject({ actorId: wangFang.userId, subjectId: firstCase });
  expect(screens).toEqual(['coding', 'review', 'submission']);
  expect(await read((reader) => personNames(reader, [wangFang.userId, wangFang.userId]))).toEqual({
    [wangFang.userId]: '王芳'
  });
  expect(await read((reader) => respondentNames(reader, [firstCase]))).toEqual({
    [firstCase]: first
  });
});

test('the audit log is searched by a person’s name too', async () => {
  const byName = await read(async (reader) =>
    auditPage(reader, auditFilter.parse({ q: '吴昊' }), {
      persons: await personsLike(reader, '吴昊'),
      subjects: []
    })
  );
  expect(byName.hits).toBeGreaterThan(0);
  expect(new Set(byName.entries.map(({ actorLogin }) => actorLogin))).toEqual(new Set(['wuhao']));
});
