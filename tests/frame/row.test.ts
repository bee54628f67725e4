// One row of a file: what is kept, what only warns, what breaks the row.
import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../src/lib/frame/columns';
import { CELL_LIMIT, NAME_LIMIT, readRow } from '../../src/lib/frame/row';

const header = [
  '单位名称',
  '统一社会信用代码',
  '组织机构代码',
  '详细地址',
  '单位类型',
  '报表类型',
  '行业代码',
  '区划代码',
  '从业人员',
  '年营业收入(千元)',
  '成立日期'
];
const mapping = guessColumns(header);
const longda = [
  '淮安市隆达玩具',
  '91320831703841586A',
  '',
  '淮海南路73号',
  '法人单位',
  '非一套表',
  'C2451',
  '320871001001001',
  '12',
  '1,234.6',
  '2019/3/5'
];

/** The row of 隆达玩具 with some cells changed. */
function read(changed: Record<string, string> = {}) {
  return readRow(
    header,
    mapping,
    header.map((title, place) => changed[title] ?? longda[place]!)
  );
}
const issuesOf = (changed: Record<string, string>) =>
  read(changed).issues.map(({ code, column }) => [code, column]);

describe('a good row', () => {
  test('is read as it stands', () => {
    const { key, content, issues } = read();
    expect(issues).toEqual([]);
    expect(key).toBe('uscc:91320831703841586A');
    expect(content).toMatchObject({
      name: '淮安市隆达玩具',
      creditCode: '91320831703841586A',
      orgCode: null,
      kind: 'legalEntity',
      mode: 'field',
      industryCode: '2451',
      areaCode: '320871001001001',
      employees: 12,
      adminRevenue: 1235,
      registeredDate: '2019-03-05'
    });
  });

  test('without a column of kind, mode, industry or area: legal entity, field, blank, blank', () => {
    const { content } = readRow(['名称', '地址'], { name: 0, address: 1 }, ['甲', '乙路1号']);
    expect(content).toMatchObject({
      kind: 'legalEntity',
      mode: 'field',
      industryCode: null,
      areaCode: null
    });
  });

  test('kinds and modes are known in several spellings', () => {
    expect(read({ 单位类型: '产业活动单位', 报表类型: '联网直报' }).content).toMatchObject({
      kind: 'establishment',
      mode: 'online'
    });
    expect(read({ 单位类型: '３', 报表类型: 'Online' }).content).toMatchObject({
      kind: 'household',
      mode: 'online'
    });
  });

  test('an old number or organisation code may stand in the column of the credit code', () => {
    expect(read({ 统一社会信用代码: '320803NA000037X' }).key).toBe('old:320803NA000037X');
    expect(read({ 统一社会信用代码: '70384158-6' }).content).toMatchObject({
      creditCode: null,
      orgCode: '703841586'
    });
  });

  test('line breaks and tabs within a cell become blanks', () => {
    expect(read({ 详细地址: '淮海南路73号\r\n二楼\t东' }).content?.address).toBe(
      '淮海南路73号 二楼 东'
    );
  });

  test('what registers write for nothing is nothing', () => {
    expect(read({ 组织机构代码: '无', 详细地址: '-' }).content).toMatchObject({
      orgCode: null,
      address: null
    });
  });
});

describe('a warning leaves the row whole', () => {
  test.each([
    ['checkCharacterWrong', { 统一社会信用代码: '91320831703841586B' }, '统一社会信用代码'],
    ['codesDisagree', { 组织机构代码: '139590607' }, '组织机构代码'],
    ['areaCodeTooShort', { 区划代码: '320871' }, '区划代码'],
    ['numberUnreadable', { 从业人员: '十二人' }, '从业人员'],
    ['dayUnreadable', { 成立日期: '2019-02-29' }, '成立日期']
  ])('%s', (code, changed, column) => {
    const row = read(changed);
    expect(row.issues).toMatchObject([{ code, column, severity: 'warning' }]);
    expect(row.key).not.toBeNull();
  });

  test('a fact that cannot be read is left blank', () => {
    expect(read({ 从业人员: '十二人', 成立日期: '昨天' }).content).toMatchObject({
      employees: null,
      registeredDate: null
    });
  });
});

describe('an error breaks the row', () => {
  test.each([
    ['nameMissing', { 单位名称: ' ' }, '单位名称'],
    ['nameTooLong', { 单位名称: '长'.repeat(NAME_LIMIT + 1) }, '单位名称'],
    ['codeMalformed', { 统一社会信用代码: '9132083170384158' }, '统一社会信用代码'],
    ['codeMalformed', { 组织机构代码: '70384' }, '组织机构代码'],
    ['kindUnknown', { 单位类型: '公司' }, '单位类型'],
    ['modeUnknown', { 报表类型: '不详' }, '报表类型'],
    ['industryMalformed', { 行业代码: '玩具' }, '行业代码'],
    ['areaCodeMalformed', { 区划代码: '32087100100A' }, '区划代码'],
    ['nulByte', { 单位名称: '隆\0达' }, '单位名称'],
    ['cellTooLong', { 详细地址: '路'.repeat(CELL_LIMIT + 1) }, '详细地址'],
    ['identityMissing', { 统一社会信用代码: '', 详细地址: '' }, '']
  ])('%s', (code, changed, column) => {
    expect(issuesOf(changed)).toContainEqual([code, column]);
    expect(read(changed).key).toBeNull();
  });

  test('several errors are all told', () => {
    expect(issuesOf({ 单位名称: '', 单位类型: '公司' })).toEqual([
      ['nameMissing', '单位名称'],
      ['kindUnknown', '单位类型']
    ]);
  });

  test('cells that do not fit the header', () => {
    expect(readRow(header, mapping, ['甲', '乙'])).toMatchObject({
      key: null,
      content: null,
      issues: [{ code: 'fieldCount', value: '2/11' }]
    });
  });

  test('the header once more', () => {
    expect(readRow(header, mapping, header)).toMatchObject({
      key: null,
      issues: [{ code: 'repeatedHeader' }]
    });
  });

  test('a long value is shown cut, and a NUL byte as a sign', () => {
    const [issue] = read({ 单位名称: `隆\0${'长'.repeat(300)}` }).issues;
    expect(issue!.value.length).toBeLessThan(130);
    expect(issue!.value.startsWith('隆␀长')).toBe(true);
  });
});
