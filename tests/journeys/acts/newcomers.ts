// Two invented respondents of the story: a shop with a branch, and an enterprise that has closed. Money is 千元.
import { inventedCode } from '../../../scripts/simulate/county/codes';
import type { KnownEntry } from './figures';

export type Newcomer = KnownEntry;

export const RETAILER: Newcomer = {
  creditCode: inventedCode('91', 700_001),
  name: '淮安御西惠佳百货有限公司',
  address: '广州路118号',
  legalPerson: '顾惠佳',
  phone: '13900007001',
  industryCode: '5211',
  areaCode: '',
  revenue: '2400',
  employees: '6'
};

/** Found closed; the register does not say in which area it lies. */
export const CLOSED: Newcomer = {
  creditCode: inventedCode('91', 700_002),
  name: '淮安御西迅修家电服务有限公司',
  address: '广州路120号',
  legalPerson: '邹迅',
  phone: '13900007002',
  industryCode: '8132',
  areaCode: '',
  revenue: '300',
  employees: '2'
};

/** How one finds the shop on a tablet: 御西惠佳. */
export const RETAILER_INITIALS = 'yxhj';
