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
  'progress.neededHint': { zh: '到 04-25 全部完成', en: 'to be done by 04-25' },
  'progress.measure.cases': { zh: '户', en: 'cases' },
  'progress.byOrgUnit': { zh: '各责任单位进度', en: 'Progress by org unit' },
  'progress.byArea': { zh: '各普查小区进度', en: 'Progress by area' },
  'progress.byEnumerator': { zh: '各普查员进度', en: 'Progress by enumerator' },
  'progress.chart': { zh: '累计完成与计划', en: 'Done by day, against the plan' },
  'progress.done': { zh: '已完成', en: 'Done' },
  'progress.total': { zh: '总数', en: 'All' },
  'progress.share': { zh: '完成度', en: 'Share' },
  'progress.gap': { zh: '与计划差', en: 'vs plan' },
  'progress.behind': { zh: '落后', en: 'Behind' },
  'progress.noCases': { zh: '无任务', en: 'No cases' },
  'progress.nobody': { zh: '（未分配）', en: '(nobody)' },
  'progress.sum': { zh: '合计', en: 'Sum' },
  'progress.openAll': { zh: '查看进度', en: 'See the progress' },
  'progress.openBehind': { zh: '查看落后小区', en: 'Areas behind' },
  'progress.openWorst': { zh: '查看最落后的单位', en: 'Open the one furthest behind' }
} satisfies Messages;
