/** Dashboards and forecast. */
import type { Messages } from './message';

export const progress = {
  'progress.overview': { zh: '总览', en: 'Overview' },
  'progress.title': { zh: '进度', en: 'Progress' },
  'progress.sentence.under': {
    zh: '已完成 {done} / {total}，比计划少 {difference} 户，{behind} 个普查小区落后。',
    en: '{done} of {total} done, {difference} fewer than planned, {behind|1 area|# areas} behind.'
  },
  'progress.sentence.over': {
    zh: '已完成 {done} / {total}，比计划多 {difference} 户，{behind} 个普查小区落后。',
    en: '{done} of {total} done, {difference} more than planned, {behind|1 area|# areas} behind.'
  },
  'progress.countySentence.under': {
    zh: '已完成 {done} / {total}，比计划少 {difference} 户，{behind} 个责任单位落后。',
    en: '{done} of {total} done, {difference} fewer than planned, {behind|1 org unit|# org units} behind.'
  },
  'progress.countySentence.over': {
    zh: '已完成 {done} / {total}，比计划多 {difference} 户，{behind} 个责任单位落后。',
    en: '{done} of {total} done, {difference} more than planned, {behind|1 org unit|# org units} behind.'
  },
  'progress.currentShare': { zh: '当前进度', en: 'Done' },
  'progress.planToday': { zh: '计划 {share}', en: 'planned {share}' },
  'progress.toReview': { zh: '待审核', en: 'To review' },
  'progress.toReviewHint': { zh: '已上报、等待审核', en: 'submitted, waiting' },
  'progress.returned': { zh: '已退回', en: 'Returned' },
  'progress.returnedHint': { zh: '在普查员处修改', en: 'with the enumerators' },
  'progress.neededPerDay': { zh: '每日需完成', en: 'Needed a day' },
  'progress.perDay': { zh: '每日需完成', en: 'A day' },
  'progress.neededHint': {
    zh: '按工作计划 {day} 前全部完成',
    en: 'all done by {day}, as planned'
  },
  'progress.measure.cases': { zh: '户', en: 'cases' },
  'progress.byOrgUnit': { zh: '各责任单位进度', en: 'Progress by org unit' },
  'progress.byArea': { zh: '各普查小区进度', en: 'Progress by area' },
  'progress.byEnumerator': { zh: '各普查员进度', en: 'Progress by enumerator' },
  'progress.chart': {
    zh: '累计完成与计划（计划 {day} 全部完成）',
    en: 'Done by day, against the plan (all by {day})'
  },
  'progress.done': { zh: '已完成', en: 'Done' },
  'progress.total': { zh: '总数', en: 'All' },
  'progress.share': { zh: '完成度', en: 'Share' },
  'progress.gap': { zh: '与计划差', en: 'vs plan' },
  'progress.behind': { zh: '落后', en: 'Behind' },
  'progress.noCases': { zh: '无任务', en: 'No cases' },
  'progress.nobody': { zh: '（未分配）', en: '(nobody)' },
  'progress.sum': { zh: '合计', en: 'Sum' },
  'progress.status.title': { zh: '单位状态清单', en: 'Status list' },
  'progress.status.sentence': {
    zh: '共 {total} 户；最久的一户已 {days} 天没有变动。打开一户可看经过与原因，不含填报内容。',
    en: '{total|1 case|# cases}; the one at rest longest has not moved for {days|1 day|# days}. Open one to see what happened and why, never answers.'
  },
  'progress.status.sentenceDone': {
    zh: '共 {total} 户，均已审核通过。打开一户可看经过，不含填报内容。',
    en: '{total|1 case|# cases}, approved and done with. Open one to see what happened, never answers.'
  },
  'progress.status.sentenceNone': {
    zh: '没有符合条件的单位。',
    en: 'No case matches.'
  },
  'progress.status.idle': { zh: '未变动天数', en: 'Days at rest' },
  'progress.status.days': { zh: '{days} 天', en: '{days|1 day|# days}' },
  'progress.status.movedAt': { zh: '最近变动', en: 'Last moved' },
  'progress.status.cause': { zh: '原因或结果', en: 'Cause or outcome' },
  'progress.status.card': { zh: '状态卡', en: 'Status card' },
  'progress.status.frameNo': { zh: '底册号', en: 'Frame number' },
  'progress.status.contacts': { zh: '走访与联系', en: 'Visits and calls' },
  'progress.status.noContacts': { zh: '还没有走访记录', en: 'No visit or call recorded' },
  'progress.status.history': { zh: '办理经过', en: 'What happened' },
  'progress.status.noAnswers': {
    zh: '填报内容依法保密：只有登记、审核和质量人员在办理时可以查看。',
    en: 'What was answered is confidential by law: only those who collect, review or audit it may read it.'
  },
  'progress.cause.returned.orgUnit': { zh: '{by} 退回修改', en: 'Returned by {by}' },
  'progress.cause.returned.leadDepartment': {
    zh: '牵头部门 {by} 退回修改',
    en: 'Returned by {by} of the lead department'
  },
  'progress.cause.takenBack': {
    zh: '{by} 收回，待重新分配',
    en: 'Taken back by {by}, not given again'
  },
  'progress.cause.contact': { zh: '{day} {what}', en: '{day} {what}' },
  'progress.cause.notVisited': { zh: '尚无走访记录', en: 'No visit recorded yet' },
  'progress.cause.notGiven': { zh: '尚未分配过', en: 'Not given to anybody yet' },
  'progress.openAll': { zh: '查看进度', en: 'See the progress' },
  'progress.openBehind': { zh: '查看落后小区', en: 'Areas behind' },
  'progress.openWorst': { zh: '查看最落后的单位', en: 'Open the one furthest behind' }
} satisfies Messages;
