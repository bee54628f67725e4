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
  'formEngine.expects.creditCode': {
    zh: '应为 18 位统一社会信用代码，如 91320871MA7PRT0B9J',
    en: 'A unified social credit code of 18 characters, such as 91320871MA7PRT0B9J'
  },
  'formEngine.expects.orgCode': {
    zh: '应为 9 位组织机构代码，如 MA7PRT0B9',
    en: 'An organisation code of 9 characters, such as MA7PRT0B9'
  },
  'formEngine.expects.registrationNumber': {
    zh: '应为 15 位注册号，如 320803600123456',
    en: 'A registration number of 15 digits, such as 320803600123456'
  },
  'formEngine.expects.regionCode': {
    zh: '应为统计用区划代码，如 320871001001',
    en: 'A region code, such as 320871001001'
  },
  'formEngine.expects.urbanCode': {
    zh: '应为 3 位城乡分类代码，如 111',
    en: 'An urban-rural code of 3 digits, such as 111'
  },
  'formEngine.expects.postcode': {
    zh: '应为 6 位邮政编码，如 223001',
    en: 'A postcode of 6 digits, such as 223001'
  },
  'formEngine.expects.dialCode': {
    zh: '应为长途区号，如 0517',
    en: 'An area code, such as 0517'
  },
  'formEngine.expects.landline': {
    zh: '应为 7–8 位号码，不加区号，如 83901234',
    en: 'A number of 7–8 digits without area code, such as 83901234'
  },
  'formEngine.expects.extension': {
    zh: '应为 1–6 位分机号，如 802',
    en: 'An extension of 1–6 digits, such as 802'
  },
  'formEngine.expects.mobile': {
    zh: '应为 11 位手机号码，如 13912345678',
    en: 'A mobile number of 11 digits, such as 13912345678'
  },
  'formEngine.expects.telephone': {
    zh: '应为电话号码，如 051783901234 或 13912345678',
    en: 'A telephone number, such as 051783901234 or 13912345678'
  },
  'formEngine.expects.email': {
    zh: '应为电子信箱，如 zhang@example.com',
    en: 'An e-mail address, such as zhang@example.com'
  },
  'formEngine.expects.web': {
    zh: '应为网址，如 www.example.com',
    en: 'An address such as www.example.com'
  },
  'formEngine.expects.code': {
    zh: '应为数字和字母组成的代码，如 A001',
    en: 'A code of digits and letters, such as A001'
  },
  'formEngine.expects.integer': { zh: '应为整数，如 1200', en: 'A whole number, such as 1200' },
  'formEngine.expects.decimal': { zh: '应为数字，如 12.5', en: 'A number, such as 12.5' },
  'formEngine.expects.date': { zh: '应为日期，如 2024-04-12', en: 'A date, such as 2024-04-12' },
  'formEngine.expects.month': { zh: '应为年月，如 2023-05', en: 'A month, such as 2023-05' },
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
