import { describe, expect, test } from 'vitest';
import {
  generatePassword,
  hashPassword,
  verifyPassword
} from '../../src/lib/access/password.server';

const hash = await hashPassword('运河边的码头2024');

describe('a password', () => {
  test('is kept as argon2id with 19 MiB and two passes', () => {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('is right for whoever chose it and wrong for all others', async () => {
    expect(await verifyPassword(hash, '运河边的码头2024')).toBe(true);
    expect(await verifyPassword(hash, '运河边的码头2025')).toBe(false);
    expect(await verifyPassword(hash, '')).toBe(false);
  });

  test('is wrong for who does not exist, even the one of nobody', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });

  test('costs as much to check for strangers as for people', async () => {
    const time = async (of: string | null) => {
      const began = performance.now();
      for (let times = 0; times < 5; times++) await verifyPassword(of, 'wrong');
      return performance.now() - began;
    };
    await time(null);
    const [stranger, person] = [await time(null), await time(hash)];
    expect(stranger / person).toBeGreaterThan(0.3);
    expect(stranger / person).toBeLessThan(3);
  });
});

test('generated passwords are long, readable aloud and never the same', () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(200);
  expect(
    made.filter((password) => !/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/.test(password))
  ).toEqual([]);
});
