/** The screens of the tablet; what stands in its forms is in tablet-form. */
import type { Messages } from './message';

export const tablet = {
  'tablet.starting': { zh: '正在打开…', en: 'Opening…' },
  'tablet.insecure.title': {
    zh: '此地址不能离线使用',
    en: 'This address cannot work without network'
  },
  'tablet.insecure.text': {
    zh: '离线填报需要安全连接。请用 https:// 开头的地址打开，或请管理员为服务器配置证书。',
    en: 'Working offline needs a secure connection. Open the address that begins with https://, or ask the administrator for a certificate.'
  },
  'tablet.nobody.title': { zh: '请先登录', en: 'Sign in first' },
  'tablet.nobody.signedOut': {
    zh: '登录后会下载您的任务，之后没有网络也能填报。',
    en: 'After signing in your cases are downloaded; from then on you can work without network.'
  },
  'tablet.nobody.offline': {
    zh: '这台平板还没有您的任务。第一次使用请在有网络的地方登录。',
    en: 'This tablet does not have your cases yet. The first time, sign in where there is a network.'
  },
  'tablet.signIn': { zh: '登录', en: 'Sign in' },
  'tablet.broken.title': { zh: '无法打开', en: 'This cannot be opened' },
  'tablet.signInAgain': {
    zh: '登录已过期，请重新登录后上传。已填内容都在本机，不会丢失。',
    en: 'Your session has ended. Sign in again to send; everything typed is on this tablet.'
  },
  'tablet.notStored': {
    zh: '有 {count} 处修改还没有写入本机：{reason}请不要关闭页面。',
    en: '{count|1 change is|# changes are} not on this tablet yet: {reason} Do not close this page.'
  },
  'tablet.update.ready': { zh: '有新版本', en: 'A new version is ready' },
  'tablet.update.text': {
    zh: '重启后使用新版本，已填内容会保留。',
    en: 'Restart to use it; everything typed is kept.'
  },
  'tablet.update.restart': { zh: '重启', en: 'Restart' },
  'tablet.formsMissing': {
    zh: '普查表还没有下载，请连接网络后再打开。',
    en: 'The forms have not been downloaded yet: open this again with a network.'
  },
  'tablet.formsTooNew': {
    zh: '普查表已更新，需要先重启到新版本。',
    en: 'The forms are newer than this program: restart to the new version first.'
  },
  'tablet.noSuchCase': { zh: '您的任务中没有这个单位', en: 'This is not among your cases' },
  'tablet.noSuchCase.text': {
    zh: '可能已改派给其他普查员。',
    en: 'It may have been given to another enumerator.'
  },
  'tablet.toCases': { zh: '查看任务', en: 'To the cases' },

  'problem.tablet.storage_full': { zh: '本机存储空间已满。', en: 'The storage is full.' },
  'problem.tablet.storage_unavailable': {
    zh: '本机存储不可用，请检查浏览器是否处于无痕模式。',
    en: 'The browser keeps no data here: is this a private window?'
  },
  'problem.tablet.office_unavailable': {
    zh: '办公室服务器暂时不可用（{status}），稍后自动重试',
    en: 'The office cannot be reached ({status}); it is tried again by itself'
  },

  'tablet.today.done': { zh: '已完成', en: 'Done' },
  'tablet.today.doneToday': { zh: '今天已上报 {count} 户', en: '{count} handed in today' },
  'tablet.today.pace': {
    zh: '共 {total} 户，已完成 {done} 户；到 {end} 还有 {days} 天，每天需完成 {perDay} 户。',
    en: '{done} of {total} cases done; {days|1 day|# days} until {end}: {perDay} a day.'
  },
  'tablet.today.finished': { zh: '全部完成，辛苦了。', en: 'All done. Thank you.' },
  'tablet.today.behind': { zh: '比计划少 {count} 户', en: '{count} under plan' },
  'tablet.today.onPace': { zh: '符合计划', en: 'On plan' },
  'tablet.today.nearEnd': {
    zh: '登记截止日 {end} 将近，还剩 {days} 天。',
    en: 'Registration ends on {end}, in {days|1 day|# days}.'
  },
  'tablet.today.returned': { zh: '退回待改', en: 'Returned to you' },
  'tablet.today.next': { zh: '下一户', en: 'Next' },
  'tablet.today.startNext': { zh: '开始下一户', en: 'Start the next case' },
  'tablet.today.continueNext': { zh: '继续填报', en: 'Go on' },
  'tablet.today.fixNext': { zh: '处理退回', en: 'See to the return' },
  'tablet.today.nothing': { zh: '还没有分配任务', en: 'No cases have been assigned yet' },
  'tablet.today.nothing.text': {
    zh: '普查指导员分配后，连接网络就会出现在这里。',
    en: 'Once your field supervisor assigns some, they appear here at the next contact.'
  },
  'tablet.today.checkNow': { zh: '立即更新', en: 'Update now' },
  'tablet.today.offline': {
    zh: '现在没有网络，照常填报即可，联网后自动上传。',
    en: 'No network now. Work as usual; it is sent when there is one.'
  },
  'tablet.today.troubled': {
    zh: '{count} 项没有被办公室接收，请查看',
    en: '{count|1 item was|# items were} not taken by the office: have a look'
  },
  'tablet.today.byState': { zh: '我的任务', en: 'My cases' },
  'tablet.deadline': {
    zh: '登记截止 {end}，还剩 {days} 天',
    en: 'Registration ends {end}, {days|1 day|# days} left'
  },
  'tablet.named': { zh: '{name}：{value}', en: '{name}: {value}' },
  'tablet.time': { zh: '{at}（{relative}）', en: '{at} ({relative})' },
  'tablet.colon': { zh: '：', en: ': ' },
  'tablet.listComma': { zh: '、', en: ', ' },

  'tablet.list.search': { zh: '名称、代码、地址、拼音首字母', en: 'Name, code, address, initials' },
  'tablet.list.none': { zh: '没有符合条件的单位', en: 'No case fits' },
  'tablet.list.none.text': {
    zh: '换个说法，或清除条件。',
    en: 'Try other words, or clear the filter.'
  },
  'tablet.list.left': { zh: '还剩 {count} 户', en: '{count} left' },
  'tablet.list.finished': { zh: '已完成', en: 'Finished' },
  'tablet.list.more': { zh: '再显示 {count} 户', en: 'Show {count} more' },
  'tablet.list.gone': { zh: '已改派', en: 'Reassigned' },
  'tablet.list.waiting': { zh: '待上传', en: 'Waiting to be sent' },

  'tablet.case.about': { zh: '底册信息', en: 'From the frame' },
  'tablet.case.creditCode': { zh: '信用代码', en: 'Credit code' },
  'tablet.case.orgCode': { zh: '组织机构代码', en: 'Organisation code' },
  'tablet.case.frameNo': { zh: '底册编号', en: 'Frame number' },
  'tablet.case.address': { zh: '地址', en: 'Address' },
  'tablet.case.area': { zh: '普查小区', en: 'Area' },
  'tablet.case.legalPerson': { zh: '负责人', en: 'Head' },
  'tablet.case.activity': { zh: '主要业务', en: 'Activity' },
  'tablet.case.kind': { zh: '类别', en: 'Kind' },
  'tablet.case.kind.legalEntity': { zh: '法人单位', en: 'Legal entity' },
  'tablet.case.kind.establishment': { zh: '产业活动单位', en: 'Establishment' },
  'tablet.case.kind.household': { zh: '个体经营户', en: 'Household business' },
  'tablet.case.call': { zh: '拨打', en: 'Call' },
  'tablet.case.visits': { zh: '走访与联系', en: 'Visits and calls' },
  'tablet.case.noVisits': { zh: '还没有走访记录', en: 'No visit yet' },
  'tablet.case.outcome': { zh: '核查结果', en: 'Outcome' },
  'tablet.case.outcome.help': {
    zh: '到户后先确定结果，再填报或写明情况。',
    en: 'Settle this at the door; then fill in the forms or say what was found.'
  },
  'tablet.case.outcome.5.needs': {
    zh: '须先有两个不同日期的上门记录和两次电话记录',
    en: 'Needs visits on two different days and two calls on record'
  },
  'tablet.case.outcome.A.needs': {
    zh: '须先有两个不同日期的上门记录',
    en: 'Needs visits on two different days on record'
  },
  'tablet.case.start': { zh: '开始填报', en: 'Start the forms' },
  'tablet.case.continue': { zh: '继续填报', en: 'Go on with the forms' },
  'tablet.case.toSubmit': { zh: '去上报', en: 'Hand in' },
  'tablet.case.chooseOutcome': { zh: '先选择核查结果', en: 'Choose an outcome first' },
  'tablet.case.gone': {
    zh: '这个单位已改派给其他普查员。您填的内容会送交办公室，由指导员处理。',
    en: 'This case was given to another enumerator. What you typed goes to the office; the supervisor decides.'
  },
  'tablet.case.elsewhere': {
    zh: '这个单位正在另一个窗口中填报，这里只能查看。请关闭另一个窗口。',
    en: 'This case is open in another window; here you can only read. Close the other one.'
  },
  'tablet.case.waiting': {
    zh: '已签名，等待上传。',
    en: 'Signed, and waiting to be sent.'
  },
  'tablet.case.approved': {
    zh: '审核已通过。通过的表由办公室保管，答案不再下发到平板；发现有误请告诉指导员，由其退回后再改。',
    en: 'It has been approved. The office keeps approved forms and sends their answers to no tablet; if something is wrong, ask your supervisor to return it.'
  },
  'tablet.case.returned': {
    zh: '被退回，{count} 处需要修改或说明。',
    en: 'It was returned: {count|1 remark|# remarks} to answer.'
  },
  'tablet.case.refused': {
    zh: '上次上报没有被接收：{reason}',
    en: 'It was not accepted: {reason}'
  },
  'tablet.case.answers': { zh: '上报的内容', en: 'What was handed in' },
  'tablet.case.explanations': {
    zh: '核实说明（{count} 条）',
    en: '{count|1 explanation|# explanations}'
  },
  'tablet.case.receipt': { zh: '回执', en: 'Receipt' },
  'tablet.case.receipt.at': { zh: '收到时间', en: 'Received' },
  'tablet.case.receipt.revision': { zh: '上报次数', en: 'Revision' },
  'tablet.case.receipt.digest': { zh: '内容校验码', en: 'Digest of the answers' },

  'tablet.visit.record': { zh: '记录走访', en: 'Record a visit' },
  'tablet.visit.channel': { zh: '方式', en: 'How' },
  'tablet.visit.channel.door': { zh: '上门', en: 'At the door' },
  'tablet.visit.channel.call': { zh: '电话', en: 'Telephone' },
  'tablet.visit.result': { zh: '情况', en: 'What happened' },
  'tablet.visit.result.met': { zh: '见到（联系上）', en: 'Met or reached' },
  'tablet.visit.result.notMet': { zh: '无人（未接）', en: 'Nobody there, no answer' },
  'tablet.visit.result.appointment': { zh: '约定再访', en: 'Appointment made' },
  'tablet.visit.result.refused': { zh: '拒绝', en: 'Refused' },
  'tablet.visit.note': { zh: '备注', en: 'Note' },
  'tablet.visit.note.help': { zh: '谁接待、约在何时', en: 'Who was there, when to come again' },
  'tablet.visit.position': { zh: '定位', en: 'Position' },
  'tablet.visit.position.take': { zh: '获取位置', en: 'Take the position' },
  'tablet.visit.position.taken': {
    zh: '已定位，误差约 {metres} 米',
    en: 'Taken, within about {metres} m'
  },
  'tablet.visit.position.failed': {
    zh: '没有取得位置，可以不填',
    en: 'No position could be had; leave it out'
  },
  'tablet.visit.saved': { zh: '走访已记录', en: 'The visit is recorded' },

  'tablet.fact.duplicateOf': {
    zh: '与哪一底册编号或代码重复',
    en: 'Duplicate of which frame number or code'
  },
  'tablet.fact.movedTo': { zh: '迁往何处', en: 'Moved where' },
  'tablet.fact.source': { zh: '从何处得知', en: 'Who says so' },
  'tablet.fact.statement': {
    zh: '邻居、物业或村居委会的说明',
    en: 'Statement of a neighbour, the property manager or the committee'
  },
  'tablet.fact.closedOn': { zh: '注销、吊销或关闭日期', en: 'Closed on' },
  'tablet.fact.reason': { zh: '为什么不属于普查对象', en: 'Why it is out of scope' },
  'tablet.fact.refusedBy': { zh: '谁拒绝（姓名、职务）', en: 'Who refused (name, position)' },
  'tablet.fact.remindedOn': { zh: '催报告知书送达日期', en: 'Reminder served on' },

  'tablet.submit.title': { zh: '上报', en: 'Hand in' },
  'tablet.submit.summary': { zh: '本次上报', en: 'What is handed in' },
  'tablet.submit.forms': { zh: '普查表', en: 'Forms' },
  'tablet.submit.explanations': { zh: '核实说明', en: 'Explanations' },
  'tablet.submit.items': { zh: '{count} 条', en: '{count}' },
  'tablet.submit.declarant': { zh: '申报人', en: 'Declarant' },
  'tablet.submit.declaration': {
    zh: '本单位对所填报数据的真实性、准确性、完整性负责。',
    en: 'The respondent answers for the truth, accuracy and completeness of what is declared.'
  },
  'tablet.submit.signature': { zh: '申报人签名', en: 'Signature of the declarant' },
  'tablet.submit.sign': { zh: '签名并上报', en: 'Sign and hand in' },
  'tablet.submit.send': { zh: '上报', en: 'Hand in' },
  'tablet.submit.notYet': { zh: '还不能上报', en: 'It cannot be handed in yet' },
  'tablet.submit.noOutcome': { zh: '还没有选择核查结果', en: 'No outcome has been chosen' },
  'tablet.submit.remarks': {
    zh: '{count} 条退回意见未处理',
    en: '{count|1 remark is|# remarks are} not answered'
  },
  'tablet.submit.waiting.title': { zh: '已保存，等待上传', en: 'Saved, waiting to be sent' },
  'tablet.submit.waiting.text': {
    zh: '联网后自动上传，不用停在这里。',
    en: 'It is sent as soon as there is a network; you can go on.'
  },
  'tablet.submit.received.title': { zh: '办公室已收到', en: 'The office has it' },
  'tablet.submit.evidenceWaiting': {
    zh: '签名图片稍后上传。',
    en: 'The image of the signature follows later.'
  },
  'tablet.submit.nextCase': { zh: '下一户', en: 'Next case' },

  'tablet.outbox.now': { zh: '立即上传', en: 'Send now' },
  'tablet.outbox.empty': { zh: '全部已送达办公室', en: 'Everything has reached the office' },
  'tablet.outbox.last': { zh: '上次联系', en: 'Last contact' },
  'tablet.outbox.never': { zh: '还没有联系过', en: 'Not yet' },
  'tablet.outbox.kind.recordVisit': { zh: '走访记录', en: 'Visit' },
  'tablet.outbox.kind.saveDraft': { zh: '草稿', en: 'Draft' },
  'tablet.outbox.kind.submitCase': { zh: '上报', en: 'Submission' },
  'tablet.outbox.kind.evidence': { zh: '签名图片', en: 'Signature' },
  'tablet.outbox.status.waiting': { zh: '等待上传', en: 'Waiting' },
  'tablet.outbox.status.held': {
    zh: '等前一项处理后上传',
    en: 'Waits for the one before it'
  },
  'tablet.outbox.status.refused': { zh: '未被接收', en: 'Not accepted' },
  'tablet.outbox.status.contested': {
    zh: '有争议：已改派或他人已上报，办公室保留两份，由指导员选择',
    en: 'Contested: it was reassigned or handed in by somebody else. The office keeps both; the supervisor chooses'
  },
  'tablet.outbox.open': { zh: '打开', en: 'Open' },
  'tablet.outbox.retry': { zh: '重试', en: 'Try again' },
  'tablet.outbox.dismiss': { zh: '知道了', en: 'Dismiss' },

  'tablet.me.name': { zh: '姓名', en: 'Name' },
  'tablet.me.login': { zh: '账号', en: 'Login' },
  'tablet.me.orgUnit': { zh: '责任单位', en: 'Org unit' },
  'tablet.me.device': { zh: '本机', en: 'This tablet' },
  'tablet.me.version': { zh: '程序版本', en: 'Version' },
  'tablet.me.forms': { zh: '普查表版本', en: 'Forms' },
  'tablet.me.storage': { zh: '存储', en: 'Storage' },
  'tablet.me.storage.used': {
    zh: '已用 {used} MB，可用约 {left} MB',
    en: '{used} MB used, about {left} MB left'
  },
  'tablet.me.storage.unknown': { zh: '未知', en: 'Not known' },
  'tablet.me.persist': { zh: '长期保存', en: 'Kept for good' },
  'tablet.me.persist.yes': {
    zh: '已允许，浏览器不会自行清理',
    en: 'Granted: the browser does not clear it by itself'
  },
  'tablet.me.persist.no': {
    zh: '浏览器未允许，空间不足时可能清理本机数据。请把本页添加到主屏幕，并每天联网上传。',
    en: 'Not granted: the browser may clear data when room is short. Add this page to the home screen, and send every day.'
  },
  'tablet.me.offlineReady': { zh: '离线使用', en: 'Without network' },
  'tablet.me.offlineReady.yes': { zh: '可以', en: 'Ready' },
  'tablet.me.offlineReady.no': {
    zh: '尚未就绪，请保持联网片刻',
    en: 'Not ready: stay online for a moment'
  },
  'tablet.me.textSize': { zh: '字号', en: 'Text size' },
  'tablet.me.textSize.normal': { zh: '标准', en: 'Normal' },
  'tablet.me.textSize.large': { zh: '大', en: 'Large' },
  'tablet.me.textSize.largest': { zh: '特大', en: 'Largest' },
  'tablet.me.censusDay': { zh: '普查日期', en: 'Census day' },
  'tablet.me.censusDay.fixed': {
    zh: '{day}（办公室固定在这一天）',
    en: '{day} (the office stands still on this day)'
  },
  'tablet.me.clock': { zh: '与办公室时钟相差', en: 'Difference to the office clock' },
  'tablet.me.clock.same': { zh: '无', en: 'None' },
  'tablet.me.clock.minutes': { zh: '{minutes} 分钟', en: '{minutes} min' },
  'tablet.me.clock.days': { zh: '{days} 天', en: '{days} days' },
  'tablet.me.leaveOffline': {
    zh: '没有网络，暂时不能退出，您仍在登录状态。请先锁屏，联网后再退出，不要把平板直接交给他人。',
    en: 'Without a network you cannot sign out, and you are still signed in. Lock the screen, and sign out when there is one; do not hand the tablet on before.'
  },
  'tablet.me.waitingFirst': {
    zh: '还有 {count} 项没有上传。退出后数据仍在本机，本人再次登录后继续上传。',
    en: '{count|1 item has|# items have} not been sent. They stay on this tablet and are sent when you sign in again.'
  }
} satisfies Messages;
