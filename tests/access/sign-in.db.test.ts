import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { reinstateUser } from '../../src/lib/access/commands/reinstate-user.server';
import { suspendUser } from '../../src/lib/access/commands/suspend-user.server';
import { createSessions, SESSION_COOKIE } from '../../src/lib/access/session.server';
import { credentialsInput, signIn } from '../../src/lib/access/sign-in.server';
import { ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_LOGIN } from '../../src/lib/access/throttle.server';
import { rows, transact } from '../../src/lib/platform/database.server';
import { liMin, PASSWORD, qianJing, wangFang, wuHao, zhaoGang, zhouQiang } from '../cast';
import { makeWorld, must } from '../world';

const { application } = await makeWorld();
const { database } = application;
const sessions = createSessions(database, { secure: true });

let addresses = 0;
/** Each visitor comes from elsewhere, unless a test says so. */
const elsewhere = () => `2001:db8::${(addresses += 1)}`;

const enter = (login: string, password = PASSWORD, address = elsewhere()) =>
  signIn({ database, sessions }, { login, password }, address);

const problemOf = async (attempt: ReturnType<typeof enter>) => {
  const result = await attempt;
  return result.ok ? null : result.problem.code;
};

/** Lets the window of a key pass without waiting for it. */
const letWindowPass = (key: string) =>
  transact(database, (tx) =>
    tx.execute(
      sql`update login_attempt set window_started_at = now() - interval '16 minutes' where key = ${key}`
    )
  );

describe('signing in', () => {
  test('李敏 gets a session that is hers, for 30 days', async () => {
    const { cookie, role } = must(await enter('limin'));
    expect(role).toBe('enumerator');
    expect(cookie).toMatchObject({
      name: SESSION_COOKIE,
      attributes: { httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 30 * 86_400 }
    });
    expect((await sessions.actorOf(cookie.value))?.actor).toEqual(liMin);
  });

  test('a login typed with a Chinese keyboard, or in capitals, is the same login', async () => {
    for (const typed of ['ｌｉｍｉｎ', ' LiMin\u3000']) {
      expect(credentialsInput.parse({ login: typed, password: PASSWORD }).login).toBe('limin');
    }
  });

  test('王芳 in the office is remembered for 12 hours', async () => {
    const { cookie } = must(await enter('wangfang'));
    expect(cookie.attributes.maxAge).toBe(12 * 3_600);
    expect((await sessions.actorOf(cookie.value))?.actor).toEqual(wangFang);
  });

  test('a wrong password, an unknown login and a suspended person get the same answer', async () => {
    must(
      await application.execute(suspendUser, { userId: zhouQiang.userId, reason: '调离' }, wuHao)
    );
    expect(await problemOf(enter('limin', 'not hers at all'))).toBe('access.wrong_credentials');
    expect(await problemOf(enter('nobody.here'))).toBe('access.wrong_credentials');
    expect(await problemOf(enter('zhouqiang'))).toBe('access.wrong_credentials');
    must(await application.execute(reinstateUser, { userId: zhouQiang.userId }, wuHao));
    expect(await problemOf(enter('zhouqiang'))).toBeNull();
  });
});

