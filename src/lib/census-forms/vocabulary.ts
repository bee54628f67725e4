/**
 * What the census calls the things its checks name that are no items: frame, case and listing, lists and their levels.
 * The engine reads checks aloud with these words (form-engine/explain.ts). Tablets get them with the forms.
 */
import type { Vocabulary } from '../form-engine/explain';

const THOUSAND_YUAN = { zh: '千元', en: '1,000 yuan' };
const PERSONS = { zh: '人', en: 'persons' };

export const censusVocabulary: Vocabulary = {
  context: {
    'frame.name': { label: { zh: '底册单位名称', en: 'name in the frame' } },
    'frame.industryCode': { label: { zh: '底册行业代码', en: 'industry code in the frame' } },
    'frame.adminRevenue': {
      label: { zh: '部门登记的营业收入', en: 'revenue in administrative data' },
      unit: THOUSAND_YUAN
    },
    'frame.building': { label: { zh: '底册建筑物编码', en: 'building in the frame' } },
    'frame.frameNo': { label: { zh: '底册唯一标识码', en: 'frame number' } },
    'frame.specialty': { label: { zh: '底册专业类别', en: 'specialty in the frame' } },
    'listing.emp': {
      label: { zh: '清查时的从业人数', en: 'persons at the frame check' },
      unit: PERSONS
    },
    'listing.revEst': {
      label: { zh: '清查时的预计收入', en: 'revenue at the frame check' },
      unit: THOUSAND_YUAN
    },
    'case.areaCode': { label: { zh: '普查区代码', en: 'code of the enumeration district' } },
    'case.eaCode': { label: { zh: '普查小区代码', en: 'code of the enumeration area' } },
    'case.parkCode': { label: { zh: '普查小区所在园区', en: 'park of the enumeration area' } },
    'case.enumerator': { label: { zh: '普查员姓名', en: 'enumerator' } },
    'case.supervisor': { label: { zh: '普查指导员姓名', en: 'field supervisor' } },
    'case.visitDays': { label: { zh: '上门的天数', en: 'days with a visit' } },
    'case.callAttempts': { label: { zh: '电话联系次数', en: 'calls tried' } },
    'case.round': {
      label: { zh: '工作阶段', en: 'round' },
      options: {
        registration: { zh: '普查登记', en: 'registration' },
        frameCheck: { zh: '单位清查', en: 'frame check' }
      }
    },
    'case.kind': {
      label: { zh: '普查对象类型', en: 'kind of respondent' },
      options: {
        legalEntity: { zh: '法人单位', en: 'legal entity' },
        establishment: { zh: '产业活动单位', en: 'establishment' },
        household: { zh: '个体经营户', en: 'household business' }
      }
    },
    'case.mode': {
      label: { zh: '填报方式', en: 'way of reporting' },
      options: {
        field: { zh: '普查员入户', en: 'with an enumerator' },
        online: { zh: '联网直报', en: 'online' }
      }
    },
    'meta.today': { label: { zh: '今天', en: 'today' } }
  },
  lists: {
    industry: { zh: '国民经济行业分类', en: 'the industrial classification' },
    region: { zh: '统计用区划代码', en: 'the region codes' }
  },
  levels: {
    section: { zh: '门类', en: 'section' },
    division: { zh: '大类', en: 'division' },
    group: { zh: '中类', en: 'group' },
    class: { zh: '小类', en: 'class' }
  }
};
