/** The entries of the rails and of the tablet, by the screens of their users. */
import type { Messages } from './message';

export const navigation = {
  'navigation.field.today': { zh: '今日', en: 'Today' },
  'navigation.field.cases': { zh: '任务', en: 'Cases' },
  'navigation.field.map': { zh: '地图', en: 'Map' },
  'navigation.field.addRespondent': { zh: '新增单位', en: 'Add respondent' },
  'navigation.field.outbox': { zh: '待上传', en: 'Outbox' },
  'navigation.field.guidance': { zh: '通知与提问', en: 'Guidance' },
  'navigation.field.me': { zh: '我的', en: 'Me' },
  'navigation.orgUnit.overview': { zh: '总览', en: 'Overview' },
  'navigation.orgUnit.assignment': { zh: '分配', en: 'Assignment' },
  'navigation.orgUnit.review': { zh: '审核', en: 'Review' },
  'navigation.orgUnit.progress': { zh: '进度', en: 'Progress' },
  'navigation.orgUnit.timetable': { zh: '时间表', en: 'Timetable' },
  'navigation.orgUnit.findings': { zh: '核实', en: 'Findings' },
  'navigation.orgUnit.guidance': { zh: '指导与会商', en: 'Guidance' },
  'navigation.orgUnit.supervision': { zh: '督办', en: 'Supervision orders' },
  'navigation.orgUnit.report': { zh: '工作报告', en: 'Work report' },
  'navigation.orgUnit.signoff': { zh: '签字', en: 'Sign-off' },
  'navigation.orgUnit.people': { zh: '人员与小区', en: 'People and areas' },
  'navigation.county.overview': { zh: '总览', en: 'Overview' },
  'navigation.county.frame': { zh: '底册', en: 'Frame' },
  'navigation.county.forms': { zh: '普查表', en: 'Forms' },
  'navigation.county.quality': { zh: '数据质量', en: 'Quality' },
  'navigation.county.reinterviews': { zh: '抽查', en: 'Re-interviews' },
  'navigation.county.supervision': { zh: '督导', en: 'Supervision' },
  'navigation.county.guidance': { zh: '指导与会商', en: 'Guidance' },
  'navigation.county.acceptance': { zh: '验收', en: 'Acceptance' },
  'navigation.county.publication': { zh: '汇总发布', en: 'Publication' },
  'navigation.county.organisation': { zh: '机构与用户', en: 'Organisation' },
  'navigation.county.auditLog': { zh: '日志', en: 'Audit log' }
} satisfies Messages;
