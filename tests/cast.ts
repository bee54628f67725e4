// The eight people of every test, each with one trait. They exist in each world (tests/world.ts) and, as plain actors,
// in pure tests. Seven belong to 钵池街道 or the lead department of the invented county; nobody works in 徐杨街道, so
// whatever lies there is somebody else's.
import type { Actor, Role } from '../src/lib/access/actor';

const id = (kind: number, number: number) =>
  `018e0000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;

export const bochi = {
  id: id(1, 1),
  code: '320871001',
  name: '钵池街道',
  regionCode: '320871001000'
};
export const xuyang = {
  id: id(1, 2),
  code: '320871002',
  name: '徐杨街道',
  regionCode: '320871002000'
};

function person(number: number, login: string, name: string, role: Role): Actor {
  const orgUnitId = role === 'auditor' || role === 'leadAdmin' ? null : bochi.id;
  return { userId: id(2, number), login, name, role, orgUnitId };
}

/** Enumerator, careful: reads every check and writes why. */
export const liMin = person(1, 'limin', '李敏', 'enumerator');
/** Enumerator of the same org unit, fast: many cases, short visits, typing errors. */
export const zhouQiang = person(2, 'zhouqiang', '周强', 'enumerator');
/** Field supervisor, knows every street. */
export const wangFang = person(3, 'wangfang', '王芳', 'fieldSupervisor');
/** Staff, decides at the same moment as 王芳. */
export const chenTao = person(4, 'chentao', '陈涛', 'staff');
/** Deputy head, signs only what is complete. */
export const sunLi = person(5, 'sunli', '孙丽', 'deputyHead');
/** Principal head, signs last and forgets the password. */
export const zhaoGang = person(6, 'zhaogang', '赵刚', 'principalHead');
/** Auditor, finds what others overlooked. */
export const qianJing = person(7, 'qianjing', '钱静', 'auditor');
/** Lead administrator, set everything up. */
export const wuHao = person(8, 'wuhao', '吴昊', 'leadAdmin');

export const cast = {
  liMin,
  zhouQiang,
  wangFang,
  chenTao,
  sunLi,
  zhaoGang,
  qianJing,
  wuHao
} as const;

/** One person a role, for tables of rights. */
export const personOf: Readonly<Record<Role, Actor>> = {
  enumerator: liMin,
  fieldSupervisor: wangFang,
  staff: chenTao,
  deputyHead: sunLi,
  principalHead: zhaoGang,
  auditor: qianJing,
  leadAdmin: wuHao
};

/** Everybody's password in tests. */
export const PASSWORD = 'jingpu-tests-2024';
