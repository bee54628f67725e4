/** Quality runs, findings, re-interviews. */
import type { Messages } from './message';

export const quality = {
  'quality.title': { zh: '数据质量', en: 'Quality' },
  'quality.sentence': {
    zh: '最近一次核查 {at}：{submissions} 份表中有强制性问题 {mandatory} 处、未说明的核实性问题 {verify} 处。',
    en: 'Last run {at}: {submissions} forms, {mandatory} mandatory findings, {verify} to verify without an explanation.'
  },
  'quality.sentenceNone': {
    zh: '还没有完成过核查。核查用全部审核关系检查每户的最新一版。',
    en: 'No run is complete yet. A run checks the current revision of every case.'
  },
  'quality.start': { zh: '开始核查', en: 'Start a run' },
  'quality.watch': { zh: '查看正在进行的核查', en: 'Watch the run' },
  'quality.cancel': { zh: '取消核查', en: 'Cancel the run' },
  'quality.settle': { zh: '处理未决问题', en: 'Settle the open ones' },
  'quality.runs': { zh: '历次核查', en: 'Runs' },
  'quality.run': { zh: '质量核查', en: 'Quality run' },
  'quality.runSentence': {
    zh: '{name} 于 {at} 发起，已检查 {submissions} 份填有普查表的上报',
    en: 'Started by {name} at {at}, {submissions} submissions with forms checked'
  },
  'quality.noRuns': { zh: '还没有核查', en: 'No run yet' },
  'quality.noRunsHint': {
    zh: '点“开始核查”检查全部已上报的表。',
    en: 'Start one to check everything handed in.'
  },
  'quality.startedAt': { zh: '开始时间', en: 'Started' },
  'quality.startedBy': { zh: '发起人', en: 'By' },
  'quality.submissions': { zh: '检查份数', en: 'Forms' },
  'quality.count.mandatory': { zh: '强制性问题', en: 'Mandatory' },
  'quality.count.verify': { zh: '核实性未说明', en: 'Not explained' },
  'quality.count.verifyExplained': { zh: '核实性已说明', en: 'Explained' },
  'quality.count.hint': { zh: '提示性', en: 'Hints' },
  'quality.explainedKept': {
    zh: '说明保存在各户上报中',
    en: 'Kept in the submissions'
  },
  'quality.state.running': { zh: '进行中', en: 'Running' },
  'quality.state.succeeded': { zh: '已完成', en: 'Complete' },
  'quality.state.failed': { zh: '失败', en: 'Failed' },
  'quality.state.cancelled': { zh: '已取消', en: 'Cancelled' },
  'quality.ended.failed': {
    zh: '核查没有完成，没有留下任何问题记录。请再次开始；若再失败，请告知技术支持。',
    en: 'The run did not finish and leaves no findings. Start another; if it fails again, tell the support.'
  },
  'quality.ended.cancelled': {
    zh: '核查已取消，没有留下任何问题记录。',
    en: 'The run was cancelled and leaves no findings.'
  },
  'quality.progress': { zh: '已检查', en: 'Checked' },
  'quality.progressUnknown': { zh: '正在清点份数…', en: 'Counting the forms…' },
  'quality.progressHint': {
    zh: '可以离开本页，核查在后台继续；取消后不留下任何结果。',
    en: 'You may leave: the run goes on in the background. Cancelled, it leaves nothing.'
  },
  'quality.findings': { zh: '问题清单', en: 'Findings' },
  'quality.findingsSentence': {
    zh: '{at} 的核查，共 {count} 处',
    en: 'Run of {at}: {count|1 finding|# findings}'
  },
  'quality.findingsHere': {
    zh: '质量核查发现 {count} 处问题',
    en: 'The quality run found {count|1 thing|# things} here'
  },
  'quality.backToRun': { zh: '返回核查结果', en: 'Back to the run' },
  'quality.byOrgUnit': { zh: '各责任单位未决问题', en: 'Open findings by org unit' },
  'quality.byCheck': { zh: '按审核关系', en: 'By check' },
  'quality.check': { zh: '审核关系', en: 'Check' },
  'quality.severity': { zh: '性质', en: 'Severity' },
  'quality.open': { zh: '未决', en: 'Open' },
  'quality.found': { zh: '发现', en: 'Found' },
  'quality.where': { zh: '所在责任单位', en: 'Where' },
  'quality.times': { zh: '次数', en: 'Times' },
  'quality.hints': { zh: '提示性审核出现次数', en: 'How often each hint came up' },
  'quality.standing': { zh: '是否未决', en: 'Open or closed' },
  'quality.standing.open': { zh: '未决', en: 'Open' },
  'quality.standing.closed': { zh: '已有新版', en: 'Handed in anew' },
  'quality.settled': { zh: '已了结', en: 'Settled' },
  'quality.standing.explained': { zh: '已说明', en: 'Explained' },
  'quality.allChecks': { zh: '全部审核关系', en: 'All checks' },
  'quality.allSeverities': { zh: '全部性质', en: 'All severities' },
  'quality.allStandings': { zh: '未决与已了结', en: 'Open and settled' },
  'quality.noneMatch': { zh: '没有符合条件的问题', en: 'No finding matches' },
  'quality.nothingFound': { zh: '没有发现问题', en: 'Nothing was found' },
  'quality.toSettle': {
    zh: '{at} 的核查在本单位还有 {count} 处未决；打开后退回给普查员改正或说明，小区的问题由本单位说明。',
    en: 'The run of {at} leaves {count} open here: open each and return it to be corrected or explained; those on areas are explained here.'
  },
  'quality.leftHere': {
    zh: '{at} 的核查在本单位还有 {count} 处未决，由普查指导员和工作人员退回改正或说明。',
    en: 'The run of {at} leaves {count} open here: supervisors and staff return them to be corrected or explained.'
  },
  'quality.nothingToSettle': { zh: '没有需要核实的问题', en: 'Nothing to settle' },
  'quality.noRunYet': {
    zh: '牵头部门还没有完成核查',
    en: 'The lead department has not completed a run yet'
  },
  'quality.noRunYetHint': {
    zh: '完成后，需要本单位核实的问题列在这里。',
    en: 'What your org unit must settle will be listed here.'
  },
  'quality.figures.notFound': {
    zh: '{cases} 户中 {notFound} 户找不到',
    en: '{notFound} of {cases} not found'
  },
  'quality.figures.added': {
    zh: '{cases} 户中新增 {added} 户',
    en: '{added} of {cases} added'
  },
  'quality.figures.undecided': {
    zh: '{undecided} 户没有结果',
    en: '{undecided} without a result'
  },
  'quality.figures.empty': {
    zh: '{cases} 户中一户也没有找到',
    en: 'none of {cases} found'
  },
  'quality.explanation': { zh: '说明：{text}', en: 'Explanation: {text}' },
  'quality.cause': { zh: '原因类别', en: 'Kind of cause' },
  'quality.reason': { zh: '具体说明', en: 'In words' },
  'quality.reasonHelp': {
    zh: '写明本小区的实际情况，不少于 {count} 个汉字；数字变化后须重新说明。',
    en: 'Say what is so in this area, in at least {count} Chinese characters; other figures need another explanation.'
  },
  'quality.explain': { zh: '提交说明', en: 'Explain' },
  'quality.areaFinding': { zh: '普查小区的问题', en: 'A finding on an area' },
  'quality.mandatoryHere': {
    zh: '这是强制性问题，不能说明，只能补做；补做后由下一次核查判定。',
    en: 'This is mandatory: it is put right, not explained, and the next run judges it.'
  },
  'quality.closedHere': { zh: '已经说明', en: 'This has been explained' },
  'quality.batchRules': { zh: '批量审核关系', en: 'Batch checks' },
  'quality.batchRulesSentence': {
    zh: '一户表内判断不了的，由每次质量核查在全区范围内比对；强制性和核实性的记为问题，提示性的只计次数。',
    en: 'What one case cannot decide is compared over the county in each quality run: mandatory and verify ones become findings, hints are counted.'
  },
  'quality.says': { zh: '提示', en: 'Says' },
  'quality.rule': { zh: '比对内容', en: 'What is compared' },
  'problem.quality.area_finding_not_found': {
    zh: '没有找到这个小区问题',
    en: 'There is no such finding on an area'
  },
  'problem.quality.mandatory_not_explained': {
    zh: '强制性问题不能用说明了结',
    en: 'A mandatory finding cannot be explained'
  },
  'problem.quality.explanation_not_accepted': {
    zh: '说明不少于十个汉字，不能只写“核实无误”之类的套话',
    en: 'An explanation has at least ten Chinese characters and is no stock phrase'
  },
  'problem.quality.run_not_found': { zh: '没有找到这次核查', en: 'This run does not exist' },
  'problem.quality.run_in_progress': {
    zh: '已有一次核查正在进行',
    en: 'A run is already in progress'
  },
  'problem.quality.run_finished': { zh: '这次核查已经结束', en: 'This run has already ended' }
} satisfies Messages;
