import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { foundCounty } from '../../src/lib/access/bootstrap.server';
import { addUsers } from '../../src/lib/access/commands/add-users.server';
import { changePassword } from '../../src/lib/access/commands/change-password.server';
import { reinstateUser } from '../../src/lib/access/commands/reinstate-user.server';
import { setPassword } from '../../src/lib/access/commands/set-password.server';
import { suspendUser } from '../../src/lib/access/commands/suspend-user.server';
import { hashPassword } from '../../src/lib/access/password.server';
import { userFilter, usersPage } from '../../src/lib/access/queries.server';
import { createSessions } from '../../src/lib/access/session.server';
import { signIn } from '../../src/lib/access/sign-in.server';
import { ATTEMPTS_PER_LOGIN } from '../../src/lib/access/throttle.server';
import type { Actor } from '../../src/lib/access/actor';
import { rows, transact } from '../../src/lib/platform/database.server';
import { bochi, chenTao, liMin, PASSWORD, sunLi, wangFang, wuHao, zhouQiang } from '../cast';
import { anyId, makeWorld, must } from '../world';

const { application } = await makeWorld();
const { database, execute } = application;
const sessions = createSessions(database, { secure: false });
const passwordHash = await hashPassword('another-password');

const enters = async (login: string, password: string) =>
  (await signIn({ database, sessions }, { login, password }, anyId())).ok;

const problemOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.problem?.code ?? null;

/** Somebody new, whom a test may do anything to. */
async function newcomer(role: Actor['role'] = 'enumerator'): Promise<Actor> {
  const userId = anyId();
  const orgUnitId = role === 'leadAdmin' ? null : bochi.id;
  const actor: Actor = {
    userId,
    login: `new-${userId.slice(-12)}`,
    name: '新来的',
    role,
    orgUnitId
  };
  const user = {
    id: userId,
    login: actor.login,
    name: actor.name,
    role,
    orgUnitId,
    passwordHash: await hashPassword(PASSWORD)
  };
  must(await execute(addUsers, { users: [user] }, wuHao));
  return actor;
}

describe('the first administrator', () => {
  test('is made once: with people about, it is refused', async () => {
    const again = await foundCounty(application, {
      login: 'second',
      name: '第二人',
      password: PASSWORD
    });
    expect(problemOf(again)).toBe('access.already_founded');
  });

  test('one of two who try at the same moment wins', async () => {
    await transact(database, (tx) => tx.execute(sql`create table kept as table user_account`));
    await transact(database, (tx) => tx.execute(sql`truncate user_account cascade`));
    const tries = ['yi', 'er', 'san'].map((login) =>
      foundCounty(application, { login, name: login, passwordHash })
    );
    const results = await Promise.all(tries);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    await transact(database, async (tx) => {
      await tx.execute(sql`delete from user_account`);
      await tx.execute(sql`insert into user_account select * from kept`);
    });
  });
});

describe('adding accounts', () => {
  test('a login that is taken is refused, and nobody of the list is added', async () => {
    const base = { role: 'enumerator', orgUnitId: bochi.id, passwordHash };
    const users = [
      { ...base, id: anyId(), login: 'first-of-two', name: '甲' },
      { ...base, id: anyId(), login: liMin.login, name: '乙' }
    ];
    expect(problemOf(await execute(addUsers, { users }, wuHao))).toBe('access.login_taken');
    expect(await enters('first-of-two', 'another-password')).toBe(false);
  });

  test('an auditor of an org unit, and an enumerator of none, are refused', async () => {
    for (const [role, orgUnitId] of [
      ['auditor', bochi.id],
      ['enumerator', null]
    ]) {
      const user = {
        id: anyId(),
        login: `odd-${role}`,
        name: '不合',
        role,
        orgUnitId,
        passwordHash
      };
      const result = await execute(addUsers, { users: [user] }, wuHao);
      expect(problemOf(result)).toBe('access.org_unit_does_not_fit_role');
    }
  });

  test('a password that was not hashed is refused', async () => {
    const user = {
      id: anyId(),
      login: 'plain',
      name: '明文',
      role: 'auditor',
      orgUnitId: null,
      passwordHash: 'a plain password of some length'
    };
    expect(problemOf(await execute(addUsers, { users: [user] }, wuHao))).toBe(
      'platform.invalid_input'
    );
  });

  test('only the lead administrator adds', async () => {
    const user = {
      id: anyId(),
      login: 'friend',
      name: '友',
      role: 'enumerator',
      orgUnitId: bochi.id,
      passwordHash
    };
    expect(problemOf(await execute(addUsers, { users: [user] }, wangFang))).toBe(
      'platform.not_allowed'
    );
  });
});

