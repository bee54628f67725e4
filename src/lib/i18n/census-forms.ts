/** Forms of the census and their versions (the texts of items live in the forms themselves). */
import { censusFormReasons } from './census-form-reasons';
import type { Messages } from './message';

export const censusForms = {
  ...censusFormReasons,
  // On the paper tables themselves, which are printed in Chinese whatever the reader's language.
  'censusForms.paper.number': { zh: '表　　号：', en: 'Form no.: ' },
  'censusForms.paper.form': { zh: '{form} 表', en: 'Form {form}' },
  'censusForms.paper.authority': { zh: '制定机关：', en: 'Made by: ' },
  'censusForms.paper.document': { zh: '文　　号：', en: 'Document no.: ' },
  'censusForms.paper.validUntil': { zh: '有效期至：', en: 'Valid until: ' },
  'censusForms.paper.year': { zh: '年', en: 'year' },
  'censusForms.paper.month': { zh: '月', en: 'month' },
  'censusForms.paper.day': { zh: '日', en: 'day' },
  'censusForms.paper.creditCode': { zh: '统一社会信用代码：', en: 'Unified social credit code: ' },
  'censusForms.paper.name': { zh: '单位详细名称：', en: 'Full name: ' },
  'censusForms.paper.measures': { zh: '计量单位：{measure}', en: 'Measure: {measure}' },
  'censusForms.paper.code': { zh: '代码', en: 'Code' },
  'censusForms.paper.item': { zh: '指标名称', en: 'Item' },
  'censusForms.paper.measure': { zh: '计量单位', en: 'Measure' },
  'censusForms.paper.thisYear': { zh: '本年', en: 'This year' },
  'censusForms.paper.figure': { zh: '数值', en: 'Figure' },
  'censusForms.paper.answer': { zh: '填写内容', en: 'Answer' },
  'censusForms.paper.row': { zh: '序号', en: 'No.' },
  'censusForms.paper.calculated': { zh: '（免填）', en: ' (not to be filled in)' },
  'censusForms.paper.calculatedNote': {
    zh: '说明：标有“免填”的指标由普查机构生成，普查对象不填写。',
    en: 'Items so marked are made by the census office; respondents leave them empty.'
  },
  'censusForms.paper.signature': { zh: '{title}：', en: '{title}: ' },
  'censusForms.paper.reportDate': { zh: '报出日期：', en: 'Date: ' },
  'censusForms.paper.seal': { zh: '（盖章）', en: '(seal)' },
  'censusForms.paper.attached': { zh: '另附', en: 'attached' },
  'censusForms.paper.empty': { zh: '空白表', en: 'Empty form' },
  'censusForms.paper.filled': { zh: '纸质表', en: 'Paper form' },
  'censusForms.paper.hint': {
    zh: '按官方表式打印在 A4 纸上，纸张方向随表而定。文号与有效期尚无依据，留空待填。',
    en: 'Prints as the official table on A4. Document number and validity are not documented and stay blank.'
  },
  'censusForms.paper.nothing': {
    zh: '此核查结果不填普查表，没有可打印的内容。',
    en: 'This outcome has no forms: there is nothing to print.'
  },
  'censusForms.rules.title': { zh: '规则之间的检查', en: 'Rules taken together' },
  'censusForms.rules.none': {
    zh: '{round}：载入时检查了 {checks} 条审核规则，没有互相矛盾、多余或永远不起作用的。',
    en: '{round}: of {checks} checks examined at load none contradicts another, repeats another or can never fire.'
  },
  'censusForms.rules.some': {
    zh: '{round}：载入时发现 {count} 处规则问题，不影响填报：',
    en: '{round}: {count|one thing|# things} to look at among the rules; the forms work all the same:'
  },
  'censusForms.rules.contradiction': {
    zh: '{rule} 与 {others} 不能同时满足',
    en: '{rule} cannot hold together with {others}'
  },
  'censusForms.rules.redundant': {
    zh: '{rule} 多余，已包含在 {others} 之中',
    en: '{rule} says nothing beyond {others}'
  },
  'censusForms.rules.neverFires': {
    zh: '{rule} 永远成立，不会提示',
    en: '{rule} is always met and never fires'
  },
  'censusForms.rules.neverAsked': {
    zh: '{rule} 的前提永远不成立',
    en: '{rule} has a condition that is never true'
  },
  'censusForms.rules.neverRelevant': {
    zh: '{rule} 永远不会询问',
    en: '{rule} can never be asked'
  },
  'censusForms.rules.comma': { zh: '、', en: ', ' },
  'censusForms.round.frameCheck': { zh: '单位清查', en: 'Frame check' },
  'censusForms.round.registration': { zh: '普查登记', en: 'Registration' },
  'censusForms.list.sentence': {
    zh: '共 {forms} 张表，{items} 个指标，{checks} 条审核关系。',
    en: '{forms} forms with {items} items and {checks} checks.'
  },
  'censusForms.list.form': { zh: '表号', en: 'Form' },
  'censusForms.list.title': { zh: '名称', en: 'Title' },
  'censusForms.list.round': { zh: '工作阶段', en: 'Round' },
  'censusForms.list.version': { zh: '版本', en: 'Version' },
  'censusForms.list.sections': { zh: '部分', en: 'Sections' },
  'censusForms.list.items': { zh: '指标', en: 'Items' },
  'censusForms.list.mandatory': { zh: '强制性审核', en: 'Mandatory checks' },
  'censusForms.list.verify': { zh: '核实性审核', en: 'To verify' },
  'censusForms.list.hint': { zh: '提示性审核', en: 'Hints' },
  'censusForms.list.paper': { zh: '打印', en: 'Paper' },
  'censusForms.page.sentence': {
    zh: '各指标的填写说明与平板上“？”中的一致；依据注明出处。',
    en: 'What helps with each item is what tablets show behind “?”, with what it rests on.'
  },
  'censusForms.page.code': { zh: '代码', en: 'Code' },
  'censusForms.page.item': { zh: '指标', en: 'Item' },
  'censusForms.page.measure': { zh: '计量单位', en: 'Measure' },
  'censusForms.page.asked': { zh: '填写', en: 'Asked' },
  'censusForms.page.asked.calculated': { zh: '免填', en: 'Not asked' },
  'censusForms.page.asked.required': { zh: '必填', en: 'Required' },
  'censusForms.page.asked.optional': { zh: '选填', en: 'Optional' },
  'censusForms.page.help': { zh: '填写说明', en: 'Help' },
  'censusForms.page.source': { zh: '依据', en: 'Rests on' },
  'censusForms.page.checks': { zh: '审核关系', en: 'Checks' },
  'censusForms.page.check': { zh: '编号', en: 'Check' },
  'censusForms.page.severity': { zh: '类型', en: 'Severity' },
  'censusForms.page.message': { zh: '提示', en: 'Message' }
} satisfies Messages;
