/** Cases: their states, outcomes of a visit, assignment. */
import type { Messages } from './message';

export const casework = {
  'casework.state.unassigned': { zh: '未分配', en: 'Unassigned' },
  'casework.state.assigned': { zh: '待登记', en: 'To visit' },
  'casework.state.inProgress': { zh: '填报中', en: 'In progress' },
  'casework.state.submitted': { zh: '已上报', en: 'Submitted' },
  'casework.state.returned': { zh: '已退回', en: 'Returned' },
  'casework.state.approved': { zh: '已通过', en: 'Approved' },
  'casework.state.notDone': { zh: '未完成（各状态）', en: 'Not done (any state)' },
  'casework.frozen': { zh: '责任单位已签字，数据已冻结', en: 'The org unit is signed and frozen' },
  'casework.frozenHint': {
    zh: '{state}。重新开放之前，不能分配、收回、审核或退回。',
    en: '{state}. Nothing can be given, taken back, approved or returned until it is reopened.'
  },
  'casework.state.notApproved': { zh: '未通过（各状态）', en: 'Not approved (any state)' },
  'casework.state.onTablets': { zh: '在平板（待登记、填报中）', en: 'On tablets' },
  'casework.state.done': { zh: '已完成（已上报、已通过）', en: 'Done (submitted or approved)' },
  'casework.mark.doubtful': { zh: '有疑点', en: 'Doubtful' },
  'casework.mark.frozen': { zh: '已冻结', en: 'Frozen' },
  'casework.outcome.1': { zh: '找到，正常填报', en: 'Found, form filled in' },
  'casework.outcome.2': { zh: '找到，与其他底册重复', en: 'Found, duplicate of another entry' },
  'casework.outcome.3': { zh: '已迁出本普查小区（区内）', en: 'Moved within the county' },
  'casework.outcome.4': { zh: '已迁出本区', en: 'Moved out of the county' },
  'casework.outcome.5': { zh: '找不到且无法电话联系', en: 'Not found, not reached by telephone' },
  'casework.outcome.6': {
    zh: '已注销、吊销或关闭且 2023 年无经营',
    en: 'Closed, without business in 2023'
  },
  'casework.outcome.7': { zh: '非普查对象', en: 'Out of scope' },
  'casework.outcome.8': {
    zh: '无固定场所（电话联系到）',
    en: 'No fixed site, reached by telephone'
  },
  'casework.outcome.9': {
    zh: '仅电话联系到，有实际经营地',
    en: 'Reached by telephone only, has a site elsewhere'
  },
  'casework.outcome.A': { zh: '拒绝调查', en: 'Refused' },
  'casework.outcome.N': { zh: '底册外新增', en: 'Added, not on the frame' },
  'casework.case': { zh: '单位', en: 'Respondent' },
  'casework.code': { zh: '统一社会信用代码', en: 'Credit code' },
  'casework.address': { zh: '地址', en: 'Address' },
  'casework.area': { zh: '普查小区', en: 'Area' },
  'casework.orgUnit': { zh: '责任单位', en: 'Org unit' },
  'casework.enumerator': { zh: '普查员', en: 'Enumerator' },
  'casework.state': { zh: '状态', en: 'State' },
  'casework.outcome': { zh: '核查结果', en: 'Outcome' },
  'casework.updated': { zh: '更新时间', en: 'Changed' },
  'casework.nobody': { zh: '尚未分配', en: 'Nobody yet' },
  'casework.allAreas': { zh: '全部普查小区', en: 'All areas' },
  'casework.allStates': { zh: '全部状态', en: 'All states' },
  'casework.round': { zh: '工作阶段', en: 'Round' },
  'casework.round.frameCheck': { zh: '单位清查', en: 'Frame check' },
  'casework.round.registration': { zh: '普查登记', en: 'Registration' },
  'casework.round.reinterview': { zh: '回访复核', en: 'Re-interview' },
  'casework.round.postEnumeration': { zh: '事后质量抽查', en: 'Post-enumeration survey' },
  'casework.round.training': { zh: '培训演练', en: 'Training' },
  'casework.allOutcomes': { zh: '全部核查结果', en: 'All outcomes' },
  'casework.allEnumerators': { zh: '全部普查员', en: 'All enumerators' },
  'casework.allOrgUnits': { zh: '全部责任单位', en: 'All org units' },
  'casework.searchLabel': {
    zh: '名称、代码、地址或拼音首字母',
    en: 'Name, code, address or pinyin initials'
  },
  'casework.search.title': { zh: '搜索单位', en: 'Search respondents' },
  'casework.search.label': { zh: '搜索单位', en: 'Search respondents' },
  'casework.search.placeholder': {
    zh: '名称、代码、拼音首字母',
    en: 'Name, code or pinyin'
  },
  'casework.search.how': {
    zh: '可输入名称的一部分、拼音首字母（如 qhsp）、统一社会信用代码或底册号的开头。',
    en: 'Type part of a name, pinyin initials such as qhsp, or the beginning of a credit code or frame number.'
  },
  'casework.search.found': {
    zh: '“{text}”找到 {count} 户。',
    en: '{count|1 respondent fits|# respondents fit} "{text}".'
  },
  'casework.search.foundFirst': {
    zh: '“{text}”找到很多，这里是最符合的 {count} 户；请再多输入几个字。',
    en: 'Many fit "{text}"; these are the best {count}. Type more to narrow them down.'
  },
  'casework.search.nothing': {
    zh: '您的范围内没有符合的单位',
    en: 'No respondent within your scope fits'
  },
  'casework.search.all': { zh: '查看全部结果', en: 'See all hits' },
  'casework.search.submission': { zh: '上报内容', en: 'What was handed in' },
  'casework.search.void': { zh: '不建任务：{reason}', en: 'No case: {reason}' },
  'casework.search.noCase': { zh: '尚未建立任务', en: 'No case opened yet' },
  'casework.list.title': { zh: '单位清单', en: 'Cases' },
  'casework.list.empty': { zh: '没有符合条件的单位', en: 'No case matches' },
  'casework.list.emptyHint': {
    zh: '放宽筛选条件，或点“重置”。',
    en: 'Widen the filters, or reset them.'
  },
  'casework.assignment.title': { zh: '分配', en: 'Assignment' },
  'casework.assignment.sentence': {
    zh: '未分配 {unassigned} 户；{people} 名普查员手中共 {open} 户未完成。',
    en: '{unassigned} unassigned; {people|1 enumerator holds|# enumerators hold} {open} that are not done.'
  },
  'casework.assignment.load': { zh: '普查员工作量', en: 'Load of each enumerator' },
  'casework.assignment.loadOpen': { zh: '手中', en: 'Holds' },
  'casework.assignment.loadDone': { zh: '已上报', en: 'Done' },
  'casework.assignment.loadAll': { zh: '合计', en: 'All' },
  'casework.assignment.areaUnassigned': { zh: '未分配 {count}', en: '{count} unassigned' },
  'casework.assignment.giveTo': { zh: '分配给', en: 'Give to' },
  'casework.assignment.give': { zh: '分配', en: 'Assign' },
  'casework.assignment.giveAll': {
    zh: '选择符合条件的全部 {count} 户',
    en: 'Select all {count} that match'
  },
  'casework.assignment.allChosen': {
    zh: '已选择符合条件的全部 {count} 户（含其他页）',
    en: 'All {count} that match are selected, other pages included'
  },
  'casework.assignment.takeBack': { zh: '收回', en: 'Take back' },
  'casework.assignment.takeBackTitle': {
    zh: '收回 {count} 户',
    en: 'Take back {count|1 case|# cases}'
  },
  'casework.assignment.takeBackConsequence': {
    zh: '这些单位将变为未分配；普查员已填的草稿保留，交给下一名普查员。未上传的操作将作为有争议保存，不会丢失。',
    en: 'They become unassigned. Drafts are kept for the next enumerator; what is still on the tablet is kept as contested and not lost.'
  },
  'casework.assignment.reason': { zh: '收回原因', en: 'Reason' },
  'casework.assignment.assigned': {
    zh: '已分配 {count} 户',
    en: '{count|1 case|# cases} assigned'
  },
  'casework.assignment.takenBack': {
    zh: '已收回 {count} 户',
    en: '{count|1 case|# cases} taken back'
  },
  'casework.assignment.refused': {
    zh: '{count} 户未能办理，已在表中标出：',
    en: '{count|1 case was|# cases were} refused and marked in the table:'
  },
  'casework.assignment.next': {
    zh: '普查员的平板下次联网时收到。',
    en: 'The tablet receives them at its next contact.'
  },
  'casework.open': { zh: '建立普查任务', en: 'Open cases' },
  'casework.opened': {
    zh: '新建任务 {opened} 户，另有 {void} 户不建任务。',
    en: '{opened|1 case|# cases} opened, {void|1 entry|# entries} without a case.'
  },
  'casework.openedFrozen': {
    zh: '{count} 户属于已签字冻结的单位，解冻后再建。',
    en: '{count|1 entry waits|# entries wait} until their org units are reopened.'
  },
  'casework.ledger.title': { zh: '台账', en: 'Ledger' },
  'casework.ledger.explain': {
    zh: '底册 = 未开始 + 在平板 + 已收到 + 已退回 + 不建任务',
    en: 'Frame = not started + on tablets + received + returned + void'
  },
  'casework.ledger.frame': { zh: '底册', en: 'Frame' },
  'casework.ledger.notStarted': { zh: '未开始', en: 'Not started' },
  'casework.ledger.onTablets': { zh: '在平板', en: 'On tablets' },
  'casework.ledger.received': { zh: '已收到', en: 'Received' },
  'casework.ledger.returned': { zh: '已退回', en: 'Returned' },
  'casework.ledger.void': { zh: '不建任务', en: 'Void' },
  'casework.ledger.difference': { zh: '差额', en: 'Difference' },
  'casework.ledger.differenceList': { zh: '差额清单', en: 'What the difference is' },
  'casework.void.primarySector': { zh: '第一产业', en: 'Primary sector' },
  'casework.void.household': { zh: '个体经营户', en: 'Household business' },
  'casework.void.online': { zh: '一套表单位', en: 'Reports online' },
  'casework.event.open': { zh: '建立任务', en: 'Opened' },
  'casework.event.assign': { zh: '分配给 {name}', en: 'Assigned to {name}' },
  'casework.event.takeBack': { zh: '从 {name} 收回', en: 'Taken back from {name}' },
  'casework.event.start': { zh: '开始登记', en: 'Started' },
  'casework.event.submit': { zh: '上报', en: 'Submitted' },
  'casework.event.approve': { zh: '审核通过', en: 'Approved' },
  'casework.event.return': { zh: '退回', en: 'Returned' },
  'problem.casework.case_not_found': { zh: '没有找到这个单位', en: 'This case does not exist' },
  'problem.casework.case_exists': {
    zh: '这个单位本轮已有任务',
    en: 'This respondent already has a case in this round'
  },
  'problem.casework.changed_meanwhile': {
    zh: '{by} 已于 {at} 改动，请核对后再操作',
    en: '{by} changed this at {at}: look again before you go on'
  },
  'problem.casework.transition_not_possible': {
    zh: '当前状态不能这样操作',
    en: 'Not possible in its present state'
  },
  'problem.casework.org_unit_frozen': {
    zh: '本单位已签字冻结，重新开放后才能改动',
    en: 'The org unit is signed and frozen: it must be reopened first'
  },
  'problem.casework.enumerator_not_found': { zh: '请选择一名普查员', en: 'Choose an enumerator' },
  'problem.casework.enumerator_suspended': {
    zh: '该普查员已停用',
    en: 'This enumerator is suspended'
  },
  'problem.casework.enumerator_of_other_org_unit': {
    zh: '该普查员不属于本责任单位',
    en: 'This enumerator belongs to another org unit'
  },
  'problem.casework.already_assigned_to': {
    zh: '已经分配给这名普查员',
    en: 'Already with this enumerator'
  },
  'problem.casework.not_your_case': { zh: '这个单位不在您的任务中', en: 'This case is not yours' },
  'problem.casework.outcome_facts_missing': {
    zh: '请补全核查结果所需的说明',
    en: 'Give all facts that the outcome requires'
  },
  'problem.casework.outcome_not_of_round': {
    zh: '这一阶段的任务没有这个核查结果',
    en: 'Cases of this round have no such outcome'
  },
  'problem.casework.outcome_day_malformed': {
    zh: '请填写日期，如 2024-04-08',
    en: 'Give a day such as 2024-04-08'
  },
  'problem.casework.not_found_needs_visits': {
    zh: '“找不到”须有两个不同日期的上门记录和两次电话记录（现有上门 {visitDays} 天、电话 {callAttempts} 次）',
    en: '"Not found" needs visits on two days and two calls (recorded: {visitDays} days, {callAttempts} calls)'
  },
  'problem.casework.refusal_needs_visits': {
    zh: '“拒绝调查”须有两个不同日期的上门记录（现有 {visitDays} 天）',
    en: '"Refused" needs visits on two days (recorded: {visitDays})'
  }
} satisfies Messages;
