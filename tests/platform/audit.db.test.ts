import { expect, test } from 'vitest';
import { auditFilter } from '../../src/lib/platform/audit';
import { auditPage } from '../../src/lib/platform/audit-queries.server';
import { suspendUser } from '../../src/lib/access/commands/suspend-user.server';
import { bochi, liMin, wangFang, wuHao } from '../cast';
import { instantOf } from '../../src/lib/platform/clock';
import { anyId, makeWorld, must } from '../world';

const { application } = await makeWorld();
const suspendAt = async (day: string, time: string) => {
  const input = { userId: liMin.userId, reason: '试' };
  must(
    await application.execute(suspendUser, input, wuHao, {
      at: instantOf(day, time),
      requestId: `r-${day}`
    })
  );
};
await suspendAt('2024-04-09', '23:59');
await suspendAt('2024-04-10', '00:00');

const find = (query: object) =>
  application.read((reader) => auditPage(reader, auditFilter.parse(query)));

test('the newest act stands first, with who, what and where', async () => {
  const { entries } = await find({});
  expect(entries[0]).toMatchObject({
    actorLogin: wuHao.login,
    command: 'access.suspend_user',
    subjectId: liMin.userId,
    orgUnitId: bochi.id,
    requestId: 'r-2024-04-10'
  });
});

test('a day is a day of Shanghai, both ends included', async () => {
  expect((await find({ from: '2024-04-10' })).hits).toBe(1);
  expect((await find({ from: '2024-04-09', to: '2024-04-09' })).hits).toBe(1);
  expect((await find({ from: '2024-04-09', to: '2024-04-10' })).hits).toBe(2);
});

test('one finds by command, org unit, person and request', async () => {
  expect((await find({ command: 'casework.open_cases' })).hits).toBe(1);
  expect((await find({ orgUnit: bochi.id })).hits).toBe(2);
  expect((await find({ orgUnit: anyId() })).hits).toBe(0);
  expect((await find({ q: 'r-2024-04-09' })).hits).toBe(1);
  expect((await find({ q: '%' })).hits).toBe(0);
});

test('a refused command leaves no entry', async () => {
  const before = (await find({})).hits;
  await application.execute(suspendUser, { userId: liMin.userId, reason: '试' }, wangFang);
  expect((await find({})).hits).toBe(before);
});

test('what is asked wrongly is not asked', async () => {
  const { hits } = await find({ from: 'yesterday', orgUnit: 'x', page: 'last' });
  expect(hits).toBe((await find({})).hits);
});
