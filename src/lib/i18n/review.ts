/** The review queue, remarks, approving and returning. */
import type { Messages } from './message';

export const review = {
  'review.title': { zh: '审核', en: 'Review' },
  'review.sentence': {
    zh: '待审核 {all} 户，其中有疑点（已说明）{doubtful} 户、退回后再次上报 {again} 户。',
    en: '{all|1 waits|# wait} for a decision; {doubtful|1 is|# are} doubtful and explained, {again|1 was|# were} handed in again.'
  },
  'review.begin': { zh: '开始审核', en: 'Begin' },
  'review.kind': { zh: '类别', en: 'Kind' },
  'review.kind.all': { zh: '全部类别', en: 'All kinds' },
  'review.kind.doubtful': { zh: '有疑点', en: 'Doubtful' },
  'review.kind.plain': { zh: '无疑点', en: 'Without doubt' },
  'review.kind.hinted': { zh: '有提示', en: 'With hints' },
  'review.kind.again': { zh: '再次上报', en: 'Handed in again' },
  'review.mark': { zh: '标记', en: 'Mark' },
  'review.doubts': { zh: '疑点', en: 'What is doubtful' },
  'review.moreDoubts': { zh: '等 {count} 处', en: '{count} in all' },
  'review.verify': { zh: '核实性', en: 'To verify' },
  'review.hints': { zh: '提示性', en: 'Hints' },
  'review.revision': { zh: '版次', en: 'Revision' },
  'review.receivedAt': { zh: '收到时间', en: 'Received' },
  'review.madeAt': { zh: '上报时间', en: 'Handed in' },
  'review.digest': { zh: '内容摘要', en: 'Digest' },
  'review.empty': { zh: '没有待审核的表', en: 'Nothing waits for a decision' },
  'review.emptyHint': {
    zh: '普查员上报后，表会出现在这里。可到“进度”查看谁还没有上报。',
    en: 'Forms appear here when enumerators hand them in. Progress shows who has not yet.'
  },
  'review.emptyFiltered': { zh: '没有符合条件的表', en: 'No form matches' },
  'review.chosenDoubtful': { zh: '其中 {count} 户有疑点', en: '{count} of them doubtful' },
  'review.approveMany': { zh: '通过 {count} 户', en: 'Approve {count}' },
  'review.approved': { zh: '已通过 {count} 户', en: '{count|1 form|# forms} approved' },
  'review.refused': {
    zh: '{count} 户未能通过，已在表中标出：',
    en: '{count|1 was|# were} not approved and are marked in the table:'
  },
  'review.place': { zh: '第 {position} 户，共 {total} 户', en: '{position} of {total}' },
  'review.previous': { zh: '上一户', en: 'Previous' },
  'review.next': { zh: '下一户', en: 'Next' },
  'review.handedIn': {
    zh: '{name} 上报，第 {revision} 版，{at} 收到',
    en: 'Revision {revision}, handed in by {name}, received {at}'
  },
  'review.notable': {
    zh: '{count} 个指标有审核提示或改动',
    en: '{count|1 item has|# items have} a note of the checks or a change'
  },
  'review.nothingNotable': {
    zh: '上报时没有审核提示，也没有改动',
    en: 'No note of the checks when it was handed in, and no change'
  },
  'review.previousNotable': { zh: '上一处', en: 'Previous' },
  'review.nextNotable': { zh: '下一处', en: 'Next' },
  'review.item': { zh: '指标', en: 'Item' },
  'review.photo': { zh: '查看照片', en: 'See the photo' },
  'review.before': { zh: '上一版：{value}', en: 'Before: {value}' },
  'review.beforeTitle': { zh: '上一版', en: 'Before' },
  'review.afterTitle': { zh: '本版', en: 'Now' },
  'review.changes': {
    zh: '较上一版改动 {count} 处',
    en: '{count|1 change|# changes} since the last revision'
  },
  'review.row': { zh: '第 {number} 行', en: 'Row {number}' },
  'review.rowOf': { zh: '{section} 第 {number} 行', en: '{section}, row {number}' },
  'review.rowAdded': { zh: '本版新增的行', en: 'Row added in this revision' },
  'review.rowMoved': { zh: '上一版为第 {number} 行', en: 'Row {number} before' },
  'review.cell': { zh: '{label}：{value}', en: '{label}: {value}' },
  'review.cellSeparator': { zh: '；', en: '; ' },
  'review.rowRemovedFrom': {
    zh: '{section} 上一版第 {number} 行，已删除',
    en: '{section}, row {number} before, removed'
  },
  'review.alsoAbout': { zh: '（还涉及 {items}）', en: '(also about {items})' },
  'review.listSeparator': { zh: '、', en: ', ' },
  'review.explanation': { zh: '说明（{cause}）：', en: 'Explained ({cause}):' },
  'review.compared': { zh: '{term}：{value}', en: '{term}: {value}' },
  'review.rule': { zh: '规则：{rule}', en: 'Rule: {rule}' },
  'review.notExplained': { zh: '没有说明', en: 'Not explained' },
  'review.noForms': {
    zh: '此核查结果不填普查表，请核对右侧的事实与走访记录。',
    en: 'This outcome has no forms: look at its facts and the visits beside.'
  },
  'review.remarkOn': { zh: '对“{item}”的意见', en: 'Remark on {item}' },
  'review.remarkOnWhole': { zh: '对整表的意见', en: 'Remark on the whole' },
  'review.whole': { zh: '整表', en: 'The whole' },
  'review.removeRemark': { zh: '删除这条意见', en: 'Remove this remark' },
  'review.decision': { zh: '审核决定', en: 'Decision' },
  'review.approve': { zh: '通过', en: 'Approve' },
  'review.return': { zh: '退回', en: 'Return' },
  'review.returnWith': {
    zh: '退回（{count} 条意见）',
    en: 'Return with {count|1 remark|# remarks}'
  },
  'review.nothingLost': {
    zh: '您写的意见仍在，核对后可再次提交。',
    en: 'Your remarks are still here: look again, then send.'
  },
  'review.reread': { zh: '重新读取', en: 'Read again' },
  'review.about': { zh: '单位与结果', en: 'Respondent and outcome' },
  'review.signature': { zh: '填报人签名', en: 'Signature' },
  'review.signatureOf': { zh: '{name}填报人的签名', en: 'Signature of the respondent of {name}' },
  'review.signatureMissing': {
    zh: '签名还在平板上，尚未收到；收到后才能通过。',
    en: 'The signature is still on the tablet: the form can be approved when it has arrived.'
  },
  'review.visits': { zh: '走访与联系', en: 'Visits and calls' },
  'review.history': { zh: '办理经过', en: 'History' },
  'review.earlierRemarks': { zh: '历次退回意见', en: 'Earlier remarks' },
  'review.answer.open': { zh: '尚未答复', en: 'Not answered yet' },
  'review.answer.changed': { zh: '已修改', en: 'Changed' },
  'review.answer.confirmed': { zh: '核实无需修改：', en: 'Confirmed:' },
  'review.fact.duplicateOf': { zh: '与哪户重复', en: 'Duplicate of' },
  'review.fact.movedTo': { zh: '迁往', en: 'Moved to' },
  'review.fact.source': { zh: '信息来源', en: 'Source' },
  'review.fact.statement': { zh: '情况说明', en: 'Statement' },
  'review.fact.closedOn': { zh: '注销或关闭日期', en: 'Closed on' },
  'review.fact.reason': { zh: '理由', en: 'Reason' },
  'review.fact.refusedBy': { zh: '拒绝人', en: 'Refused by' },
  'review.fact.remindedOn': { zh: '告知日期', en: 'Reminded on' },
  'review.keys': { zh: '键盘操作（?）', en: 'Keys (?)' },
  'review.key.next': { zh: '到下一处提示或改动', en: 'Next note or change' },
  'review.key.previous': { zh: '到上一处提示或改动', en: 'Previous note or change' },
  'review.key.remark': { zh: '对当前指标写意见', en: 'Remark on the current item' },
  'review.key.approve': { zh: '通过，打开下一户', en: 'Approve, open the next' },
  'review.key.send': {
    zh: '退回并附上意见，打开下一户',
    en: 'Return with the remarks, open the next'
  },
  'review.key.help': { zh: '显示这张表', en: 'Show this list' },
  'problem.review.newer_submission': {
    zh: '普查员已再次上报，请看新的一版',
    en: 'The enumerator has handed in again: look at the new revision'
  },
  'problem.review.signature_not_arrived': {
    zh: '签名尚未收到，收到后才能通过',
    en: 'The signature has not arrived yet'
  },
  'problem.review.unknown_place': {
    zh: '表中没有“{place}”这一项，请从表中选择指标',
    en: 'The forms have no place "{place}": choose an item of the form'
  }
} satisfies Messages;
