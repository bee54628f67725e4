// Explains the verify violations of a set of answers as a respondent would: a cause of the closed list and a text of its
// own for each respondent, since a text that is repeated for many would be a finding.
import { explainedValues } from '../../../src/lib/form-engine/completeness';
import type { Answers, Evaluation } from '../../../src/lib/form-engine/evaluate';
import type { Cause, Explanation } from '../../../src/lib/form-engine/explanation';
import type { FormSet } from '../../../src/lib/form-engine/form';
import type { Random } from '../random';
import type { Truth } from '../truth';

type Saying = { cause: Cause; texts: readonly string[] };

// {month} and {word} are filled in, so that no two texts are alike by more than chance.
const SAYINGS: Readonly<Record<string, Saying>> = {
  'E-25': {
    cause: 'accountingBasis',
    texts: [
      '税务口径含预收款和代收{word}款，账面按权责发生制确认，差额在{month}月已入账',
      '年报数为估报，本表按{month}月结账后的利润表填报，以账面为准',
      '开票收入与账面收入有跨期，{word}部分于次年{month}月开票'
    ]
  },
  'S-09': {
    cause: 'other',
    texts: [
      '清查后于{month}月新招{word}岗位人员，期末人数按工资表填报',
      '清查时仅统计本地人员，{month}月并入{word}班组后人数增加'
    ]
  },
  'E-13': {
    cause: 'natureOfBusiness',
    texts: [
      '家庭成员参与经营，平时不发固定工资，{month}月分配{word}收益',
      '负责人兼任{word}岗位不领薪，仅{month}月起聘用临时帮工'
    ]
  },
  'E-15': {
    cause: 'seasonOrStoppage',
    texts: [
      '{month}月起{word}业务停工数月，停工期间只发生活费',
      '员工多为半日制，按小时计酬，{month}月{word}淡季工时更少'
    ]
  },
  'E-18': {
    cause: 'accountingBasis',
    texts: [
      '{month}月购进{word}设备取得进项税额较大，期末为留抵税额',
      '本年集中采购{word}材料，进项大于销项，{month}月申报为留抵'
    ]
  },
  'E-07': {
    cause: 'assetReorganisation',
    texts: [
      '股东于{month}月借款垫付{word}支出，账面负债高于资产，尚未转为资本',
      '承接原企业{word}债务，{month}月起分期偿还，资产尚未过户'
    ]
  },
  'E-11': {
    cause: 'newlyOpened',
    texts: [
      '{month}月集中投入{word}项目，收入在次年确认，故成本高于收入',
      '开业初期{word}客户少，{month}月装修和备货成本一次计入'
    ]
  }
};

const OTHERWISE: Saying = {
  cause: 'other',
  texts: ['已与会计逐项核对账册，{month}月的{word}业务较往年有特殊情况，按实际填报']
};

const WORDS = [
  '配送',
  '零星',
  '门市',
  '外协',
  '加盟',
  '线上',
  '安装',
  '维修',
  '批量',
  '节日',
  '项目',
  '委托'
];

/** One valid explanation for each verify violation. `evaluation` must be that of the answers. */
export function explainAll(
  forms: FormSet,
  answers: Answers,
  evaluation: Evaluation,
  random: Random,
  truth: Pick<Truth, 'name'>
): Explanation[] {
  return evaluation.violations
    .filter(({ severity }) => severity === 'verify')
    .map((violation) => {
      const { cause, texts } = SAYINGS[violation.check] ?? OTHERWISE;
      const text = random
        .pick(texts)
        .replace('{month}', String(random.integer(2, 12)))
        .replace('{word}', random.pick(WORDS));
      const { check, form, row } = violation;
      return {
        check,
        form,
        ...(row === undefined ? {} : { row }),
        cause,
        text: `${truth.name.slice(2, 4)}：${text}`,
        values: explainedValues(forms, answers, evaluation, violation)
      };
    });
}
