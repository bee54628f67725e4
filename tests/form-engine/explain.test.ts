import { describe, expect, it } from 'vitest';
import { censusVocabulary } from '../../src/lib/census-forms/vocabulary';
import { formSet } from '../../src/lib/census-forms/catalogue.server';
import { explainCheck, explainExpression } from '../../src/lib/form-engine/explain';
import { loadExpression } from '../../src/lib/form-engine/load-expression';
import { form, lists, loaded, section } from './ask';

const YUAN = { zh: '千元', en: '1,000 yuan' };

/** A shop's form with rows, and the form of its staff. */
const SHOP = form('S', [
  section('B', [
    { id: 'status', type: 'choice', label: { zh: '运营状态', en: 'Status' }, options: [{ code: '1', label: { zh: '正常运营', en: 'operating' } }, { code: '2', label: { zh: '停业', en: 'closed' } }] }, // prettier-ignore
    { id: 'revenue', type: 'money', label: { zh: '营业收入', en: 'Revenue' }, unit: YUAN },
    { id: 'cost', type: 'money', label: { zh: '营业成本', en: 'Cost' }, unit: YUAN },
    { id: 'tax', type: 'money', label: { zh: '税金', en: 'Taxes' }, unit: YUAN },
    { id: 'name', type: 'text', label: { zh: '名称', en: 'Name' } },
    { id: 'phone', type: 'text', label: { zh: '电话', en: 'Telephone' } },
    { id: 'opened', type: 'date', label: { zh: '开业日期', en: 'Opening day' } },
    { id: 'trade', type: 'code', list: 'industry', label: { zh: '行业', en: 'Industry' } },
    { id: 'division', type: 'text', calculate: 'substring([trade], 1, 2)', label: { zh: '大类', en: 'Division' } }, // prettier-ignore
    { id: 'online', type: 'yesno', label: { zh: '网上销售', en: 'Sells online' } },
    { id: 'kinds', type: 'choices', label: { zh: '业态', en: 'Formats' }, options: [{ code: '9', label: { zh: '超市', en: 'supermarket' } }] } // prettier-ignore
  ]),
  section(
    'R',
    [
      { id: 'place', type: 'text', label: { zh: '门店', en: 'Outlet' } },
      { id: 'income', type: 'money', label: { zh: '收入', en: 'Income' }, unit: YUAN }
    ],
    { repeat: {}, title: { zh: '门店表', en: 'Outlets' } }
  )
]);
const STAFF = form('P', [
  section('P', [{ id: 'n', type: 'integer', label: { zh: '人数', en: 'Persons' } }])
]);

function said(holds: string, when?: string, rows?: string) {
  const check = form('S', [], [{ id: 'C', holds, ...(when && { when }), ...(rows && { rows }) }]);
  const forms = loaded({ ...SHOP, checks: check.checks }, STAFF);
  return (['zh', 'en'] as const).map((language) => explainCheck(forms, 'S', 'C', language, censusVocabulary)); // prettier-ignore
}

