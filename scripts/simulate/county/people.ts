// Who works in the demo's county. Seven accounts, one a role, are those a visitor signs in with: they belong to 钵池街道
// and to the lead department, and are the people known from the tests. All others have invented names.
import type { Actor, Role } from '../../../src/lib/access/actor';
import type { Ids } from '../../../src/lib/platform/ids';
import type { Random } from '../random';
import { freePhone, inventPerson, inventPhone, loginOf } from './names';

export type Person = Actor & { readonly phone: string };

/** Everybody's in the demo, printed when it starts. */
export const DEMO_PASSWORD = 'jingpu-2024';

type Known = { login: string; name: string; role: Role };

/** One account a role, in the order of the work. */
export const DEMO_ACCOUNTS: readonly Known[] = [
  { login: 'wuhao', name: '吴昊', role: 'leadAdmin' },
  { login: 'wangfang', name: '王芳', role: 'fieldSupervisor' },
  { login: 'limin', name: '李敏', role: 'enumerator' },
  { login: 'chentao', name: '陈涛', role: 'staff' },
  { login: 'qianjing', name: '钱静', role: 'auditor' },
  { login: 'sunli', name: '孙丽', role: 'deputyHead' },
  { login: 'zhaogang', name: '赵刚', role: 'principalHead' }
];

export const DEMO_ORG_UNIT = '钵池街道';

/** A second enumerator beside 李敏, as in the tests. */
const ALSO_KNOWN: Known = { login: 'zhouqiang', name: '周强', role: 'enumerator' };

/** Cases an enumerator can well do in the time. */
const CASES_PER_ENUMERATOR = 29;
const CASES_PER_SUPERVISOR = 160;

export type Hiring = {
  ids: Ids;
  random: Random;
  takenLogins: Set<string>;
  takenPhones: Set<string>;
};

export function hireLeadDepartment(hiring: Hiring): Person[] {
  reserve(hiring);
  const known = DEMO_ACCOUNTS.filter(({ role }) => role === 'leadAdmin' || role === 'auditor');
  return [...known.map((one) => person(hiring, null, one)), invented(hiring, null, 'auditor')];
}

/** The people of an org unit with so many cases to do. Call `hireLeadDepartment` first: it reserves the known logins. */
export function hireOrgUnit(
  hiring: Hiring,
  orgUnit: { id: string; name: string },
  cases: number
): Person[] {
  const wanted: Record<string, number> = {
    deputyHead: 1,
    principalHead: 1,
    staff: 1,
    fieldSupervisor: Math.ceil(cases / CASES_PER_SUPERVISOR),
    enumerator: Math.max(2, Math.round(cases / CASES_PER_ENUMERATOR))
  };
  const known = orgUnit.name === DEMO_ORG_UNIT ? [...DEMO_ACCOUNTS, ALSO_KNOWN] : [];
  return Object.entries(wanted).flatMap(([role, count]) => {
    const own = known.filter((one) => one.role === role);
    return Array.from({ length: count }, (_, at) =>
      own[at] ? person(hiring, orgUnit.id, own[at]) : invented(hiring, orgUnit.id, role as Role)
    );
  });
}

function reserve({ takenLogins }: Hiring): void {
  for (const { login } of [...DEMO_ACCOUNTS, ALSO_KNOWN]) takenLogins.add(login);
}

function person(
  { ids, random, takenPhones }: Hiring,
  orgUnitId: string | null,
  known: Known
): Person {
  const phone = freePhone(inventPhone(random), takenPhones);
  return { userId: ids.next(), ...known, orgUnitId, phone };
}

function invented(hiring: Hiring, orgUnitId: string | null, role: Role): Person {
  const name = inventPerson(hiring.random);
  return person(hiring, orgUnitId, { login: loginOf(name, hiring.takenLogins), name, role });
}
