/** Regions, org units, posts and areas. */
import type { Messages } from './message';

export const territory = {
  'problem.territory.org_unit_code_taken': {
    zh: '责任单位代码已被使用',
    en: 'This org unit code is taken'
  },
  'problem.territory.area_code_taken': {
    zh: '普查小区代码已被使用',
    en: 'This area code is taken'
  },
  'problem.territory.area_code_malformed': {
    zh: '普查小区代码应为所在普查区 12 位代码加 3 位',
    en: 'An area code is the 12 digits of its district and three more'
  },
  'problem.territory.unknown_org_unit': { zh: '没有这个责任单位', en: 'There is no such org unit' }
} satisfies Messages;
