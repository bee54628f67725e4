// What a retailer with a head office and two branches says, section by section. Money is 千元.
import { inventedCode } from '../../../scripts/simulate/county/codes';
import type { Answer, Section } from './form-answers';
import type { Newcomer } from './newcomers';

export const CHAIN: Newcomer = {
  creditCode: inventedCode('91', 700_011),
  name: '淮安钵池邻里鲜超市有限公司',
  address: '深圳路66号',
  legalPerson: '贺邻',
  phone: '13900007011',
  industryCode: '5212',
  areaCode: '',
  revenue: '5200',
  employees: '21'
};

/** Form 611 up to its establishments, in the order in which it asks. */
export const chainSections: readonly Section[] = [
  {
    path: '611/A',
    answers: {
      '202_year': 2014,
      '202_month': 9,
      '203_mobile': CHAIN.phone,
      '105_province': '江苏省',
      '105_city': '淮安市',
      '105_county': '淮安经济技术开发区',
      '105_subdistrict': '钵池街道',
      '105_village': '钵池社区',
      '105_street': CHAIN.address,
      '106_same': true,
      208: '1'
    }
  },
  { path: '611/A2', answers: { '103_1': '零售超市商品', 211: '10', 205: '112', bz: true } },
  { path: '611/B', answers: { ES1: '1', E02: ['1020'], E03: 900 } },
  {
    path: '611/C',
    answers: { 207: '90', 206: '3', 209: '1', 210: '2', '214a': false, 214: '1', '214_n': 3 }
  },
  {
    path: '611/Z',
    answers: {
      head: CHAIN.legalPerson,
      filler: CHAIN.legalPerson,
      declarant: CHAIN.legalPerson,
      declarantTel: CHAIN.phone,
      reportDate: '2024-04-08'
    }
  }
];

export type Row = Readonly<Record<string, Answer>>;

/** Persons and income of the three add up to those of the whole. */
export const chainRows: readonly [Row, Row, Row] = [
  {
    1: '1',
    4: CHAIN.name,
    5: CHAIN.address,
    7: CHAIN.phone,
    8: '零售超市商品',
    10: 9,
    11: 2300
  },
  {
    1: '2',
    4: `${CHAIN.name}枚皋路店`,
    5: '枚皋路12号',
    7: CHAIN.phone,
    8: '零售超市商品',
    10: 7,
    11: 1700
  },
  // Copied from the branch before; what differs is given anew.
  { 4: `${CHAIN.name}福州路店`, 5: '福州路3号', 10: 5, 11: 1200 }
];

/** What follows the establishments. */
export const chainFigures: readonly Section[] = [
  { path: '611-2/A', answers: { '01': 21, '02': 13 } },
  {
    path: '611-3/A',
    answers: {
      ...{ 101: 620, 205: 780, 211: 60, 213: 3100, 217: 1400, 250: 510 },
      ...{ 301: 5200, 307: 3900, 309: 21, 323: 402, 401: 1260, 402: 160 }
    }
  },
  {
    path: '611-3/T',
    answers: { '01': 4100, '02': 5616, '03': 0, '04': 5616, '04a': 5616, '05': 690 }
  },
  { path: '611-8/A', answers: { digital: false } }
];
