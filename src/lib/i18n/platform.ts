/** Problems and states that belong to no domain: the executor, jobs, the network, the audit log. */
import type { Messages } from './message';

export const platform = {
  'problem.platform.invalid_input': {
    zh: '输入有误，请检查后重试',
    en: 'The input is not valid: check it and try again'
  },
  'problem.platform.not_signed_in': {
    zh: '登录已过期。请在新窗口登录，再回到本页提交，已填内容不会丢失。',
    en: 'Your session has ended. Sign in in a new window, then submit here again; nothing typed is lost.'
  },
  'problem.platform.not_allowed': { zh: '您没有此项权限', en: 'You have no right to do this' },
  'problem.platform.not_found': { zh: '没有找到', en: 'Not found' },
  'problem.platform.too_large': {
    zh: '内容过大，无法接收',
    en: 'This is too large to be received'
  },
  'problem.platform.unexpected': {
    zh: '系统出错，未能完成，数据没有改动',
    en: 'Something failed on our side; nothing was changed'
  },
  'problem.platform.job_not_running': {
    zh: '此任务已经结束，不能取消',
    en: 'This job has ended and cannot be cancelled'
  },

  'platform.access.title': { zh: '查阅记录', en: 'Reads' },
  'platform.access.sentence': {
    zh: '共 {total} 次查阅单个单位的资料；每一次都记下是谁、何时、在哪里看的。',
    en: '{total} reads of individual records: who saw which one, when and where.'
  },
  'platform.access.list': { zh: '查阅记录', en: 'Reads' },
  'platform.access.person': { zh: '查阅人', en: 'Person' },
  'platform.access.respondent': { zh: '单位', en: 'Respondent' },
  'platform.access.respondentHint': { zh: '单位名称、代码', en: 'Respondent or code' },
  'platform.access.screen': { zh: '在哪里看', en: 'Where' },
  'platform.access.none': { zh: '没有符合条件的查阅', en: 'No read matches' },
  'platform.screen.review': { zh: '审核', en: 'Review' },
  'platform.screen.submission': { zh: '全区审核', en: 'County review' },
  'platform.screen.coding': { zh: '行业编码', en: 'Industry coding' },
  'platform.screen.paper': { zh: '纸质表', en: 'Paper form' },
  'platform.screen.statusCard': { zh: '进度状态卡', en: 'Status card' },
  'platform.screen.evidence': { zh: '照片与签名', en: 'Photos and signatures' },
  'platform.screen.exports.cases': { zh: '导出：单位', en: 'Export: cases' },
  'platform.screen.exports.establishments': {
    zh: '导出：产业活动单位',
    en: 'Export: establishments'
  },
  'platform.audit.title': { zh: '日志', en: 'Audit log' },
  'platform.audit.sentence': {
    zh: '{total} 条操作记录；只增不改，不含普查答案。',
    en: '{total|1 act|# acts} on record; entries are only added, and hold no answers.'
  },
  'platform.audit.list': { zh: '操作记录', en: 'Acts' },
  'platform.audit.at': { zh: '时间', en: 'Time' },
  'platform.audit.who': { zh: '操作人', en: 'Who' },
  'platform.audit.what': { zh: '操作', en: 'Act' },
  'platform.audit.subject': { zh: '对象', en: 'Subject' },
  'platform.audit.orgUnit': { zh: '责任单位', en: 'Org unit' },
  'platform.audit.details': { zh: '详情', en: 'Details' },
  'platform.audit.named': { zh: '{name}：{value}', en: '{name}: {value}' },
  'platform.audit.separator': { zh: '；', en: '; ' },
  'platform.audit.request': { zh: '请求编号', en: 'Request' },
  'platform.audit.from': { zh: '起', en: 'From' },
  'platform.audit.to': { zh: '止', en: 'Until' },
  'platform.audit.searchHint': { zh: '操作人、对象、编号', en: 'Person, subject, id' },
  'platform.audit.none': {
    zh: '没有符合条件的记录，请调整或重置条件。',
    en: 'No act fits: change or reset the filters.'
  }
} satisfies Messages;
