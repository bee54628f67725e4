// What a village committee says: no trade, no establishments, the accounts of a public body. Money is 千元.
import { inventedCode } from '../../../scripts/simulate/county/codes';
import type { Section } from './form-answers';
import type { Newcomer } from './newcomers';

export const VILLAGE: Newcomer = {
  creditCode: inventedCode('54', 700_021),
  name: '淮安经济技术开发区钵池街道示例村村民委员会',
  address: '示例村1组10号',
  legalPerson: '田守望',
  phone: '13900007021',
  industryCode: '9620',
  areaCode: '',
  revenue: '',
  employees: '9'
};

export const villageSections: readonly Section[] = [
  {
    path: '611/A',
    answers: {
      '202_year': 1984,
      '202_month': 3,
      '203_mobile': VILLAGE.phone,
      '105_province': '江苏省',
      '105_city': '淮安市',
      '105_county': '淮安经济技术开发区',
      '105_subdistrict': '钵池街道',
      '105_village': '示例村',
      '105_street': VILLAGE.address,
      '106_same': true,
      208: '1'
    }
  },
  {
    path: '611/A2',
    answers: { '103_1': '管理村民自治事务', 211: '54', 205: '900', bz: false }
  },
  { path: '611/C', answers: { 207: '90', 209: '9', '214a': false, 214: '2' } },
  {
    path: '611/Z',
    answers: {
      head: VILLAGE.legalPerson,
      filler: '田会计',
      declarant: '田会计',
      declarantTel: VILLAGE.phone,
      reportDate: '2024-04-08'
    }
  },
  { path: '611-2/A', answers: { '01': 9, '02': 3 } },
  { path: '611-6/A', answers: { own: true } },
  {
    path: '611-6/B',
    answers: {
      ...{ '02': 410, '05': 2600, '06': 2300, '07': 160, '14': 3200, '15': 240, '16': 2960 },
      ...{ '17': 1350, '18': 980, '21': 1290, '22': 430, '23': 520, '28': 210, '31': 0 }
    }
  }
];
