import { describe, expect, it } from 'vitest';
import { censusForms } from '../../src/lib/census-forms/catalogue.server';
import {
  answerAt,
  answerText,
  itemAt,
  optionsOf,
  parsePlace
} from '../../src/lib/census-forms/label';

const forms = censusForms();

function item(place: string) {
  const found = itemAt(forms, place);
  if (!found) throw new Error(`no item at ${place}`);
  return found;
}

describe('places', () => {
  it('are read outside and inside rows', () => {
    expect(parsePlace('611-3:301')).toEqual({ form: '611-3', item: '301' });
    expect(parsePlace('611-1:A[12].10')).toEqual({
      form: '611-1',
      section: 'A',
      row: 12,
      item: '10'
    });
  });

  it.each(['case.kind', '611', '611:', '611-1:A.10', '611-1:A[x].10', ''])(
    'do not include %j',
    (text) => {
      expect(parsePlace(text)).toBeUndefined();
    }
  );

  it('lead to the item of that form, though another form has the same number', () => {
    expect(item('611:205').label.zh).toBe('登记注册统计类别');
    expect(item('611-3:205').label.zh).toBe('期末存货');
    expect(item('611-1:A[0].10').label.en).toBe('Persons employed');
  });

  it('lead nowhere where no form has the item', () => {
    expect(itemAt(forms, '611:9999')).toBeUndefined();
    expect(itemAt(forms, '612:102')).toBeUndefined();
  });
});

describe('labels', () => {
  it('carry the measure and the help of the printed form', () => {
    expect(item('611-3:301').unit).toEqual({ zh: '千元', en: '1,000 yuan' });
    expect(item('611-3:301').help?.zh).toBe('不含增值税');
    expect(item('611:103_1').help?.zh).toContain('不照抄营业执照');
  });

  it('do not show where an item was found as help', () => {
    for (const each of forms.flatMap((form) => form.sections.flatMap((s) => s.items))) {
      expect(each.help?.zh ?? '', each.id).not.toMatch(/N4|code K|domain|4th/);
    }
  });
});

describe('answers', () => {
  const answers = { '611': { '209': '2' }, '611-1': { A: [{ '10': 12 }, { '10': 0 }] } };

  it('are found outside and inside rows', () => {
    expect(answerAt(answers, '611:209')).toBe('2');
    expect(answerAt(answers, '611-1:A[1].10')).toBe(0);
  });

  it.each(['611:211', '611-3:301', '611-1:A[2].10', '611-1:B[0].10', '611:209[0].1', 'case.kind'])(
    'are none at %s',
    (place) => {
      expect(answerAt(answers, place)).toBeUndefined();
    }
  );
});

describe('answers read aloud', () => {
  it('name the option beside its code', () => {
    expect(answerText(item('611:209'), '2')).toEqual({
      zh: '2 政府会计准则制度',
      en: '2 government accounting'
    });
  });

  it('name every option of several', () => {
    expect(answerText(item('611:216'), ['1', '3'])?.zh).toBe('1 香港、3 台湾');
  });

  it('say yes and no without a code', () => {
    expect(answerText(item('611:bz'), false)).toEqual({ zh: '否', en: 'No' });
    expect(optionsOf(item('611:bz')).map((option) => option.code)).toEqual(['true', 'false']);
  });

  it('leave other values as they are, 0 among them', () => {
    expect(answerText(item('611-3:301'), 0)).toEqual({ zh: '0', en: '0' });
    expect(answerText(item('611:209'), '7')).toEqual({ zh: '7', en: '7' });
  });

  it.each([undefined, null, '', []])('say nothing of the blank %j', (blank) => {
    expect(answerText(item('611:209'), blank)).toBeUndefined();
  });
});