describe('suspending', () => {
  test('ends every session of the person at once', async () => {
    const person = await newcomer();
    const onTablet = await sessions.start(person.userId, person.role);
    const atHome = await sessions.start(person.userId, person.role);
    must(await execute(suspendUser, { userId: person.userId, reason: '离职' }, wuHao));
    expect(await sessions.actorOf(onTablet.value)).toBeNull();
    expect(await sessions.actorOf(atHome.value)).toBeNull();
    expect(await enters(person.login, PASSWORD)).toBe(false);
    must(await execute(reinstateUser, { userId: person.userId }, wuHao));
    expect(await enters(person.login, PASSWORD)).toBe(true);
  });

  test('is said in the audit log with its reason', async () => {
    const person = await newcomer();
    must(
      await execute(suspendUser, { userId: person.userId, reason: '设备遗失' }, wuHao, {
        requestId: 'r-1'
      })
    );
    const [entry] = await application.read((reader) =>
      rows(
        reader,
        sql`select actor_login as by, command, details, request_id as request from audit_log
                       where subject_id = ${person.userId} order by at desc, id desc limit 1`
      )
    );
    expect(entry).toEqual({
      by: wuHao.login,
      command: 'access.suspend_user',
      details: { login: person.login, reason: '设备遗失' },
      request: 'r-1'
    });
  });

  test('needs a reason, a person, and somebody else than oneself', async () => {
    const suspend = async (userId: string, reason: string, by: Actor) =>
      problemOf(await execute(suspendUser, { userId, reason }, by));
    expect(await suspend(liMin.userId, ' ', wuHao)).toBe('platform.invalid_input');
    expect(await suspend(anyId(), '误', wuHao)).toBe('access.user_not_found');
    expect(await suspend(wuHao.userId, '误', wuHao)).toBe('access.not_yourself');
    expect(await suspend(liMin.userId, '误', sunLi)).toBe('platform.not_allowed');
  });

  test('two administrators who suspend each other at once leave one', async () => {
    const [a, b] = [await newcomer('leadAdmin'), await newcomer('leadAdmin')];
    const results = await Promise.all([
      execute(suspendUser, { userId: b.userId, reason: '争执' }, a),
      execute(suspendUser, { userId: a.userId, reason: '争执' }, b)
    ]);
    expect(results.map(problemOf).sort()).toEqual([null, 'platform.not_allowed'].sort());
  });

  test('twice is as once', async () => {
    const person = await newcomer();
    must(await execute(suspendUser, { userId: person.userId, reason: '离职' }, wuHao));
    must(await execute(suspendUser, { userId: person.userId, reason: '离职' }, wuHao));
    expect(await enters(person.login, PASSWORD)).toBe(false);
  });
});

describe('passwords', () => {
  test('a reset ends the old one and whoever uses it', async () => {
    const person = await newcomer();
    const session = await sessions.start(person.userId, person.role);
    must(await execute(setPassword, { userId: person.userId, passwordHash }, wuHao));
    expect(await sessions.actorOf(session.value)).toBeNull();
    expect(await enters(person.login, PASSWORD)).toBe(false);
    expect(await enters(person.login, 'another-password')).toBe(true);
  });

  test('one changes one’s own with the old one', async () => {
    const person = await newcomer();
    const change = { currentPassword: PASSWORD, newPassword: 'my very own words' };
    must(await execute(changePassword, change, person));
    expect(await enters(person.login, 'my very own words')).toBe(true);
    expect(problemOf(await execute(changePassword, change, person))).toBe('access.wrong_password');
  });

  test('a new one that is too short is refused', async () => {
    const result = await execute(
      changePassword,
      { currentPassword: PASSWORD, newPassword: 'short' },
      chenTao
    );
    expect(problemOf(result)).toBe('platform.invalid_input');
  });

  test('wrong old ones are counted though the command is refused', async () => {
    const person = await newcomer();
    const change = { currentPassword: 'guess', newPassword: 'my very own words' };
    for (let guess = 0; guess < ATTEMPTS_PER_LOGIN; guess++) {
      expect(problemOf(await execute(changePassword, change, person))).toBe(
        'access.wrong_password'
      );
    }
    const right = { ...change, currentPassword: PASSWORD };
    expect(problemOf(await execute(changePassword, right, person))).toBe(
      'access.too_many_attempts'
    );
    expect(await enters(person.login, PASSWORD)).toBe(false);
  });

  test('never reach the audit log', async () => {
    const [found] = await application.read((reader) =>
      rows<{ count: string }>(
        reader,
        sql`select count(*) from audit_log where details::text like '%argon2%' or details::text like ${`%${PASSWORD}%`}`
      )
    );
    expect(Number(found!.count)).toBe(0);
  });
});

describe('the list of accounts', () => {
  const list = (query: object) =>
    application.read((reader) => usersPage(reader, userFilter.parse(query)));

  test('finds 周强 by a part of the name or the login', async () => {
    for (const q of ['周', 'zhouq', 'ZHOUQ']) {
      expect((await list({ q })).users.map(({ name }) => name)).toEqual([zhouQiang.name]);
    }
  });

  test('takes a percent sign as what it is', async () => {
    expect((await list({ q: '%' })).hits).toBe(0);
  });

  test('filters by role, org unit and state, and shows what is asked wrongly as nothing asked', async () => {
    expect((await list({ role: 'deputyHead' })).users.map(({ name }) => name)).toEqual([
      sunLi.name
    ]);
    expect((await list({ orgUnit: anyId() })).hits).toBe(0);
    expect((await list({ state: 'nonsense', role: 'king', page: '-3' })).hits).toBe(
      (await list({})).total
    );
  });

  test('tells no password', async () => {
    expect(JSON.stringify(await list({}))).not.toContain('argon2');
  });
});
