// Initials by which a name is found when typed in pinyin.
import { expect, test } from 'vitest';
import { initialsOf } from '../../src/lib/frame/initials.server';

test.each([
  ['重庆银行长安街支行', 'cqyhzajzh'],
  ['淮安长江音乐学校', 'hacjyyxx'],
  ['行知会计师事务所', 'xzkjssws'],
  ['Ａ1食品（淮安）有限公司', '1sphayxgs'],
  ['ABC电子2厂', 'abcdz2c'],
  ['', '']
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
  expect(initialsOf(name), 'the second time from memory').toBe(initials);
});
