/** Tables, disclosure control, exports. */
import type { Messages } from './message';

export const publication = {
  'publication.exports': { zh: '数据导出', en: 'Exports' },
  'publication.sentence': {
    zh: '导出已审核通过的单位数据；每次导出都记入日志，并在每一行写入导出编号。',
    en: 'Approved cases as CSV. Every export is on record, and its number stands in every row.'
  },
  'publication.scope': { zh: '范围', en: 'Scope' },
  'publication.scope.county': { zh: '全区', en: 'Whole county' },
  'publication.scopeWithRows': {
    zh: '{name} · 已通过 {cases} 户',
    en: '{name} · {cases} approved'
  },
  'publication.rows.cases': { zh: '单位行数', en: 'Cases' },
  'publication.rows.establishments': { zh: '产业活动单位行数', en: 'Establishments' },
  'publication.purpose': { zh: '用途', en: 'Purpose' },
  'publication.purpose.audit': { zh: '审核', en: 'Audit' },
  'publication.purpose.acceptance': { zh: '验收', en: 'Acceptance' },
  'publication.purpose.postEnumeration': { zh: '事后抽查', en: 'Post-enumeration survey' },
  'publication.purpose.registerUpdate': { zh: '名录更新', en: 'Update of the register' },
  'publication.purpose.submission': { zh: '上报', en: 'Handover' },
  'publication.request': { zh: '申请导出', en: 'Ask for an export' },
  'publication.ready': {
    zh: '导出 {id} 已登记：单位 {cases} 行，产业活动单位 {establishments} 行；24 小时内可以下载。',
    en: 'Export {id} is on record: {cases} cases, {establishments} establishments; it can be fetched for 24 hours.'
  },
  'publication.file.cases': { zh: '单位（一户一行）', en: 'Cases (one row each)' },
  'publication.file.establishments': {
    zh: '产业活动单位（611-1 各行）',
    en: 'Establishments (611-1)'
  },
  'publication.requestedBy': { zh: '申请人', en: 'Asked for by' },
  'publication.requestedAt': { zh: '时间', en: 'Time' },
  'publication.id': { zh: '导出编号', en: 'Number' },
  'publication.files': { zh: '文件', en: 'Files' },
  'publication.expired': { zh: '已过期', en: 'Expired' },
  'publication.none': { zh: '还没有导出', en: 'No exports yet' },
  'problem.publication.unknown_scope': {
    zh: '没有这个责任单位：{scope}',
    en: 'There is no such org unit: {scope}'
  },
  'problem.publication.export_not_found': {
    zh: '没有这个导出，或不是您申请的',
    en: 'There is no such export, or it is not yours'
  },
  'problem.publication.export_expired': {
    zh: '导出已过 24 小时，请重新申请',
    en: 'The export is older than 24 hours: ask again'
  }
} satisfies Messages;
