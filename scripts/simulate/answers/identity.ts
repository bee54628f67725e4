// Form 611: who the respondent is, where it is, what it does. Values pass every check of item-ids.md (U-, ID-).
import { listEntries } from '../../../src/lib/census-forms/catalogue.server';
import { activityOf } from '../county/trades';
import { inventedCode } from '../county/codes';
import type { Random } from '../random';
import { uneven, type Truth } from '../truth';

/** 清江浦区, next door: where legal entities and branches lie that this county does not enumerate. */
export const ELSEWHERE = '320812001000';

export type FormAnswers = Record<string, unknown>;

/** @param day the census day on which the forms are filled in */
export function identityAnswers(truth: Truth, day: string, random: Random): FormAnswers {
  return {
    type: truth.kind === 'establishment' ? '2' : '1',
    109: truth.creditCode ?? inventedCode('91', random.integer(800_000, 899_999)),
    102: truth.name,
    201: truth.legalPerson ?? '未登记',
    '202_year': truth.founded.year,
    '202_month': truth.founded.month,
    '203_mobile': truth.phone ?? '13900000000',
    ...placeAnswers(truth),
    '106_same': true,
    208: truth.status,
    ...activityAnswers(truth, random),
    ...(truth.kind === 'establishment' ? parentAnswers(truth, random) : entityAnswers(truth)),
    head: truth.legalPerson ?? '未登记',
    filler: truth.legalPerson ?? '未登记',
    declarant: truth.legalPerson ?? '未登记',
    declarantTel: truth.phone ?? '13900000000',
    reportDate: day
  };
}

function placeAnswers({ districtCode, address, parkCode }: Truth): FormAnswers {
  const named = (code: string) =>
    listEntries('region').find((entry) => entry.code === code)?.zh ?? '';
  return {
    '105_province': '江苏省',
    '105_city': '淮安市',
    '105_county': '淮安经济技术开发区',
    '105_subdistrict': named(`${districtCode.slice(0, 9)}000`) || '开发区',
    '105_village': named(districtCode) || '开发区',
    '105_street': address ?? '未编门牌',
    '105_code': districtCode,
    ...(parkCode === null ? {} : { '105_park': '开发区园区', '105_parkCode': parkCode })
  };
}

function activityAnswers(truth: Truth, random: Random): FormAnswers {
  const { industryCode, institution, registration } = truth;
  return {
    '103_1': activityOf(industryCode),
    ...(industryCode?.length === 4 ? { '103_code': industryCode } : {}),
    211: institution,
    205: registration,
    bz: isTrade(truth) || isHospitality(truth),
    ...(isTrade(truth) || isHospitality(truth) ? shopAnswers(truth, random) : {})
  };
}

/** Section B: how and where trade and hospitality are carried on. */
function shopAnswers(truth: Truth, random: Random): FormAnswers {
  const chain = truth.industryCode?.startsWith('51') === false && random.chance(0.08);
  const form = chain ? { ES1: '4', ES1b: truth.name.slice(2, 4) } : { ES1: '1' };
  const area = Math.round(Math.max(12, truth.revenue / random.between(6, 60)));
  switch (truth.industryCode?.slice(0, 2)) {
    case '51':
      return { ...form, E03: 0 };
    case '52':
      return { ...form, E02: [retailFormat(truth, random)], E03: Math.min(area, 900) };
    case '61':
      return { ...form, S02: random.pick(['9', '2', '3']) };
    default:
      return { ...form, S03: Math.min(area, 900) };
  }
}

function retailFormat({ industryCode }: Truth, random: Random): string {
  if (industryCode === '5292') return '2030';
  if (industryCode === '5212') return random.pick(['1020', '1040']);
  return random.pick(['1080', '1090']);
}

function entityAnswers(truth: Truth): FormAnswers {
  const business = truth.institution === '10';
  const accounting = accountingOf(truth.institution);
  return {
    207: business || truth.institution === '55' ? '90' : '11',
    206: truth.holding,
    ...(truth.registration === '210' ? { 216: ['1'] } : {}),
    209: accounting,
    ...(accounting === '1' ? { 210: truth.employees > 15 ? '1' : '2' } : {}),
    '214a': false,
    214: truth.branches > 0 ? '1' : '2',
    ...(truth.branches > 0 ? { '214_n': truth.branches + 1 } : {})
  };
}

/** Item 209 by institution (checks U-54 to U-56). */
function accountingOf(institution: string): string {
  if (['10', '55', '56'].includes(institution)) return '1';
  if (['20', '30'].includes(institution)) return '2';
  return ['53', '54'].includes(institution) ? '9' : '3';
}

/** Section D: an establishment names its legal entity, and gives income and persons itself. */
function parentAnswers(truth: Truth, random: Random): FormAnswers {
  const parent = /^(.*?公司)/.exec(truth.name)?.[1] ?? truth.name;
  const name = parent === truth.name ? `${parent}总公司` : parent;
  return {
    182: '2',
    '182_code': inventedCode('91', random.integer(900_000, 920_000)),
    '182_name': name,
    '182_addr': '江苏省淮安市清江浦区淮海北路1号',
    // Not of this county, so nobody looks for it on the frame (U-69).
    '182_area': ELSEWHERE,
    195: uneven(truth.revenue),
    198: truth.employees,
    '198_female': truth.women
  };
}

export function isTrade({ industryCode }: Pick<Truth, 'industryCode'>): boolean {
  return /^5[12]/.test(industryCode ?? '');
}

export function isHospitality({ industryCode }: Pick<Truth, 'industryCode'>): boolean {
  return /^6[12]/.test(industryCode ?? '');
}
