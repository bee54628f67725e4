// Form 611-1: the establishments of a legal entity, head office first. Persons and income add up to those of the whole
// (A-05a, A-06).
import { activityOf } from '../county/trades';
import type { Random } from '../random';
import type { Truth } from '../truth';
import { ELSEWHERE, type FormAnswers } from './identity';

const BRANCHES = ['城南分公司', '运河分公司', '清江浦分公司', '淮阴分公司'];

export function establishmentRows(truth: Truth, random: Random): FormAnswers[] {
  if (truth.branches === 0) return [];
  const share = random.between(0.12, 0.2);
  const persons = Math.max(1, Math.floor(truth.employees * share));
  const income = Math.round(truth.revenue * share);
  const branches = Array.from({ length: truth.branches }, (_, at) => ({
    ...row(truth, `${truth.name}${BRANCHES[at]!}`),
    // Branches inside the county would have cases of their own.
    6: ELSEWHERE,
    1: '2',
    10: persons,
    11: income
  }));
  const rest = {
    10: truth.employees - persons * truth.branches,
    11: truth.revenue - income * truth.branches
  };
  return [{ ...row(truth, truth.name), 1: '1', ...rest }, ...branches];
}

function row(truth: Truth, name: string): FormAnswers {
  return {
    4: name,
    5: truth.address ?? '未编门牌',
    6: truth.districtCode,
    7: truth.phone ?? '13900000000',
    8: activityOf(truth.industryCode),
    ...(truth.industryCode?.length === 4 ? { 9: truth.industryCode } : {})
  };
}
