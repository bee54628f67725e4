/** What the form engine says about answers, whatever form they are in. */
import type { Messages } from './message';

export const formEngine = {
  'formEngine.severity.mandatory.meaning': {
    zh: '必须改正后才能上报',
    en: 'Correct it before submitting'
  },
  'formEngine.severity.verify.meaning': {
    zh: '核实后改正，或写明原因',
    en: 'Correct it, or explain it in writing'
  },
  'formEngine.severity.hint.meaning': { zh: '请与填报人核对', en: 'Check it with the respondent' },
  'formEngine.violation.required': { zh: '必填，请填写', en: 'Required: fill this in' },
  'formEngine.violation.type': { zh: '填写的内容不符合要求', en: 'This is not what is asked for' },
  'formEngine.violation.type.range': {
    zh: '应在 {min} 至 {max} 之间',
    en: 'Must be between {min} and {max}'
  },
  'formEngine.violation.type.min': { zh: '不能小于 {min}', en: 'Must not be below {min}' },
  'formEngine.violation.type.max': { zh: '不能大于 {max}', en: 'Must not be above {max}' },
  'formEngine.violation.type.maxLength': {
    zh: '最多 {maxLength} 个字',
    en: 'At most {maxLength} characters'
  },
  'formEngine.violation.option': { zh: '请从列出的选项中选择', en: 'Choose one of the options' },
  'formEngine.violation.repeat': {
    zh: '行数应在 {min} 至 {max} 之间',
    en: 'There must be between {min} and {max} rows'
  },
  'formEngine.violation.unknown': {
    zh: '表中没有“{id}”这一项，请联系技术支持',
    en: 'The form has no item "{id}": tell the support'
  },
  'formEngine.cause.natureOfBusiness': { zh: '业务性质', en: 'Nature of the business' },
  'formEngine.cause.accountingBasis': { zh: '会计口径', en: 'Accounting basis' },
  'formEngine.cause.seasonOrStoppage': { zh: '季节性或停产', en: 'Season or stoppage' },
  'formEngine.cause.newlyOpened': { zh: '新开业', en: 'Newly opened' },
  'formEngine.cause.assetReorganisation': { zh: '资产重组', en: 'Reorganisation of assets' },
  'formEngine.cause.headOfficeSettlement': {
    zh: '总部、集团结算',
    en: 'Settled by head office or group'
  },
  'formEngine.cause.other': { zh: '其他', en: 'Other' },
  'formEngine.fault.tooShort': {
    zh: '请写明具体原因，至少 {count} 个汉字',
    en: 'Say what the reason is, in at least {count} Chinese characters'
  },
  'formEngine.fault.stockPhrase': {
    zh: '“核实无误”一类的套话不能作为说明，请写具体原因',
    en: 'A stock phrase such as 核实无误 explains nothing: give the reason'
  },
  'formEngine.fault.unknownCause': { zh: '请选择原因类别', en: 'Choose the kind of cause' }
} satisfies Messages;
