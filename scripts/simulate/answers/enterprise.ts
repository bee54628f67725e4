// Forms 611-3 and 611-8 of a legal entity with business accounts: a small set of books that adds up, drawn from the
// ranges of its profile. Money is 千元. Checks E-, T-, P- of item-ids.md say what must and should hold.
import type { Random } from '../random';
import { uneven, type Truth } from '../truth';
import { isHospitality, isTrade, type FormAnswers } from './identity';

export function enterpriseAnswers(truth: Truth, random: Random): FormAnswers {
  const books = balance(truth, random);
  return {
    ...books,
    ...result(truth, random),
    ...research(truth, random),
    ...(isTrade(truth) ? tradeAnswers(truth, books, random) : {}),
    ...(isHospitality(truth) ? hospitalityAnswers(truth, random) : {}),
    ...(/^(0[6-9]|[1-4][0-9])/.test(truth.industryCode ?? '') && isIndustry(truth)
      ? { en1: false, en3: false }
      : {})
  };
}

/** Sections B, C and D of GB/T 4754: divisions 06–46. */
function isIndustry({ industryCode }: Truth): boolean {
  const division = Number(industryCode?.slice(0, 2));
  return division >= 6 && division <= 46;
}

type Balance = { 101: number; 205: number; 211: number; 213: number; 217: number; 250: number };

function balance({ revenue, profile }: Truth, random: Random): Balance {
  const assets = uneven(Math.max(90, revenue * random.between(...profile.assets)));
  const fixed = Math.round(assets * random.between(...profile.fixed));
  const stock = Math.round(assets * random.between(...profile.stock));
  return {
    101: Math.round(stock * random.between(0.75, 1.2)),
    205: stock,
    211: fixed === 0 ? 0 : Math.max(1, Math.round(fixed * random.between(0.06, 0.16))),
    213: assets,
    217: uneven(assets * random.between(0.15, 0.75)),
    250: fixed
  };
}

function result(truth: Truth, random: Random): FormAnswers {
  const { revenue, profile, employees } = truth;
  const cost = uneven(revenue * random.between(...profile.cost));
  const taxes = Math.round(revenue * random.between(0.001, 0.006));
  const overhead = Math.round(revenue * random.between(0.05, 0.22)) + (revenue === 0 ? 38 : 0);
  return {
    301: revenue,
    307: cost,
    309: taxes,
    ...(random.chance(0.06) ? { 330: Math.round(revenue * 0.004) } : {}),
    323: revenue - cost - taxes - overhead,
    401: payroll(truth, employees, random),
    402: Math.round(revenue * random.between(0.006, 0.03))
  };
}

/** At least the minimum wage a head (E-15), at most what the revenue bears (E-16). */
function payroll({ revenue, profile }: Truth, employees: number, random: Random): number {
  const borne = revenue === 0 ? Infinity : (revenue * 0.75) / Math.max(employees, 1);
  const wage = Math.min(random.between(...profile.wage), borne);
  return uneven(employees * Math.max(25.4, wage));
}

function research(
  { industryCode, employees, revenue, status }: Truth,
  random: Random
): FormAnswers {
  const likely = /^(3|65)/.test(industryCode ?? '') && status === '1' && employees >= 8;
  if (!likely || !random.chance(0.3)) return {};
  return {
    rd1: Math.max(1, Math.round(employees * 0.15)),
    rd2: Math.round(revenue * random.between(0.02, 0.08))
  };
}

/** Section T. Sales are with tax, so a little above revenue (T-05a). */
function tradeAnswers(
  { revenue, industryCode }: Truth,
  books: Balance,
  random: Random
): FormAnswers {
  const sales = Math.round(revenue * random.between(1.01, 1.12));
  const retailShare = industryCode?.startsWith('51')
    ? random.between(0, 0.2)
    : random.between(0.88, 1);
  const retail = Math.round(sales * retailShare);
  const online =
    industryCode === '5292' ? 0.95 : random.chance(0.3) ? random.between(0.02, 0.25) : 0;
  const purchases = Math.max(1, Math.round(sales * random.between(0.7, 0.86)));
  return {
    '01': purchases,
    '02': sales,
    '03': Math.round(sales * online),
    '04': retail,
    ...retailByGoods(retail, random),
    '05': Math.max(1, books[205]),
    '06': 0
  };
}

/** Categories add up to the retail sales (T-06). */
function retailByGoods(retail: number, random: Random): FormAnswers {
  const main = Math.round(retail * random.between(0.6, 0.95));
  const [first, second] = random.pick([
    ['04a', '04e'],
    ['04b', '04e'],
    ['04c', '04e'],
    ['04d', '04e']
  ] as const);
  return { [first]: main, [second]: retail - main };
}

/** Section H. */
function hospitalityAnswers({ revenue, industryCode }: Truth, random: Random): FormAnswers {
  const turnover = Math.round(revenue * random.between(1, 1.05));
  const rooms = industryCode?.startsWith('61')
    ? Math.round(turnover * random.between(0.7, 0.88))
    : 0;
  const meals = Math.round((turnover - rooms) * random.between(0.6, 0.98));
  const online = Math.round(turnover * random.between(0.05, 0.3));
  return { '07': turnover, '08': online, '09': rooms, '10': meals };
}

/** Form 611-8, of enterprises only (item 211 = 10). */
export function digitalAnswers(
  { revenue, industryCode, status }: Truth,
  random: Random
): FormAnswers {
  const likely = /^(5292|6[345]|72)/.test(industryCode ?? '') ? 0.6 : 0.12;
  if (status !== '1' || !random.chance(likely)) return { digital: false };
  return { digital: true, '03': Math.round(revenue * random.between(0.05, 0.5)) };
}
