/** Cases: their states, outcomes of a visit, assignment. */
import type { Messages } from './message';

export const casework = {
  'casework.state.unassigned': { zh: '未分配', en: 'Unassigned' },
  'casework.state.assigned': { zh: '待登记', en: 'To be visited' },
  'casework.state.inProgress': { zh: '填报中', en: 'In progress' },
  'casework.state.submitted': { zh: '已上报', en: 'Submitted' },
  'casework.state.returned': { zh: '已退回', en: 'Returned' },
  'casework.state.approved': { zh: '已通过', en: 'Approved' },
  'casework.mark.doubtful': { zh: '有疑点', en: 'Doubtful' },
  'casework.mark.frozen': { zh: '已冻结', en: 'Frozen' },
  'casework.outcome.1': { zh: '找到，正常填报', en: 'Found, form filled in' },
  'casework.outcome.2': { zh: '找到，与其他底册重复', en: 'Found, duplicate of another entry' },
  'casework.outcome.3': { zh: '已迁出本普查小区（区内）', en: 'Moved within the county' },
  'casework.outcome.4': { zh: '已迁出本区', en: 'Moved out of the county' },
  'casework.outcome.5': { zh: '找不到且无法电话联系', en: 'Not found, not reached by telephone' },
  'casework.outcome.6': {
    zh: '已注销、吊销或关闭且 2023 年无经营',
    en: 'Closed, without business in 2023'
  },
  'casework.outcome.7': { zh: '非普查对象', en: 'Out of scope' },
  'casework.outcome.8': {
    zh: '无固定场所（电话联系到）',
    en: 'No fixed site, reached by telephone'
  },
  'casework.outcome.9': {
    zh: '仅电话联系到，有实际经营地',
    en: 'Reached by telephone only, has a site elsewhere'
  },
  'casework.outcome.A': { zh: '拒绝调查', en: 'Refused' },
  'casework.outcome.N': { zh: '底册外新增', en: 'Added, not on the frame' },
  'problem.casework.changed_meanwhile': {
    zh: '{name} 已于 {time} 改动，请核对后再操作',
    en: '{name} changed this at {time}: look again before you go on'
  }
} satisfies Messages;
