import { describe, expect, it } from 'vitest';
import {
  censusForms,
  formSet,
  formsFor,
  reasonRules
} from '../../src/lib/census-forms/catalogue.server';
import { answerAt, itemAt } from '../../src/lib/census-forms/label';
import { notAskedSentence, reasonFor, reasonSentence } from '../../src/lib/census-forms/reasons';
import { evaluate } from '../../src/lib/form-engine/evaluate';

const forms = formsFor('registration');

function why(target: { form: string; section?: string }, values: Record<string, unknown>) {
  const reason = reasonFor(target, reasonRules(), forms, (place) => values[place]);
  if (!reason) throw new Error(`no reason for ${target.form}`);
  return reason;
}

describe('why a form applies', () => {
  it('is said of the public institution 钵池中心小学, which keeps government accounts', () => {
    const reason = why({ form: '611-6' }, { '611:211': '20', '611:209': '2' });
    expect(reasonSentence(reason, 'zh')).toBe(
      '611-6 适用：行政事业单位，未执行企业会计准则（211 机构类型＝20 事业单位；209 执行会计标准类别＝2 政府会计准则制度）'
    );
    expect(reasonSentence(reason, 'en')).toBe(
      '611-6 applies: government body, public institution or committee without enterprise accounts' +
        ' (211 Type of institution = 20 public institution; 209 Accounting standard = 2 government accounting)'
    );
  });

  it.each([
    ['an enterprise', { '611:211': '10', '611:209': '1' }, '企业、合作社、农村集体经济组织'],
    [
      'a hospital with enterprise accounts',
      { '611:211': '20', '611:209': '1' },
      '执行企业会计准则'
    ],
    ['another organisation', { '611:211': '90', '611:209': '9' }, '其他组织机构（宗教组织除外）']
  ])('names the branch of the rule that brought form 611-3 to %s', (_, values, because) => {
    expect(why({ form: '611-3' }, values).because.zh).toBe(because);
  });

  it('tells a temple from an association', () => {
    const temple = { '611:211': '90', '611:ind': '9542', '611:209': '3' };
    expect(why({ form: '611-7' }, temple).because.zh).toContain('宗教组织');
    expect(why({ form: '611-7' }, { '611:211': '40' }).because.zh).toContain('民间非营利组织');
  });

  it('leaves out answers that are not given yet', () => {
    const reason = why({ form: '611-3', section: 'T' }, { '611:bz': true });
    expect(reasonSentence(reason, 'zh')).toBe(
      '611-3 T 适用：批发和零售业（是否批发和零售业、住宿和餐饮业单位＝是）'
    );
  });

  it('needs no answers for form 611, which the round alone decides', () => {
    expect(reasonSentence(why({ form: '611' }, {}), 'zh')).toBe(
      '611 适用：非一套表法人单位和产业活动单位'
    );
  });

  it('is known for every form, whatever was answered', () => {
    for (const { form } of censusForms()) {
      const reason = reasonFor({ form }, reasonRules(), censusForms(), () => undefined);
      expect(reason, form).toBeDefined();
    }
  });

  it('cites only items that the forms have', () => {
    for (const rule of reasonRules()) {
      for (const place of [...rule.decidedBy, ...rule.when.map((condition) => condition.place)]) {
        expect(itemAt(censusForms(), place), place).toBeDefined();
      }
    }
  });

  it('is not invented for a section without a rule', () => {
    expect(
      reasonFor({ form: '611', section: 'Q' }, reasonRules(), forms, () => '1')
    ).toBeUndefined();
  });
});

/** The rule of who fills in which financial form, in the order in which it is read. */
function expectedReason(type: string, standard: string, industry: string): string {
  if (['10', '55', '56'].includes(type)) return '企业、合作社、农村集体经济组织';
  if (standard === '1') return '执行企业会计准则';
  if (type === '90' && industry !== '9542') return '其他组织机构（宗教组织除外）';
  if (type === '90') return '宗教组织，未执行企业会计准则';
  if (['20', '30', '53', '54'].includes(type)) return '行政事业单位，未执行企业会计准则';
  return '民间非营利组织，未执行企业会计准则';
}

describe('the reason for the financial form', () => {
  const codesOf = (place: string) =>
    itemAt(forms, place)?.options?.map((option) => option.code) ?? [];
  const respondents = codesOf('611:211').flatMap((type) =>
    codesOf('611:209').flatMap((standard) =>
      ['9542', '3484'].map((industry) => [type, standard, industry] as const)
    )
  );

  it.each(respondents)('fits what the forms decide for 211 = %s, 209 = %s, %s', (...given) => {
    const [type, standard, industry] = given;
    const answers = {
      '611': { type: '1', '208': '1', '211': type, '209': standard, '103_code': industry }
    };
    const context = { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } };
    const { sections, calculated } = evaluate(formSet('registration'), answers, context);
    const applying = ['611-3', '611-6', '611-7'].filter((form) => sections[`${form}:A`]);
    expect(applying).toEqual([calculated['611:finForm']]);

    const [form = ''] = applying;
    const valueAt = (place: string) => calculated[place] ?? answerAt(answers, place);
    const because = reasonFor({ form }, reasonRules(), forms, valueAt)?.because.zh;
    expect(because).toBe(expectedReason(type, standard, industry));
  });
});

describe('why a form is not asked', () => {
  const whyNot = (
    target: { form: string; section?: string },
    values: Record<string, unknown>,
    language: 'zh' | 'en' = 'zh'
  ) => notAskedSentence(target, reasonRules(), forms, (place) => values[place], language);

  it('is said of an enterprise and the form of government bodies, with the answers as they are', () => {
    const enterprise = { '611:211': '10', '611:209': '1' };
    expect(whyNot({ form: '611-6' }, enterprise)).toBe(
      '611-6 不用填：它用于行政事业单位，未执行企业会计准则（现在：211 机构类型＝10 企业；209 执行会计标准类别＝1 企业会计准则制度）'
    );
    expect(whyNot({ form: '611-1' }, { '611:214': '2' }, 'en')).toBe(
      '611-1 is not asked: it is for respondents as follows: has establishments (now: 214 Has establishments = 2 no)'
    );
  });

  it('says of a section what is still to be answered, and every way it could be asked', () => {
    expect(whyNot({ form: '611', section: 'B' }, {})).toBe(
      '611 B 不用填：它用于批零住餐单位（现在：是否批发和零售业、住宿和餐饮业单位＝未填）'
    );
    expect(whyNot({ form: '611-7' }, { '611:211': '10' })).toContain(
      '民间非营利组织，未执行企业会计准则，或宗教组织，未执行企业会计准则'
    );
  });

  it('is not known where the rules are silent', () => {
    expect(whyNot({ form: '611', section: 'A' }, {})).toBeUndefined();
  });

  it('is known of every section that answers can close', () => {
    const silent = forms.flatMap((form) =>
      form.sections
        .filter((section) => section.items.some((item) => item.calculate === undefined))
        .filter((section) => section.relevant !== form.sections[0]!.relevant)
        .filter((section) => whyNot({ form: form.form, section: section.id }, {}) === undefined)
        .map((section) => `${form.form}/${section.id}`)
    );
    expect(silent).toEqual([]);
  });
});
