// What the shop of the story says, section by section in the order in which its forms ask. Money is 千元.
import { RETAILER } from './newcomers';

export type Answer = string | number | boolean | string[];
export type Section = { path: string; answers: Record<string, Answer> };

const PLACE = { province: '江苏省', city: '淮安市', county: '淮安经济技术开发区' };

/** @param districtCode 12 digits, of the enumeration district of the shop's area */
export function shopSections(districtCode: string): Section[] {
  return [
    {
      path: '611/A',
      answers: {
        '202_year': 2016,
        '202_month': 5,
        '203_mobile': RETAILER.phone,
        '105_province': PLACE.province,
        '105_city': PLACE.city,
        '105_county': PLACE.county,
        '105_subdistrict': '新港办事处',
        '105_village': '御西社区',
        '105_street': RETAILER.address,
        '105_park': '综合保税区',
        '106_same': true,
        208: '1'
      }
    },
    {
      path: '611/A2',
      answers: { '103_1': '零售百货商品', 211: '10', 205: '112', bz: true }
    },
    { path: '611/B', answers: { ES1: '1', E02: ['1070'], E03: 200 } },
    {
      path: '611/C',
      answers: { 207: '90', 206: '3', 209: '1', 210: '2', '214a': false, 214: '1', '214_n': 2 }
    },
    {
      path: '611/Z',
      answers: {
        head: RETAILER.legalPerson,
        filler: RETAILER.legalPerson,
        declarant: RETAILER.legalPerson,
        declarantTel: RETAILER.phone,
        reportDate: '2024-04-08'
      }
    },
    { path: '611-1/A', answers: establishments(districtCode) },
    // More women than persons: a mandatory check will say so.
    { path: '611-2/A', answers: { '01': 6, '02': 8 } },
    {
      path: '611-3/A',
      answers: {
        ...{ 101: 300, 205: 320, 211: 20, 213: 1500, 217: 620, 250: 210 },
        // 16 a head is below the minimum wage: to be explained.
        ...{ 301: 2400, 307: 1810, 309: 9, 323: 281, 401: 96, 402: 48 }
      }
    },
    {
      path: '611-3/T',
      answers: {
        '01': 1900,
        '02': 2592,
        '03': 120,
        '04': 2500,
        '04a': 1500,
        '04e': 1000,
        '05': 320
      }
    },
    { path: '611-8/A', answers: { digital: false } }
  ];
}

/** Of 清江浦区, next to the zone: the branch is no case of this county. */
const NEXT_COUNTY = '320812';

/** Head office and branch; their persons and incomes add up to those of the whole. */
function establishments(districtCode: string): Section['answers'] {
  const rows = [
    { 1: '1', 4: RETAILER.name, 6: districtCode, 10: 4, 11: 1700 },
    { 1: '2', 4: `${RETAILER.name}广州路店`, 6: NEXT_COUNTY, 10: 2, 11: 700 }
  ].map((row) => ({
    ...row,
    5: RETAILER.address,
    7: RETAILER.phone,
    8: '零售百货商品',
    9: RETAILER.industryCode
  }));
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([item, value]) => [`A[${at}].${item}`, value])
    )
  );
}
