// What differs from flawless answers in the first submission: either the respondent really is unusual (a verify check
// fires and is explained), or something was written down wrongly that only a person notices (a supervisor returns it).
import type { Answers } from '../../../src/lib/form-engine/evaluate';
import type { Random } from '../random';
import { uneven, type Truth } from '../truth';

export type Oddity = 'lowPay' | 'lowWage' | 'inputTax' | 'deepDebt' | 'lossMaking';

/** The oddities these answers can have; none without business accounts. */
export function oddities(truth: Truth): Oddity[] {
  const hasBooks = ['10', '55', '56'].includes(truth.institution) && truth.kind === 'legalEntity';
  if (!hasBooks || truth.status !== '1') return [];
  const all: Oddity[] = ['lowPay', 'lowWage', 'inputTax', 'deepDebt', 'lossMaking'];
  // A year that was begun late excuses low wages (E-15).
  return truth.founded.year < 2023 ? all : all.filter((one) => one !== 'lowWage');
}

/** Answers in which the respondent is unusual; a verify check or two will fire, a mandatory one never. */
export function withOddity(
  answers: Answers,
  oddity: Oddity,
  truth: Truth,
  random: Random
): Answers {
  switch (oddity) {
    case 'lowPay':
      return changed(answers, '611-3', { 401: Math.round(truth.employees * random.between(2, 9)) });
    case 'lowWage':
      return changed(answers, '611-3', {
        401: Math.round(truth.employees * random.between(13, 22))
      });
    case 'inputTax':
      return changed(answers, '611-3', {
        402: -Math.round(truth.revenue * random.between(0.01, 0.03)) - 1
      });
    case 'deepDebt':
      return changed(answers, '611-3', {
        217: uneven(money(answers, '213') * random.between(3.1, 3.8))
      });
    case 'lossMaking': {
      const cost = uneven(truth.revenue * random.between(1.55, 1.8));
      return changed(answers, '611-3', {
        307: cost,
        323: truth.revenue - cost - money(answers, '309') - 25
      });
    }
    default:
      return oddity satisfies never;
  }
}

/** Something a supervisor remarks on. `wrong` is what the first submission says there; without it the value was right. */
export type Remarkable = { place: string; remark: string; wrong?: unknown; reply: string };

/** A remarkable place of these answers. @param answers flawless ones */
export function remarkable(answers: Answers, truth: Truth, random: Random): Remarkable {
  const choices = [
    ...anybodys(answers, truth),
    ...(answers['611-3'] ? ofBooks(answers, truth, random) : [])
  ];
  return random.pick(choices);
}

/** The first submission's answers: with what is wrong at the place. */
export function asFirstWritten(answers: Answers, { place, wrong }: Remarkable): Answers {
  if (wrong === undefined) return answers;
  const [form, item] = place.split(':') as [string, string];
  return changed(answers, form, { [item]: wrong });
}

function anybodys(answers: Answers, { founded, employees }: Truth): Remarkable[] {
  const women = answers['611-2'] ? '611-2:02' : '611:198_female';
  const year: Remarkable = {
    place: '611:202_year',
    remark: '成立年份与营业执照不一致，请核对',
    wrong: founded.year - 10,
    reply: '已按营业执照更正成立年份'
  };
  const persons: Remarkable = {
    place: women,
    remark: '女性人数等于全部人数，请与工资表核对',
    wrong: employees,
    reply: '已按工资表更正女性人数'
  };
  const written = women === '611-2:02' ? answers['611-2']!['02'] : answers['611']!['198_female'];
  return written === employees ? [year] : [year, persons];
}

function ofBooks(answers: Answers, truth: Truth, random: Random): Remarkable[] {
  const pay = money(answers, '401');
  const remarks: Remarkable[] = [
    {
      place: '611-3:217',
      remark: '负债与资产的比例请与资产负债表核对',
      reply: `已与${random.integer(10, 12)}月资产负债表核对，负债含应付货款，数据无误`
    },
    {
      place: '611-3:301',
      remark: '请确认营业收入是否含增值税',
      reply: '已核对利润表，营业收入为不含税金额'
    }
  ];
  // With the employer's social insurance left out.
  if (pay * 0.72 > truth.employees * 25) {
    const wrong = uneven(pay * 0.72);
    remarks.push({
      place: '611-3:401',
      remark: '薪酬偏低，请核对是否含单位负担的社保、公积金',
      wrong,
      reply: '已加入单位负担的社保和公积金'
    });
  }
  if (money(answers, '211') > 0) {
    remarks.push({
      place: '611-3:211',
      remark: '有固定资产但折旧为0，请核对',
      wrong: 0,
      reply: '已按折旧计提表补填'
    });
  }
  return remarks;
}

function money(answers: Answers, item: string): number {
  return Number(answers['611-3']?.[item] ?? 0);
}

function changed(answers: Answers, form: string, values: Record<string, unknown>): Answers {
  return { ...answers, [form]: { ...(answers[form] as Record<string, unknown>), ...values } };
}