describe('a check read as a sentence', () => {
  it.each([
    ['[revenue] >= [cost]', '“营业收入”应大于等于“营业成本”。', '“Revenue” must be at least “Cost”.'],
    ['[revenue] <= 5000', '“营业收入”应小于等于5000千元。', '“Revenue” must be at most 5,000 thousand yuan.'],
    ["[status] = '1'", '“运营状态”应为“正常运营”。', '“Status” must be “operating”.'],
    ["[status] in ('1', '2')", '“运营状态”应为“正常运营”或“停业”。', '“Status” must be “operating” or “closed”.'],
    ["[status] not in ('2')", '“运营状态”不应为“停业”。', '“Status” must not be “closed”.'],
    ["[division] = '52'", '“大类”应为“零售业”。', '“Division” must be “Retail”.'],
    ["[name] <> [phone]", '“名称”应不同于“电话”。', '“Name” must differ from “Telephone”.'],
    ['[name] is not blank', '“名称”应填写。', '“Name” must be filled in.'],
    ['[name] is blank', '“名称”不应填写。', '“Name” must be left blank.'],
    ['[division] is not blank', '“大类”应有值。', '“Division” must have a value.'],
    ['[name] is not blank or [phone] is not blank', '“名称”或“电话”应至少填写一项。', '“Name” or “Telephone” must be filled in.'],
    ['[name] is not blank and [phone] is not blank', '“名称”和“电话”均应填写。', '“Name” and “Telephone” must be filled in.'],
    ['[online]', '“网上销售”应为“是”。', '“Sells online” must be “yes”.'],
    ['not [online]', '“网上销售”应为“否”。', '“Sells online” must be “no”.'],
    ['not ([revenue] > [cost])', '“营业收入”应小于等于“营业成本”。', '“Revenue” must be at most “Cost”.'],
    ['not ([revenue] > 0 and [cost] > 0)', '不应出现“营业收入”大于0，且“营业成本”大于0的情况。', 'It must not be that “Revenue” is above 0 and “Cost” is above 0.'],
    ['not ([revenue] > 0 or [cost] > 0)', '“营业收入”应小于等于0，且“营业成本”应小于等于0。', '“Revenue” must be at most 0 and “Cost” must be at most 0.'],
    ["[status] = '1' implies [revenue] > 0", '“运营状态”为“正常运营”时，“营业收入”应大于0。', 'If “Status” is “operating”, “Revenue” must be above 0.'],
    ['[cost] between 1 and [revenue]', '“营业成本”应介于1千元与“营业收入”之间。', '“Cost” must be between 1 thousand yuan and “Revenue”.'],
    ['[tax] <= 0.13 * [revenue]', '“税金”应小于等于“营业收入”的13%。', '“Taxes” must be at most 13 % of “Revenue”.'],
    ['[cost] <= 1.5 * [revenue]', '“营业成本”应小于等于“营业收入”的1.5倍。', '“Cost” must be at most 1.5 times “Revenue”.'],
    ['[revenue] / [P:n] >= 10', '“营业收入”除以P表的“人数”应大于等于10。', '“Revenue” divided by “Persons” of form P must be at least 10.'],
    ['coalesce([cost], 0) + coalesce([tax], 0) + coalesce([P:n], 0) <= [revenue]', '“营业成本”、“税金”和P表的“人数”之和（未填按0计）应小于等于“营业收入”。', 'The sum of “Cost”, “Taxes” and “Persons” of form P (blank counts as 0) must be at most “Revenue”.'],
    ['[revenue] - [cost] - [tax] > 0', '“营业收入”减“营业成本”减“税金”应大于0。', '“Revenue” less “Cost” less “Taxes” must be above 0.'],
    ['near([revenue], [listing.revEst], 1)', '“营业收入”与“清查时的预计收入”相差应不超过1千元。', '“Revenue” and “revenue at the frame check” must differ by at most 1 thousand yuan.'],
    ['[revenue] <> [previous.revenue]', '“营业收入”不应等于上期的“营业收入”。', '“Revenue” must not equal “Revenue” of last time.'],
    ['[opened] <= [meta.today]', '“开业日期”应不晚于“今天”。', '“Opening day” must not be after “today”.'],
    ['[opened] >= date(2024, 1, 1)', '“开业日期”应不早于2024-01-01。', '“Opening day” must not be before 2024-01-01.'],
    ["matches([phone], '1[0-9]{10}')", '“电话”应是“1”后接10位数字。', '“Telephone” must be “1” followed by 10 digits.'],
    ["matches([name], '.*(厂|店).*')", '“名称”应是含有“厂”或“店”的文字。', '“Name” must be text that contains “厂” or “店”.'],
    ["not startsWith([name], '92')", '“名称”不应以“92”开头。', '“Name” must not begin with “92”.'],
    ["substring([name], 9, 9) = 'X'", '“名称”的第9–17位应为“X”。', 'Characters 9–17 of “Name” must be “X”.'],
    ["selected([kinds], '9')", '“业态”应选“超市”。', '“supermarket” must be selected in “Formats”.'],
    ['countSelected([kinds]) <= 3', '“业态”所选的项数应小于等于3。', 'The number selected in “Formats” must be at most 3.'],
    ["inList([trade], 'industry')", '“行业”应是国民经济行业分类中的代码。', '“Industry” must be a code of the industrial classification.'],
    ["parent([trade], 'section', 'industry') = 'F'", '“行业”在国民经济行业分类中所属的门类应为“批发和零售业”。', 'The section of “Industry” in the industrial classification must be “Trade”.'],
    ['sum([R.income]) = [revenue]', '各行“收入”的合计应等于“营业收入”。', 'The sum of “Income” of all rows must equal “Revenue”.'],
    ['countWhere(R, true) <= 5', '“门店表”的行数应小于等于5。', 'The number of rows of “Outlets” must be at most 5.'],
    ['countWhere(R, [income] > 0) = 1', '“门店表”中“收入”大于0的行数应等于1。', 'The number of rows of “Outlets” where “Income” is above 0 must equal 1.'],
    ['not any(R, [income] < 0)', '“门店表”中不应有“收入”小于0的行。', '“Outlets” must not have a row where “Income” is below 0.'],
    ['coalesce([online], false)', '“网上销售”应为“是”。', '“Sells online” must be “yes”.'],
    ['coalesce([revenue] > 0, true)', '“营业收入”应大于0（或无法判断）。', '“Revenue” must be above 0 (or that is unknown).']
  ])('%s', (holds, zh, en) => expect(said(holds)).toEqual([zh, en])); // prettier-ignore

  it('says when it is asked', () => {
    expect(said('[revenue] > 0', "[status] = '1' and [name] is not blank")).toEqual([
      '当“运营状态”为“正常运营”，且“名称”已填写时，“营业收入”应大于0。',
      'When “Status” is “operating” and “Name” is filled in, “Revenue” must be above 0.'
    ]);
  });

  it('speaks of each row where it is asked of each', () => {
    expect(said('[income] <= [:revenue]', '[place] is not blank', 'R')).toEqual([
      '“门店表”的每一行：当“门店”已填写时，“收入”应小于等于“营业收入”。',
      'In each row of “Outlets”: when “Outlet” is filled in, “Income” must be at most “Revenue”.'
    ]);
  });

  it('numbers the parts of a long demand', () => {
    expect(said('[revenue] > 0 and [cost] > 0 and [tax] > 0')[0]).toBe(
      '应同时满足：1) “营业收入”应大于0；2) “营业成本”应大于0；3) “税金”应大于0。'
    );
  });

  it('puts a condition of mixed and, or into parentheses', () => {
    expect(said('[cost] > 0', '[online] and ([revenue] > 0 or [tax] > 0)')[0]).toBe(
      '当“网上销售”为“是”，且（“营业收入”大于0，或“税金”大于0）时，“营业成本”应大于0。'
    );
  });

  it('reads a relevance as a clause, and is silent about what no check has', () => {
    const forms = loaded(SHOP, STAFF);
    const read = loadExpression(forms, lists, 'S', "[status] = '2'");
    const shop = forms.form('S');
    if (!read.ok || !shop) throw new Error('does not load');
    expect(explainExpression(forms, shop, read.expression, 'zh')).toBe('“运营状态”为“停业”');
    expect(explainCheck(forms, 'S', 'required:name', 'zh')).toBe('');
    expect(explainCheck(forms, 'X', 'C', 'zh')).toBe('');
  });
});

