/**
 * A large frame file of invented enterprises with right check characters; the same for the same arguments. Names,
 * addresses and scopes are as long as those of a real register (15, 14 and 94 characters on average).
 */

export const FRAME_FILE_COLUMNS = [
  '统一社会信用代码',
  '单位名称',
  '法定代表人',
  '联系电话',
  '详细地址',
  '经营范围',
  '单位类型',
  '报表类型',
  '行业代码',
  '区划代码',
  '从业人员',
  '年营业收入(千元)',
  '成立日期'
] as const;

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WORDS = [
  '恒',
  '瑞',
  '达',
  '兴',
  '盛',
  '安',
  '淮',
  '清',
  '江',
  '楚',
  '长',
  '乐',
  '重',
  '行',
  '和',
  '源',
  '鑫',
  '宏',
  '泰',
  '润'
];
const TRADES = [
  '机械制造',
  '电子科技',
  '食品',
  '建筑工程',
  '物流',
  '商贸',
  '餐饮管理',
  '信息技术',
  '纺织',
  '新材料'
];
const SCOPES = [
  '销售',
  '制造',
  '加工',
  '维修',
  '技术开发',
  '技术服务',
  '技术咨询',
  '租赁',
  '设计',
  '安装'
];
const CLASSES = ['3311', '3982', '1432', '4710', '5431', '5141', '6210', '6513', '1711', '2652'];

/** CSV text with header, `rows` lines, one area code each. */
export function generateFrameFile(rows: number, areaCodes: readonly string[]): string {
  const lines = [FRAME_FILE_COLUMNS.join(',')];
  for (let row = 0; row < rows; row++) lines.push(line(row, areaCodes));
  return lines.join('\n') + '\n';
}

function line(row: number, areaCodes: readonly string[]): string {
  const word = [1, 20, 400].map((power) => WORDS[Math.floor(row / power) % WORDS.length]).join('');
  const trade = row % TRADES.length;
  return [
    creditCode(row),
    `淮安${word}${TRADES[trade]}有限公司${row % 97 === 0 ? '第一分公司' : ''}`,
    `王${word}`,
    `1390000${String(row % 10_000).padStart(4, '0')}`,
    `淮安经济技术开发区${word}路${(row % 300) + 1}号`,
    scope(row),
    row % 11 === 0 ? '产业活动单位' : '法人单位',
    row % 9 === 0 ? '联网直报' : '非一套表',
    CLASSES[trade],
    areaCodes[row % areaCodes.length],
    row % 200,
    (row * 37) % 90_000,
    `20${String(10 + (row % 14))}-0${(row % 9) + 1}-1${row % 9}`
  ].join(',');
}

function scope(row: number): string {
  const parts = Array.from(
    { length: 12 + (row % 7) },
    (_, index) =>
      TRADES[(row + index) % TRADES.length]! + SCOPES[(row * 3 + index) % SCOPES.length]!
  );
  return `"${parts.join('、')},依法须经批准的项目除外。"`;
}

/** An invented but well-formed code: 91, the county, a serial number, both check characters. */
export function creditCode(serial: number): string {
  const body = `MA${String(serial).padStart(6, '0')}`;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const orgSum = [...body].reduce(
    (sum, character, place) => sum + Number.parseInt(character, 36) * weights[place]!,
    0
  );
  const partial = `91320871${body}${'0123456789X'[(11 - (orgSum % 11)) % 11]}`;
  let [sum, weight] = [0, 1];
  for (const character of partial) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return partial + CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}
