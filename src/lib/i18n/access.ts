/** People and their rights: roles, signing in. */
import type { Messages } from './message';

export const access = {
  'access.role.enumerator': { zh: '普查员', en: 'Enumerator' },
  'access.role.fieldSupervisor': { zh: '普查指导员', en: 'Field supervisor' },
  'access.role.staff': { zh: '具体工作人员', en: 'Staff' },
  'access.role.deputyHead': { zh: '分管负责人', en: 'Deputy head' },
  'access.role.principalHead': { zh: '主要负责人', en: 'Principal head' },
  'access.role.auditor': { zh: '审核人员', en: 'Auditor' },
  'access.role.leadAdmin': { zh: '牵头部门管理员', en: 'Lead department administrator' }
} satisfies Messages;
