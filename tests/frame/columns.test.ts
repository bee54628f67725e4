// Columns are guessed from their titles, in the spellings of census tables and of business registers.
import { describe, expect, test } from 'vitest';
import {
  guessColumns,
  looksLikeData,
  mappingProblem,
  normaliseHeader,
  SOURCE_FIELDS
} from '../../src/lib/frame/columns';

describe('guessing columns', () => {
  test('a census table', () => {
    const header = [
      '序号',
      '统一社会信用代码',
      '单位详细名称',
      '法定代表人（单位负责人）',
      '固定电话',
      '详细地址',
      '单位类型',
      '报表类型',
      '行业代码',
      '区划代码',
      '从业人员期末人数',
      '年营业收入（千元）'
    ];
    expect(guessColumns(header)).toEqual({
      creditCode: 1,
      name: 2,
      legalPerson: 3,
      phone: 4,
      address: 5,
      kind: 6,
      mode: 7,
      industryCode: 8,
      areaCode: 9,
      employees: 10,
      adminRevenue: 11
    });
  });

  test('a business register with English titles', () => {
    const header = [
      'id',
      'name',
      'code',
      'code_kind',
      'registering_authority',
      'legal_representative',
      'registered_date',
      'enterprise_type',
      'capital_raw',
      'business_scope',
      'city',
      'address'
    ];
    expect(guessColumns(header)).toEqual({
      name: 1,
      creditCode: 2,
      legalPerson: 5,
      registeredDate: 6,
      activity: 9,
      address: 11
    });
  });

  test('one column for both codes is that of the credit code; the measure decides the column of money', () => {
    expect(guessColumns(['统一社会信用代码/组织机构代码', '营业收入(万元)'])).toEqual({
      creditCode: 0,
      adminRevenueWan: 1
    });
  });

  test('a title used twice is the first column', () => {
    expect(guessColumns(['名称', '名称'])).toEqual({ name: 0 });
  });

  test('the names of our own fields are recognised', () => {
    expect(
      Object.keys(
        guessColumns([
          'credit_code',
          'old_number',
          'reporting mode',
          'kind',
          'Area Code',
          'employees'
        ])
      ).sort()
    ).toEqual(['areaCode', 'creditCode', 'employees', 'kind', 'mode', 'oldNumber']);
    expect(normaliseHeader('Area_Code（15）')).toBe('areacode15');
    expect(new Set(SOURCE_FIELDS).size).toBe(SOURCE_FIELDS.length);
  });
});

describe('what is wrong with a mapping', () => {
  test('nothing, when there is a column of names', () => {
    expect(mappingProblem(['单位名称'], { name: 0 })).toBeNull();
  });

  test('no column of names', () => {
    expect(mappingProblem(['甲', '乙'], {})?.code).toBe('frame.name_column_unknown');
  });

  test('the first line is a row', () => {
    expect(looksLikeData(['淮安市隆达玩具', '91320831703841586A'])).toBe(true);
    expect(mappingProblem(['淮安市隆达玩具', '91320831703841586A'], {})?.code).toBe(
      'frame.no_header'
    );
    expect(looksLikeData(['单位名称', 'ABCDEFGHJ'])).toBe(false);
  });

  test('a column used twice, or one that is not there', () => {
    expect(mappingProblem(['名称', '代码'], { name: 0, creditCode: 0 })?.details).toEqual({
      column: '名称'
    });
    expect(mappingProblem(['名称'], { name: 0, creditCode: 7 })?.code).toBe(
      'frame.column_mapped_wrongly'
    );
  });
});
