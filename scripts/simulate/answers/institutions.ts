// Forms 611-6 (institutions and committees) and 611-7 (private non-profit). Money is 千元; checks G- and N-.
import type { Random } from '../random';
import type { Truth } from '../truth';
import type { FormAnswers } from './identity';

/** Form 611-6. */
export function publicAnswers(truth: Truth, random: Random): FormAnswers {
  const heads = Math.max(1, truth.employees);
  const wages = Math.round(heads * random.between(52, 110));
  const goods = Math.round(heads * random.between(8, 40));
  const spent = wages + goods + Math.round(heads * random.between(1, 9));
  const income = spent + Math.round(heads * random.between(0, 12));
  const current = Math.round(heads * random.between(20, 120));
  const fixed = Math.round(heads * random.between(60, 420));
  const assets = current + fixed + Math.round(heads * random.between(0, 40));
  const debts = Math.round(current * random.between(0.1, 0.6));
  return {
    own: true,
    '02': current,
    '05': fixed,
    '06': Math.round(fixed * 0.7),
    '07': Math.round(fixed * 0.15),
    14: assets,
    15: debts,
    16: assets - debts,
    17: income,
    18: Math.round(income * random.between(0.7, 0.98)),
    21: spent,
    22: wages,
    23: goods
  };
}

/** Form 611-7. */
export function nonProfitAnswers(truth: Truth, random: Random): FormAnswers {
  const heads = Math.max(1, truth.employees);
  const activity = Math.round(heads * random.between(60, 130));
  const administration = Math.round(heads * random.between(8, 25));
  const expense = activity + administration + Math.round(heads * random.between(0, 4));
  const income = Math.round(expense * random.between(0.92, 1.15));
  const current = Math.round(heads * random.between(15, 80));
  const fixed = Math.round(heads * random.between(20, 160));
  const assets = current + fixed;
  const debts = Math.round(current * random.between(0.1, 0.7));
  return {
    current,
    fixed,
    assets,
    debts,
    net: assets - debts,
    income,
    expense,
    biz: activity,
    bizStaff: Math.round(activity * 0.6),
    bizDaily: Math.round(activity * 0.25),
    adm: administration,
    netChange: income - expense
  };
}
