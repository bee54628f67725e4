// The accounts a visitor may sign in with, one a role.
import type { Role } from '../../src/lib/access/actor';
import { DEMO_ACCOUNTS, DEMO_ORG_UNIT, DEMO_PASSWORD } from '../simulate/county/people';

const WORK: Readonly<Record<Role, readonly [zh: string, en: string]>> = {
  leadAdmin: ['牵头部门管理员', 'lead department, administrator'],
  auditor: ['牵头部门审核员', 'lead department, auditor'],
  fieldSupervisor: ['普查指导员', 'field supervisor'],
  enumerator: ['普查员（平板）', 'enumerator, tablet'],
  staff: ['工作人员', 'staff'],
  deputyHead: ['分管负责人', 'deputy head'],
  principalHead: ['主要负责人', 'principal head']
};

export function accountLines(url: string): string[] {
  const accounts = DEMO_ACCOUNTS.map(({ login, name, role }) => {
    const [zh, en] = WORK[role];
    return `  ${login.padEnd(10)} ${name}  ${zh} · ${en}`;
  });
  return [
    '',
    `  ${url}`,
    '',
    ...accounts,
    '',
    `  密码 · password: ${DEMO_PASSWORD}    责任单位 · org unit: ${DEMO_ORG_UNIT}`,
    '  全部单位、人员和数字均为虚构 · all respondents, persons and figures are invented',
    '  Ctrl-C 停止 · to stop; npm run demo -- --reset 重新开始 · to start afresh',
    ''
  ];
}
