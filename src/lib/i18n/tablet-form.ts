/** Filling in a form on the tablet: its sections, items, codes, rows, remarks and what is left to settle. */
import type { Messages } from './message';

export const tabletForm = {
  'tablet.form.sections': { zh: '目录', en: 'Sections' },
  'tablet.form.previous': { zh: '上一部分', en: 'Previous' },
  'tablet.form.next': { zh: '下一部分', en: 'Next section' },
  'tablet.form.check': { zh: '审核', en: 'Check' },
  'tablet.form.answered': { zh: '{answered} / {asked}', en: '{answered} of {asked}' },
  'tablet.form.complete': { zh: '已填', en: 'Filled' },
  'tablet.form.notApplicable': {
    zh: '按现在的答案，这一部分不用填。',
    en: 'By the present answers this section is not asked.'
  },
  'tablet.form.notKnownYet': {
    zh: '还不知道这一部分要不要填。',
    en: 'It is not known yet whether this section is asked.'
  },
  'tablet.form.answerFirst': {
    zh: '它取决于下面的指标，请先填写：',
    en: 'It depends on what follows. Answer this first:'
  },
  'tablet.form.closed': { zh: '没有列出的表和部分', en: 'What is not listed, and why' },
  'tablet.form.closed.notAsked': {
    zh: '按现在的答案不用填',
    en: 'Not asked by the present answers'
  },
  'tablet.form.closed.notKnownYet': {
    zh: '还不能确定要不要填',
    en: 'Not known yet whether it is asked'
  },
  'tablet.form.prefilled': { zh: '预填，请核对', en: 'Prefilled: check it' },
  'tablet.form.confirm': { zh: '确认', en: 'Confirm' },
  'tablet.form.confirmAll': {
    zh: '以上 {count} 项预填内容核对无误',
    en: 'The {count|1 prefilled value|# prefilled values} above are right'
  },
  'tablet.form.calculated': { zh: '系统取数（不用填）', en: 'Taken over by the system' },
  'tablet.form.saving': { zh: '正在保存', en: 'Saving' },
  'tablet.form.saved': { zh: '已存本机', en: 'Saved here' },
  'tablet.mistake.yuan': {
    zh: '看起来是按“元”填写的：与{evidence}相差约 1000 倍。',
    en: 'It looks as if typed in yuan: about 1,000 times {evidence}.'
  },
  'tablet.mistake.tenThousandYuan': {
    zh: '看起来是按“万元”填写的：只有{evidence}的约十分之一。',
    en: 'It looks as if typed in ten thousand yuan: about a tenth of {evidence}.'
  },
  'tablet.mistake.yuan.each': {
    zh: '看起来是按“元”填写的：照现在的数，平均每人 {each}。',
    en: 'It looks as if typed in yuan: as it stands it is {each} a person.'
  },
  'tablet.mistake.tenThousandYuan.each': {
    zh: '看起来是按“万元”填写的：照现在的数，平均每人只有 {each}。',
    en: 'It looks as if typed in ten thousand yuan: as it stands it is only {each} a person.'
  },
  'tablet.mistake.yuan.beside': {
    zh: '看起来是按“元”填写的：与{evidence}相差太远。',
    en: 'It looks as if typed in yuan: it is out of proportion to {evidence}.'
  },
  'tablet.mistake.tenThousandYuan.beside': {
    zh: '看起来是按“万元”填写的：与{evidence}相差太远。',
    en: 'It looks as if typed in ten thousand yuan: it is out of proportion to {evidence}.'
  },
  'tablet.mistake.evidence': {
    zh: '“{label}”（{amount}）',
    en: '"{label}" ({amount})'
  },
  'tablet.form.unlikely': {
    zh: '一家单位很少有这么多，请核对是否多打了数字或填错了项',
    en: 'Rare for one respondent: a digit too many, or the figure of another item?'
  },
  'tablet.mistake.would': {
    zh: '按千元应为 {amount}。',
    en: 'In thousand yuan it would be {amount}.'
  },
  'tablet.mistake.take': { zh: '改为 {amount}', en: 'Change to {amount}' },
  'tablet.form.unread': {
    zh: '填写的“{text}”无法识别：{reason}',
    en: '"{text}" cannot be read: {reason}'
  },
  'tablet.form.explain': { zh: '写明原因', en: 'Give the reason' },
  'tablet.form.explained': { zh: '已说明', en: 'Explained' },
  'tablet.form.pick': { zh: '查找', en: 'Look up' },
  'tablet.form.pick.search': { zh: '代码、名称或拼音首字母', en: 'Code, name or initials' },
  'tablet.form.pick.none': { zh: '没有找到，换个说法试试', en: 'Nothing fits: try other words' },
  'tablet.form.pick.first': { zh: '先显示前 {count} 条', en: 'The first {count} are shown' },
  'tablet.form.pick.clear': { zh: '清除', en: 'Clear' },
  'tablet.code.look': { zh: '看推荐或查找', en: 'See suggestions or look up' },
  'tablet.code.suggested': {
    zh: '按填写的业务活动推荐',
    en: 'Suggested for the activity written'
  },
  'tablet.code.recent': { zh: '本机最近选过', en: 'Chosen lately on this tablet' },
  'tablet.code.all': { zh: '全部', en: 'All' },
  'tablet.code.found': { zh: '查找结果', en: 'Found' },
  'tablet.code.meant': {
    zh: '没有叫这个名称的，按意思推荐',
    en: 'No name fits: suggested by what it means'
  },
  'tablet.code.words': { zh: '依据：{words}', en: 'From: {words}' },
  'tablet.code.absent': {
    zh: '行业推荐还没有下载，联网一次后离线也能用；可以先查找。',
    en: 'Suggestions come with the next contact and then need no network; look it up meanwhile.'
  },
  'tablet.code.preparing': { zh: '正在准备推荐…', en: 'Preparing suggestions…' },
  'tablet.code.none': {
    zh: '填写的业务活动没有对应的推荐，请查找。',
    en: 'The activity written leads to no class: look it up.'
  },
  'tablet.photo.take': { zh: '拍照', en: 'Take a photo' },
  'tablet.photo.again': { zh: '重新拍照', en: 'Take another' },
  'tablet.photo.kept': { zh: '已存本机，联网后上传', en: 'Kept here, sent with the next contact' },
  'tablet.photo.failed': {
    zh: '不是可用的照片，请重拍',
    en: 'That is no usable photo: take another'
  },
  'tablet.rows.row': { zh: '第 {number} 行', en: 'Row {number}' },
  'tablet.rows.add': { zh: '增加一行', en: 'Add a row' },
  'tablet.rows.copy': { zh: '复制第 {number} 行', en: 'Copy row {number}' },
  'tablet.rows.up': { zh: '上移第 {number} 行', en: 'Move row {number} up' },
  'tablet.rows.down': { zh: '下移第 {number} 行', en: 'Move row {number} down' },
  'tablet.rows.remove': { zh: '删除第 {number} 行', en: 'Remove row {number}' },
  'tablet.rows.none': { zh: '还没有行', en: 'No rows yet' },
  'tablet.rows.unnamed': { zh: '未填名称', en: 'No name yet' },
  'tablet.rows.removed': { zh: '已删除：{name}', en: 'Removed: {name}' },
  'tablet.rows.undo': { zh: '撤销删除', en: 'Put it back' },
  'tablet.rows.nextWrong': {
    zh: '{count} 行有问题，看下一行',
    en: '{count|1 row has|# rows have} problems: next'
  },
  'tablet.rows.foldAll': { zh: '全部收起', en: 'Fold all' },
  'tablet.rows.keys': {
    zh: '键盘：回车到下一项，Alt+↑↓ 移动本行，Alt+N 增加一行',
    en: 'Keys: Enter to the next item, Alt+↑↓ moves the row, Alt+N adds one'
  },
  'tablet.rows.totals': { zh: '各行合计与对照', en: 'Sums of the rows' },
  'tablet.rows.count': { zh: '行数', en: 'Rows' },
  'tablet.rows.against': { zh: '{form}表{item}：{value}', en: '{form} {item}: {value}' },
  'tablet.rows.differs': { zh: '相差 {difference}', en: '{difference} apart' },
  'tablet.rows.agrees': { zh: '相符', en: 'Agree' },

  'tablet.remark.by': { zh: '{name} 退回意见', en: 'Remark of {name}' },
  'tablet.remark.whole': { zh: '整户意见', en: 'On the whole' },
  'tablet.remark.changed': { zh: '已修改', en: 'Changed' },
  'tablet.remark.confirmed': { zh: '已说明', en: 'Explained' },
  'tablet.remark.open': { zh: '待处理', en: 'To be answered' },
  'tablet.remark.reason': {
    zh: '数据无误的，请写明理由',
    en: 'If the value is right, say why'
  },
  'tablet.remark.title': { zh: '退回意见', en: 'Remarks' },

  'tablet.problems.title': { zh: '审核结果', en: 'Problems' },
  'tablet.problems.none': { zh: '审核通过，没有问题', en: 'Nothing stands in the way' },
  'tablet.problems.none.text': { zh: '可以请填报人签名上报。', en: 'Ask the respondent to sign.' },
  'tablet.problems.mandatory': { zh: '{count} 处必须改正', en: '{count} to correct' },
  'tablet.problems.separator': { zh: '，', en: ', ' },
  'tablet.problems.verify': { zh: '{count} 处需核实说明', en: '{count} to explain' },
  'tablet.problems.go': { zh: '去填写', en: 'Go to it' },
  'tablet.problems.goCheck': { zh: '去核对', en: 'Check them' },
  'tablet.problems.prefilled': {
    zh: '{count} 项预填内容未确认',
    en: '{count|1 prefilled value is|# prefilled values are} not confirmed'
  },

  'tablet.explain.title': { zh: '核实说明', en: 'Explanation' },
  'tablet.explain.cause': { zh: '原因类别', en: 'Kind of cause' },
  'tablet.explain.text': { zh: '具体原因', en: 'The reason' },
  'tablet.explain.voided': {
    zh: '数据改动后，原来的说明已失效，请重新核实。',
    en: 'A value has changed since: check and explain again.'
  }
} satisfies Messages;
