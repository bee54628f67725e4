/**
 * The batch checks of the census (domain §6 and §6.1): what no single case can decide. They run over the respondents, the
 * process record and the areas of a county, as a step of each quality run, and have no part in a form. Texts are those
 * of the domain; `rule` says under "rules" what is looked at and what is left out.
 */
import type { Severity, Text } from '../../form-engine/definition';

export const BATCH_CHECK_IDS = [
  'ID-10',
  'ID-11',
  'ID-12',
  'U-11',
  'U-12',
  'U-17',
  'U-18',
  'U-19',
  'U-36',
  'U-69',
  'A-07',
  'R-01',
  'R-04',
  'R-06',
  'R-07',
  'R-08',
  'R-09',
  'R-10',
  '§6.1'
] as const;
export type BatchCheckId = (typeof BATCH_CHECK_IDS)[number];

export type BatchCheck = {
  severity: Severity;
  /** What a finding says. */
  message: Required<Text>;
  /** What is compared with what. */
  rule: Required<Text>;
};

/** Findings on an area name this in place of a form. */
export const AREA_FORM = 'area';

export const BATCH_CHECKS: Readonly<Record<BatchCheckId, BatchCheck>> = {
  'ID-10': {
    severity: 'mandatory',
    message: {
      zh: '15位注册号校验码错误',
      en: 'The check digit of the 15-digit registration number is wrong.'
    },
    rule: {
      zh: '个体经营户的15位注册号，末位按 GB/T 17710（MOD 11,10）校验。',
      en: "The last digit of a household's 15-digit number follows GB/T 17710 (MOD 11,10)."
    }
  },
  'ID-11': {
    severity: 'verify',
    message: {
      zh: '信用代码与其他单位重复，请核实是否同一单位',
      en: 'Another respondent has the same credit code: is it the same one?'
    },
    rule: {
      zh: '全区在业单位之间比较统一社会信用代码；当年关闭、破产、注销、吊销的不比较。',
      en: 'Credit codes of all active respondents are compared; those closed, bankrupt, deregistered or revoked in the year are not.'
    }
  },
  'ID-12': {
    severity: 'hint',
    message: {
      zh: '疑似“一户多照”，请判断能否分别核算',
      en: 'Several licences of one business? See whether the accounts can be kept apart.'
    },
    rule: {
      zh: '法定代表人、电话、地址均相同而信用代码不同的在业单位。',
      en: 'Active respondents with the same head, telephone and address under different credit codes.'
    }
  },
  'U-11': {
    severity: 'verify',
    message: {
      zh: '同一电话被多家单位使用，疑似代理记账或代填',
      en: 'One telephone for many respondents: an agency, or filled in by somebody else?'
    },
    rule: {
      zh: '同一电话用于三家以上单位；同属一个法人的只算一家，代理记账机构（行业代码7241）自己的电话不算。',
      en: 'One telephone for more than three respondents; those of one legal entity count once, and the numbers of accounting agencies (class 7241) do not count.'
    }
  },
  'U-12': {
    severity: 'mandatory',
    message: {
      zh: '联系电话不得填写普查人员电话',
      en: "A telephone of census staff may not be given as the respondent's."
    },
    rule: {
      zh: '移动电话、固定电话、申报人电话与普查人员账户登记的电话比较。',
      en: "Mobile, landline and the declarant's telephone are compared with those of all accounts."
    }
  },
  'U-17': {
    severity: 'verify',
    message: {
      zh: '采集位置不在本普查小区内，请说明',
      en: 'The position lies outside the enumeration area: please explain.'
    },
    rule: {
      zh: '采集位置（表中未填的，取最近一次上门见到人的位置）离本小区边界30米以内；无固定场所的不查。',
      en: 'The position of the form, or else of the last visit at which somebody was met, is at most 30 m outside the area; not where there is no fixed site.'
    }
  },
  'U-18': {
    severity: 'mandatory',
    message: { zh: '采集位置超出本区范围', en: 'The position lies outside the district.' },
    rule: {
      zh: '同U-17的位置，离本区任何小区都在500米以上；全部小区都有边界时才查。',
      en: 'The position of U-17 is more than 500 m from every area of the district; only where all areas have borders.'
    }
  },
  'U-19': {
    severity: 'hint',
    message: {
      zh: '定位精度不足，请到现场重新定位',
      en: 'The position is not exact enough: take it again on site.'
    },
    rule: {
      zh: '定位误差超过100米，或误差为0：真实定位总有误差，误差为0疑为模拟位置。',
      en: 'An accuracy above 100 m, or of 0 m: a receiver is never exact, so that position was made up.'
    }
  },
  'U-36': {
    severity: 'mandatory',
    message: {
      zh: '审核通过的单位还没有行业代码',
      en: 'An approved respondent has no industry code.'
    },
    rule: {
      zh: '审核通过、且不是当年注销的单位，表中或编码人员须已定四位行业小类代码。',
      en: 'Whoever is approved, and not deregistered in the year, has a class of four digits, in the form or from the coders.'
    }
  },
  'U-69': {
    severity: 'verify',
    message: {
      zh: '归属法人不在底册，疑似孤儿产业活动单位',
      en: 'The legal entity of this establishment is not on the frame.'
    },
    rule: {
      zh: '产业活动单位的归属法人代码在底册中，或归属法人区划在本区以外。',
      en: "The code of an establishment's legal entity is on the frame, or its area code lies elsewhere."
    }
  },
  'A-07': {
    severity: 'verify',
    message: {
      zh: '与产业活动单位611表人数不一致，或底册中无此产业活动单位',
      en: "Persons differ from the establishment's own form, or it is not on the frame."
    },
    rule: {
      zh: '611-1中在本区的分支机构，按代码或名称在底册中找到产业活动单位；其611表198与第10栏相差不超过5%。尚未上报的不比人数，法人本部一行不查。',
      en: "Each branch of 611-1 in the district is on the frame by code or name, and its item 198 is within 5 % of column 10. Those not handed in are not compared; the head office's row is not looked at."
    }
  },
  'R-01': {
    severity: 'mandatory',
    message: {
      zh: '重复单位须指定保留的底册',
      en: 'A duplicate must name the frame entry that is kept.'
    },
    rule: {
      zh: '结果2所指的底册编号或代码在底册中，不是本户，且其结果为1；尚无结果的暂不判定。',
      en: 'What result 2 names (frame number or code) is on the frame, is another entry, and has result 1; undecided while that has no result.'
    }
  },
  'R-04': {
    severity: 'mandatory',
    message: { zh: '该单位已在底册中', en: 'This respondent is on the frame already.' },
    rule: {
      zh: '结果N的新增单位，代码或名称与底册中未被剔除的单位都不相同；重复、迁出、关闭、非普查对象的算剔除。',
      en: 'An added respondent (result N) has no code or name of a frame entry that is still open: not a duplicate, moved out, closed or out of scope.'
    }
  },
  'R-06': {
    severity: 'mandatory',
    message: {
      zh: '不得仅凭电话代填普查表',
      en: 'A form may not be filled in by telephone alone.'
    },
    rule: {
      zh: '填有普查表的单位，须有上门见到人的记录；表中有采集位置的，上门位置在其100米以内。上门没有取到定位的，按上门计。',
      en: "Whoever has filled-in forms was met at the door, within 100 m of the form's position where it has one. A visit without a position is taken at its word."
    }
  },
  'R-07': {
    severity: 'verify',
    message: { zh: '本小区查找不到比例过高', en: 'Too many of the area were not found.' },
    rule: {
      zh: '结果5占本小区底册户数的比例不超过15%。',
      en: "Result 5 is at most 15 % of the area's cases."
    }
  },
  'R-08': {
    severity: 'verify',
    message: { zh: '新增比例异常', en: 'An unusual share of added respondents.' },
    rule: {
      zh: '清查中，新增户占底册与新增之和的比例在1%至60%之间；下限在本小区全部上报后才判定。登记阶段没有新增。',
      en: 'At the frame check, added respondents are between 1 % and 60 % of all; the lower end counts once all of the area are handed in. Nobody is added at registration.'
    }
  },
  'R-09': {
    severity: 'mandatory',
    message: { zh: '尚有底册单位未核查', en: 'Entries of the frame have no result.' },
    rule: {
      zh: '小区的调查对象全部上报后，底册中不再有既无结果又无不登记原因的单位。',
      en: 'Once all cases of an area are handed in, no frame entry of it is left without a result or a reason for having no case.'
    }
  },
  'R-10': {
    severity: 'verify',
    message: { zh: '空小区须说明原因并盖章', en: 'An area without respondents needs a reason.' },
    rule: {
      zh: '小区的调查对象全部上报后，一户也没有找到、也没有个体户和联网直报单位的，由责任单位说明原因。',
      en: 'Once all cases of an area are handed in and none was found, and there are no households or online reporters, the org unit gives the reason.'
    }
  },
  '§6.1': {
    severity: 'hint',
    message: {
      zh: '同一说明一天内用于三户以上',
      en: 'The same explanation was used for more than three respondents in a day.'
    },
    rule: {
      zh: '同一普查员同一天写的核实说明，文字相同、用于三户以上；由指导员留意，不算问题。',
      en: "One enumerator's explanations of one day with the same text for more than three respondents: for the supervisor to know."
    }
  }
};

/** The batch check of that id; undefined for the checks of the forms. */
export function batchCheck(checkId: string): BatchCheck | undefined {
  return Object.hasOwn(BATCH_CHECKS, checkId) ? BATCH_CHECKS[checkId as BatchCheckId] : undefined;
}
