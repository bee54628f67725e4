/** The office's coding of industries: the queue, one activity, agreement, and the words for the assistant. */
import type { Messages } from './message';

export const classification = {
  'classification.title': { zh: '行业编码', en: 'Industry coding' },
  'classification.sentence': {
    zh: '待编码 {waiting} 项，其中存疑 {doubtful} 项；已编码 {done} 项。',
    en: '{waiting} activities wait for a coder, {doubtful} of them doubtful; {done} are coded.'
  },
  'classification.begin': { zh: '开始编码', en: 'Begin' },
  'classification.unentered': {
    zh: '有 {count} 户新上报，尚未按疑点排入队列。',
    en: '{count|1 new submission is|# new submissions are} not in the queue yet.'
  },
  'classification.fill': { zh: '排入队列', en: 'Put into the queue' },
  'classification.filling': {
    zh: '正在按疑点排队',
    en: 'Being put in order of doubt'
  },
  'classification.view': { zh: '范围', en: 'Which' },
  'classification.view.waiting': { zh: '待编码', en: 'Waiting' },
  'classification.view.done': { zh: '已编码', en: 'Coded' },
  'classification.waitingByDoubt': { zh: '待编码，按疑点', en: 'Waiting, by doubt' },
  'classification.doubt': { zh: '疑点', en: 'Doubt' },
  'classification.doubt.all': { zh: '全部疑点', en: 'All doubts' },
  'classification.doubt.blank': { zh: '未填代码', en: 'No code' },
  'classification.doubt.unsupported': { zh: '与描述不符', en: 'Not in the description' },
  'classification.doubt.later': { zh: '不是首选', en: 'Not the first choice' },
  'classification.doubt.narrow': { zh: '首选，差距小', en: 'First, but close' },
  'classification.doubt.agreed': { zh: '与首选一致', en: 'Agrees' },
  'classification.choice': { zh: '普查员如何选定', en: 'How chosen' },
  'classification.choice.first': { zh: '选首个建议', en: 'First suggestion' },
  'classification.choice.later': { zh: '选其他建议', en: 'Later suggestion' },
  'classification.choice.byHand': { zh: '手工查找', en: 'Searched by hand' },
  'classification.choice.unknown': { zh: '沿用底册或未知', en: 'From the frame, or unknown' },
  'classification.kind': { zh: '对象', en: 'Of' },
  'classification.kind.all': { zh: '单位与产业活动', en: 'Respondents and establishments' },
  'classification.kind.respondent': { zh: '单位', en: 'Respondents' },
  'classification.kind.establishment': { zh: '产业活动单位', en: 'Establishments' },
  'classification.respondent': { zh: '单位本身', en: 'Respondent' },
  'classification.establishment': { zh: '产业活动单位 {number}', en: 'Establishment {number}' },
  'classification.state': { zh: '状态', en: 'State' },
  'classification.state.waiting': { zh: '待编码', en: 'Waiting' },
  'classification.state.once': { zh: '已编码，待双编', en: 'Coded once' },
  'classification.state.differing': { zh: '两人不一致', en: 'Differing' },
  'classification.state.decided': { zh: '已定', en: 'Decided' },
  'classification.receivedAt': { zh: '收到时间', en: 'Received' },
  'classification.empty': { zh: '没有待编码的业务活动', en: 'Nothing waits for a coder' },
  'classification.emptyHint': {
    zh: '普查员上报的业务活动会按疑点大小排在这里，最可疑的在前。',
    en: 'Activities that enumerators hand in stand here, the most doubtful first.'
  },
  'classification.emptyFiltered': { zh: '没有符合条件的业务活动', en: 'No activity matches' },

  'classification.tab.queue': { zh: '编码队列', en: 'Queue' },
  'classification.tab.differences': { zh: '双编不一致', en: 'Differences' },
  'classification.tab.synonyms': { zh: '词语', en: 'Words' },

  'classification.agreement': { zh: '双人盲编一致率', en: 'Agreement of blind codings' },
  'classification.agreementOf': {
    zh: '按案例抽取 5%，由另一人不看前次结果再编一次；已双编 {count} 项。目标：小类 95%。',
    en: 'A fixed 5% is coded again by somebody who does not see the first; {count|1 pair|# pairs} so far. Goal: 95% at class.'
  },
  'classification.agreementNone': {
    zh: '按案例抽取 5%，由另一人不看前次结果再编一次；还没有双编完成的业务活动。',
    en: 'A fixed 5% is coded again by somebody who does not see the first; no pair is complete yet.'
  },
  'classification.level': { zh: '层次', en: 'Level' },
  'classification.digits.4': { zh: '小类（4 位）', en: 'Class (4 digits)' },
  'classification.digits.3': { zh: '中类（3 位）', en: 'Group (3 digits)' },
  'classification.digits.2': { zh: '大类（2 位）', en: 'Division (2 digits)' },
  'classification.rate': {
    zh: '{share}（{agreeing}/{pairs}）',
    en: '{share} ({agreeing}/{pairs})'
  },
  'classification.rateTitle': { zh: '一致率', en: 'Agreement' },

  'classification.said': { zh: '主要业务活动', en: 'Main activity' },
  'classification.answered': { zh: '普查员所填', en: 'Answered' },
  'classification.frame': { zh: '底册代码', en: 'On the frame' },
  'classification.none': { zh: '未填', en: 'None' },
  'classification.suggestions': { zh: '建议', en: 'Suggestions' },
  'classification.noSuggestions': {
    zh: '描述里没有能对应到小类的词，请手工查找。',
    en: 'No word of the description points to a class: search by hand.'
  },
  'classification.words': { zh: '依据：{words}', en: 'Because of: {words}' },
  'classification.isAnswered': { zh: '所填', en: 'Answered' },
  'classification.isFrame': { zh: '底册', en: 'Frame' },
  'classification.search': { zh: '手工查找小类', en: 'Search a class' },
  'classification.searchHint': {
    zh: '代码、名称、拼音、首字母（按 s）',
    en: 'Code, name, pinyin (press s)'
  },
  'classification.searchNone': { zh: '没有找到小类', en: 'No class found' },
  'classification.searchFailed': {
    zh: '未能查找，请检查网络后再试。',
    en: 'The search failed: check the network and try again.'
  },
  'classification.chosen': { zh: '选定的小类', en: 'Class chosen' },
  'classification.chooseOne': {
    zh: '按 1–5 选一个建议，或按 s 手工查找。',
    en: 'Press 1–5 for a suggestion, or s to search.'
  },
  'classification.note': { zh: '注释', en: 'Note' },
  'classification.noNote': { zh: '标准对这一类没有注释。', en: 'The standard has no note on it.' },
  'classification.reason': { zh: '改码原因', en: 'Why another' },
  'classification.reason.activity': { zh: '与业务活动不符', en: 'Not what is done' },
  'classification.reason.trade': { zh: '批发、零售之分', en: 'Wholesale or retail' },
  'classification.reason.principal': { zh: '主次颠倒', en: 'Not the principal activity' },
  'classification.reason.mistaken': { zh: '误选误填', en: 'Mistaken entry' },
  'classification.reason.other': { zh: '其他（请写明）', en: 'Other (say which)' },
  'classification.remark': { zh: '说明', en: 'Remark' },
  'classification.word': { zh: '教给助手的词语', en: 'Word to teach' },
  'classification.wordHelp': {
    zh: '由另一人复核后进入所有平板的编码助手。不要写单位名称；留空则不提议。',
    en: 'After a second person’s look it goes to every tablet. Never a respondent’s name; blank proposes none.'
  },
  'classification.confirm': { zh: '确认所填', en: 'Confirm' },
  'classification.change': { zh: '改为 {code}', en: 'Change to {code}' },
  'classification.assign': { zh: '编为 {code}', en: 'Code as {code}' },
  'classification.settle': { zh: '裁定为 {code}', en: 'Settle as {code}' },
  'classification.correct': { zh: '更正为 {code}', en: 'Correct to {code}' },
  'classification.settleReason': { zh: '理由', en: 'Reason' },
  'classification.reasonNeeded': { zh: '请先写明理由', en: 'Say why first' },
  'classification.decision': { zh: '编码决定', en: 'Decision' },
  'classification.place': { zh: '第 {position} 项，共 {total} 项', en: '{position} of {total}' },
  'classification.previous': { zh: '上一项', en: 'Previous' },
  'classification.next': { zh: '下一项', en: 'Next' },
  'classification.wholeForm': { zh: '看全表', en: 'Whole form' },
  'classification.history': { zh: '编码经过', en: 'Codings' },
  'classification.pass.first': { zh: '编码', en: 'Coded' },
  'classification.pass.second': { zh: '双编', en: 'Coded again, blind' },
  'classification.pass.settled': { zh: '裁定', en: 'Settled' },
  'classification.onlyAuditor': {
    zh: '两人编码不一致，由牵头部门审核员裁定。',
    en: 'Two coders differ: the lead department’s auditor settles it.'
  },
  'classification.standing': { zh: '已定：{code} {name}', en: 'Decided: {code} {name}' },
  'classification.onceNotice': {
    zh: '你已编码；这一项被抽中由另一人再编一次。',
    en: 'You coded it; it is drawn to be coded again by somebody else.'
  },

  'classification.keys': { zh: '键盘操作（?）', en: 'Keys (?)' },
  'classification.key.choose': { zh: '选第几个建议', en: 'Choose a suggestion' },
  'classification.key.confirm': {
    zh: '按选定的小类编码，打开下一项',
    en: 'Code it, open the next'
  },
  'classification.key.next': { zh: '不编码，看下一项', en: 'Next, without coding' },
  'classification.key.previous': { zh: '看上一项', en: 'Previous' },
  'classification.key.search': { zh: '手工查找', en: 'Search by hand' },
  'classification.key.help': { zh: '显示这张表', en: 'Show this list' },

  'classification.differences': { zh: '双编不一致', en: 'Differences' },
  'classification.differencesSentence': {
    zh: '{count} 项由两人编得不同，等待裁定；裁定前按普查员所填统计。',
    en: '{count|1 activity was|# activities were} coded differently and wait to be settled.'
  },
  'classification.differencesNone': { zh: '没有不一致的编码', en: 'No differences' },
  'classification.firstCoding': { zh: '第一人', en: 'First' },
  'classification.secondCoding': { zh: '第二人', en: 'Second' },
  'classification.sameUpTo': { zh: '一致到', en: 'Same up to' },
  'classification.sameNothing': { zh: '大类也不同', en: 'Not even the division' },

  'classification.synonyms': { zh: '编码词语', en: 'Words for the assistant' },
  'classification.synonymsSentence': {
    zh: '{proposed} 个词语等待复核，已采纳 {accepted} 个。',
    en: '{proposed} wait for a second look, {accepted} are accepted.'
  },
  'classification.synonymsNone': { zh: '还没有提议的词语', en: 'No word was proposed yet' },
  'classification.synonymsHint': {
    zh: '编码员改码时可把说法教给助手，词语先到这里由另一人复核。',
    en: 'Coders may teach the assistant a word; it comes here first for a second look.'
  },
  'classification.synonym.word': { zh: '词语', en: 'Word' },
  'classification.synonym.class': { zh: '小类', en: 'Class' },
  'classification.synonym.by': { zh: '提议人', en: 'Proposed by' },
  'classification.synonym.decidedBy': { zh: '复核人', en: 'Second look' },
  'classification.synonym.state.proposed': { zh: '待复核', en: 'Proposed' },
  'classification.synonym.state.accepted': { zh: '已采纳', en: 'Accepted' },
  'classification.synonym.state.rejected': { zh: '未采纳', en: 'Rejected' },
  'classification.synonym.accept': { zh: '采纳', en: 'Accept' },
  'classification.synonym.reject': { zh: '不采纳', en: 'Reject' },
  'classification.synonym.own': { zh: '须由另一人复核', en: 'For somebody else' },
  'classification.synonym.current': { zh: '助手现在给出', en: 'The assistant says now' },

  'problem.classification.activity_not_found': {
    zh: '没有这项业务活动',
    en: 'There is no such activity'
  },
  'problem.classification.newer_submission': {
    zh: '这一户已再次上报或被退回，请看新的一版',
    en: 'It was handed in again or returned: look at what stands now'
  },
  'problem.classification.decided_meanwhile': {
    zh: '已有他人作出决定，请重新打开',
    en: 'Somebody else has decided it meanwhile: open it again'
  },
  'problem.classification.coded_by_yourself': {
    zh: '这一项你已编过，第二次须由另一人编',
    en: 'You coded it: the second coding is somebody else’s'
  },
  'problem.classification.nothing_to_settle': {
    zh: '还没有可裁定的编码',
    en: 'There is no coding to settle yet'
  },
  'problem.classification.reason_missing': {
    zh: '改码须说明原因',
    en: 'Another class than answered needs a reason'
  },
  'problem.classification.unknown_class': {
    zh: '不是国民经济行业分类的小类代码',
    en: 'This is no class of GB/T 4754'
  },
  'problem.classification.synonym_not_found': { zh: '没有这个词语', en: 'There is no such word' },
  'problem.classification.own_proposal': {
    zh: '自己提议的词语须由另一人复核',
    en: 'The second look is somebody else’s than the proposal'
  }
} satisfies Messages;