describe('the checks of the census', () => {
  const LONGEST = 300;
  const checks = ['frameCheck', 'registration'].flatMap((round) => {
    const forms = formSet(round);
    return forms.forms.flatMap((one) => one.checks.map((check) => ({ forms, form: one.id, id: check.id }))); // prettier-ignore
  });

  it.each(['zh', 'en'] as const)(
    'are all read aloud without a sign of their source: %s',
    (language) => {
      expect(checks.length).toBeGreaterThan(180);
      const odd = checks.flatMap(({ forms, form: formId, id }) => {
        const sentence = explainCheck(forms, formId, id, language, censusVocabulary);
        const whole = language === 'zh' ? /^[^[\]{}|]{6,}。$/ : /^[^[\]{}|]{12,}\.$/;
        const sources = /\b(case|frame|listing|meta|previous)\.\w|coalesce|undefined|null/;
        return whole.test(sentence) && !sources.test(sentence)
          ? []
          : [`${formId} ${id} ${sentence}`];
      });
      expect(odd).toEqual([]);
    }
  );

  it('are short, or have their parts numbered', () => {
    const long = checks.filter(({ forms, form: formId, id }) => {
      const sentence = explainCheck(forms, formId, id, 'zh', censusVocabulary);
      return sentence.length > LONGEST && !sentence.includes('1) ');
    });
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
