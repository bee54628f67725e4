/** Visits, submissions, explanations, evidence, synchronisation. */
import type { Messages } from './message';

export const collection = {
  'problem.collection.operation_repeated': {
    zh: '此项已由另一次上传记录，请稍候再试',
    en: 'Another contact has just recorded this: try again in a moment'
  },
  'problem.collection.forms_incomplete': {
    zh: '普查表还有 {count} 处问题需要处理，请逐条更正或说明',
    en: '{count|1 point|# points} in the forms must be corrected or explained'
  },
  'problem.collection.forms_not_expected': {
    zh: '此核查结果不填普查表，请清除已填内容或改选结果',
    en: 'This outcome has no forms: clear them or choose another outcome'
  },
  'problem.collection.outcome_differs': {
    zh: '表中的核查结果与上报的结果不一致',
    en: 'The form says another outcome than the one handed in'
  },
  'problem.collection.signature_missing': {
    zh: '还没有申报人签名',
    en: 'The respondent has not signed'
  },
  'problem.collection.remarks_unanswered': {
    zh: '退回意见尚未全部答复：请改正，或说明维持原值的理由',
    en: 'Some remarks are not answered: change the value, or confirm it and say why'
  },
  'problem.collection.form_version_unknown': {
    zh: '普查表已更新，请连接网络更新后核对再上报',
    en: 'The forms have been updated: update, look through them again and hand in'
  },
  'problem.collection.evidence_hash_differs': {
    zh: '文件在传输中损坏，请重新上传',
    en: 'The file was damaged on its way: send it again'
  },
  'problem.collection.evidence_too_large': {
    zh: '文件超过 2 MB，请压缩后再传',
    en: 'The file is larger than 2 MB: make it smaller'
  },
  'problem.collection.evidence_kind_unknown': {
    zh: '只接收 PNG、JPEG 或 WebP 图片',
    en: 'Only PNG, JPEG or WebP images are taken'
  },
  'collection.coding.first': { zh: '选用推荐首位', en: 'First suggestion chosen' },
  'collection.coding.later': { zh: '选用推荐的后几位', en: 'Later suggestion chosen' },
  'collection.coding.byHand': { zh: '自行查找', en: 'Looked up by hand' }
} satisfies Messages;
