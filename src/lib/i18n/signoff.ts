/** Sign-off of an org unit: its states, gates and signatures. */
import type { Messages } from './message';

export const signoff = {
  'signoff.state.open': { zh: '未签字', en: 'Open' },
  'signoff.state.deputySigned': { zh: '分管负责人已签字', en: 'Signed by the deputy head' },
  'signoff.state.headSigned': { zh: '主要负责人已签字', en: 'Signed by the principal head' },
  'signoff.state.accepted': { zh: '已验收', en: 'Accepted' },
  'signoff.state.disputed': { zh: '有异议', en: 'Disputed' },
  'signoff.title': { zh: '签字', en: 'Sign-off' },
  'signoff.acceptance': { zh: '验收', en: 'Acceptance' },
  'signoff.sentence.ready': {
    zh: '{cases} 户全部具备签字条件。',
    en: 'All {cases} cases are ready to be signed.'
  },
  'signoff.sentence.signed': {
    zh: '{cases} 户，数据已冻结。{state}。',
    en: '{cases} cases, frozen. {state}.'
  },
  'signoff.sentence.missing': {
    zh: '{cases} 户，还有 {missing} 项条件未满足。',
    en: '{cases} cases; {missing|1 condition is|# conditions are} not met.'
  },
  'signoff.gates': { zh: '签字条件', en: 'Conditions' },
  'signoff.gate.allApproved': { zh: '全部单位已审核通过', en: 'Every case is approved' },
  'signoff.gate.qualityRunCurrent': {
    zh: '质量核查覆盖全部现行上报',
    en: 'The last quality run has seen every current submission'
  },
  'signoff.gate.noOpenFinding': { zh: '没有未了结的核实问题', en: 'No open finding' },
  'signoff.gate.ledgerBalanced': { zh: '台账无差额', en: 'The ledger has no difference' },
  'signoff.gate.noContested': {
    zh: '没有未处理的争议操作',
    en: 'No unsettled contested operation'
  },
  'signoff.gate.missing': { zh: '还差 {count}', en: '{count} missing' },
  'signoff.gate.left': { zh: '还有 {count}', en: '{count} left' },
  'signoff.gate.passed': { zh: '已满足', en: 'Met' },
  'signoff.gate.unproven': { zh: '尚不能确认', en: 'Not proven' },
  'signoff.gate.seenByRun': { zh: '按 {at} 的质量核查', en: 'By the quality run of {at}' },
  'signoff.gate.sinceRun': {
    zh: '{at} 的质量核查之后又有 {count} 户上报，须重新核查',
    en: '{count|1 case was|# cases were} handed in since the quality run of {at}: it has to be run again'
  },
  'signoff.gate.neverRun': {
    zh: '还没有完成过质量核查。',
    en: 'No quality run is complete yet.'
  },
  'signoff.gate.byLeadDept': {
    zh: '由牵头部门核查',
    en: 'The lead department runs it'
  },
  'signoff.gate.run': { zh: '去核查', en: 'Run the checks' },
  'signoff.gate.open': { zh: '查看', en: 'Show' },
  'signoff.root': {
    zh: '数据指纹（Merkle 根，SHA-256）',
    en: 'Fingerprint of the data (Merkle root, SHA-256)'
  },
  'signoff.rootExplain': {
    zh: '由每户的任务编号、上报编号、核查结果和答案摘要按 RFC 6962 计算；改动任何一个字节，指纹即不同。',
    en: 'Computed after RFC 6962 from the id, submission, outcome and digest of answers: one changed byte changes it.'
  },
  'signoff.cases': { zh: '户数', en: 'Cases' },
  'signoff.named': { zh: '{name}：{value}', en: '{name}: {value}' },
  'signoff.password': { zh: '再次输入密码', en: 'Your password again' },
  'signoff.passwordHelpFrozen': {
    zh: '数据已冻结。签字表示您已核对上面的数据指纹。',
    en: 'The data is frozen. By signing you confirm the fingerprint above.'
  },
  'signoff.passwordHelp': {
    zh: '签字后本单位全部数据冻结，任何人不能再改动，直至重新开放。',
    en: 'After signing, all data of the org unit is frozen: nobody can change it until it is reopened.'
  },
  'signoff.sign.deputySigned': { zh: '以分管负责人身份签字', en: 'Sign as deputy head' },
  'signoff.sign.headSigned': { zh: '以主要负责人身份签字', en: 'Sign as principal head' },
  'signoff.sign.accepted': { zh: '验收通过', en: 'Accept' },
  'signoff.waitingFor.open': { zh: '等待分管负责人签字', en: 'Waiting for the deputy head' },
  'signoff.waitingFor.deputySigned': {
    zh: '等待主要负责人签字',
    en: 'Waiting for the principal head'
  },
  'signoff.waitingFor.headSigned': {
    zh: '等待牵头部门验收',
    en: 'Waiting for the lead department'
  },
  'signoff.waitingFor.accepted': { zh: '已验收，流程完成', en: 'Accepted: complete' },
  'signoff.waitingFor.disputed': {
    zh: '有异议，等待重新开放',
    en: 'Disputed: waiting to be reopened'
  },
  'signoff.notReady': {
    zh: '签字条件全部满足后才能签字。',
    en: 'It can be signed once all conditions are met.'
  },
  'signoff.signers': { zh: '由以下人员签字：', en: 'To be signed by' },
  'signoff.acceptors': { zh: '由以下人员验收：', en: 'To be accepted by' },
  'signoff.noSigner': {
    zh: '没有在用的账户可以签字，请联系牵头部门管理员。',
    en: 'No account in use may sign: tell the administrator of the lead department.'
  },
  'signoff.nothingToSign': { zh: '不再需要签字。', en: 'No signature is due.' },
  'signoff.reopened': {
    zh: '已重新开放：签字作废，须重新签字',
    en: 'Reopened: the signatures no longer count, and it must be signed anew'
  },
  'signoff.reopen': { zh: '重新开放', en: 'Reopen' },
  'signoff.reopenTitle': { zh: '重新开放 {name}', en: 'Reopen {name}' },
  'signoff.reopenConsequence': {
    zh: '已有签字作废（记录保留），全部 {count} 户恢复可以退回和修改，之后须重新签字。',
    en: 'The signatures given no longer count (they stay on record), all {count} cases can be returned again, and it must be signed anew.'
  },
  'signoff.giveBack': { zh: '退回分管负责人', en: 'Give back to the deputy head' },
  'signoff.reason': { zh: '原因', en: 'Reason' },
  'signoff.reasonHelp': {
    zh: '至少 5 个字；记入签字记录和日志。',
    en: 'At least 5 characters; it stays with the signatures and in the log.'
  },
  'signoff.chain': { zh: '签字记录', en: 'Signatures' },
  'signoff.chainEmpty': { zh: '还没有签字', en: 'Nobody has signed yet' },
  'signoff.event.deputySigned': { zh: '分管负责人签字', en: 'Deputy head signed' },
  'signoff.event.headSigned': { zh: '主要负责人签字', en: 'Principal head signed' },
  'signoff.event.accepted': { zh: '牵头部门验收', en: 'Lead department accepted' },
  'signoff.event.disputed': { zh: '牵头部门提出异议', en: 'Lead department disputed' },
  'signoff.event.reopened': { zh: '重新开放', en: 'Reopened' },
  'signoff.signed': { zh: '签字成功', en: 'Signed' },
  'signoff.certificate': { zh: '数据质量确认书', en: 'Certificate of data quality' },
  'signoff.certificateCensus': { zh: '第五次全国经济普查', en: 'Fifth National Economic Census' },
  'signoff.certificateOpen': { zh: '打印确认书', en: 'Print the certificate' },
  'signoff.certificateText': {
    zh: '本单位确认：下列普查登记数据经逐户登记、审核和质量核查，科学、真实、准确，由签字人负责。',
    en: 'We confirm that the census data named below was registered respondent by respondent, reviewed and checked; the signatories answer for it.'
  },
  'signoff.certificateNotSigned': {
    zh: '尚未签字，不能出具确认书',
    en: 'Not signed yet: there is no certificate'
  },
  'signoff.certificateOutcomes': { zh: '按核查结果', en: 'By outcome' },
  'signoff.certificateSignature': { zh: '签字', en: 'Signature' },
  'signoff.certificateSeal': { zh: '（盖章）', en: '(seal)' },
  'signoff.certificateDay': { zh: '日期', en: 'Date' },
  'signoff.certificateNumber': { zh: '编号', en: 'No.' },
  'signoff.certificateRound': { zh: '轮次', en: 'Round' },
  'signoff.certificateRegistration': { zh: '普查登记', en: 'Registration' },
  'signoff.openFindings': { zh: '未了结问题', en: 'Open findings' },
  'signoff.acceptanceSentence': {
    zh: '{accepted} / {total} 个责任单位已验收，{waiting} 个等待验收。',
    en: '{accepted} of {total} org units accepted, {waiting} waiting for acceptance.'
  },
  'signoff.findingsOfRun': {
    zh: '未了结问题按 {at} 的质量核查计，之后的上报未计入。',
    en: 'Open findings are those of the quality run of {at}; what was handed in since is not in them.'
  },
  'problem.signoff.gates_not_passed': {
    zh: '签字条件尚未全部满足',
    en: 'Not all conditions are met'
  },
  'problem.signoff.not_your_turn': {
    zh: '签字状态刚刚有变，现在不由您签字',
    en: 'The state has changed meanwhile: it is not your turn to sign'
  },
  'problem.signoff.answers_altered': {
    zh: '有 {count} 户的答案与收到时的摘要不符，数据可能在系统之外被改动，不能签字。请立即报告牵头部门',
    en: 'The answers of {count|1 case|# cases} no longer give the digest they came in with: the data may have been changed outside the system. Do not sign; tell the lead department at once'
  },
  'problem.signoff.root_differs': {
    zh: '数据在您查看之后有变化，请核对新的指纹后再签',
    en: 'The data has changed since you looked: check the new fingerprint, then sign'
  }
} satisfies Messages;