describe('guessing', () => {
  test('many guesses at once get no further than the limit', async () => {
    const guesses = Array.from({ length: 3 * ATTEMPTS_PER_LOGIN }, (_, guess) =>
      problemOf(enter('zhaogang', `guess ${guess}`))
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'access.wrong_credentials')).toHaveLength(
      ATTEMPTS_PER_LOGIN
    );
    expect(codes.filter((code) => code === 'access.too_many_attempts')).toHaveLength(
      2 * ATTEMPTS_PER_LOGIN
    );
  });

  test('then even the right password waits until the window has passed', async () => {
    expect(await problemOf(enter(zhaoGang.login))).toBe('access.too_many_attempts');
    await letWindowPass('login zhaogang');
    expect(await problemOf(enter(zhaoGang.login))).toBeNull();
  });

  test('a right password forgets the wrong ones before it', async () => {
    for (let round = 0; round < 3; round++) {
      for (let guess = 1; guess < ATTEMPTS_PER_LOGIN; guess++) {
        expect(await problemOf(enter('qianjing', 'a slip of the finger'))).toBe(
          'access.wrong_credentials'
        );
      }
      expect(await problemOf(enter(qianJing.login))).toBeNull();
    }
  });

  test('one address that tries many logins is stopped, others are not', async () => {
    const address = elsewhere();
    const guesses = Array.from({ length: ATTEMPTS_PER_ADDRESS + 10 }, (_, guess) =>
      problemOf(enter(`somebody${guess}`, 'summer', address))
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'access.too_many_attempts')).toHaveLength(10);
    expect(await problemOf(enter('limin', PASSWORD, address))).toBe('access.too_many_attempts');
    expect(await problemOf(enter('limin'))).toBeNull();
  });

  test('an office behind one address does not use it up by signing in', async () => {
    const address = elsewhere();
    for (let person = 0; person < 5; person++) must(await enter('wangfang', PASSWORD, address));
    const [count] = await application.read((reader) =>
      rows<{ failures: number }>(
        reader,
        sql`select failures from login_attempt where key = ${`address ${address}`}`
      )
    );
    expect(count!.failures).toBe(0);
  });
});

describe('a session', () => {
  const letPass = (cookie: { value: string }, interval: string) =>
    transact(database, async (tx) => {
      const life = sql.raw(`interval '${interval}'`);
      const kind = `${cookie.value.split('-')[0]}-%`;
      await tx.execute(
        sql`update user_session set expires_at = expires_at - ${life} where id like ${kind}`
      );
    });

  test('of the office goes on while it is used, and ends 12 hours after', async () => {
    const { cookie } = must(await enter('wangfang'));
    await letPass(cookie, '7 hours');
    expect((await sessions.actorOf(cookie.value))?.renewed?.attributes.maxAge).toBe(12 * 3_600);
    expect((await sessions.actorOf(cookie.value))?.renewed).toBeNull();
    await letPass(cookie, '12 hours 1 minute');
    expect(await sessions.actorOf(cookie.value)).toBeNull();
  });

  test('of a tablet survives two weeks without network', async () => {
    const { cookie } = must(await enter('limin'));
    await letPass(cookie, '14 days');
    expect((await sessions.actorOf(cookie.value))?.actor).toEqual(liMin);
    await letPass(cookie, '31 days');
    expect(await sessions.actorOf(cookie.value)).toBeNull();
  });

  test('cannot be given the longer life of a tablet by renaming it', async () => {
    const { cookie } = must(await enter('wangfang'));
    expect(await sessions.actorOf(cookie.value.replace('office-', 'field-'))).toBeNull();
  });

  test('ends on the server when one signs out', async () => {
    const { cookie } = must(await enter('wangfang'));
    const blank = await sessions.end(cookie.value);
    expect(blank).toMatchObject({ value: '', attributes: { maxAge: 0 } });
    expect(await sessions.actorOf(cookie.value)).toBeNull();
  });

  test('cannot be taken from a copy of the database', async () => {
    const { cookie } = must(await enter('wangfang'));
    const stored = await application.read((reader) =>
      rows<{ id: string }>(
        reader,
        sql`select id from user_session where user_id = ${wangFang.userId}`
      )
    );
    expect(stored.map(({ id }) => id)).not.toContain(cookie.value);
    for (const { id } of stored) expect(await sessions.actorOf(id)).toBeNull();
  });

  test('made of nonsense is nobody', async () => {
    for (const token of ['', 'office-', 'field-%', "office-' or 1=1", 'x'.repeat(5_000)]) {
      expect(await sessions.actorOf(token)).toBeNull();
    }
  });
});
