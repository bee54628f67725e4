// Invents the respondents of the county's areas and writes them as the file that the lead department imports: CSV in
// UTF-8, with the columns of a business register. What an enumerator will find there follows from these columns
// (truth.ts), so nothing but the file connects the invented frame with the invented answers.
import Papa from 'papaparse';
import { foundedOf } from '../truth';
import { profileOf } from '../profiles';
import type { Random } from '../random';
import { inventedCode } from './codes';
import { shortName, type County, type CountyArea } from './county';
import { freePhone, inventPerson, inventPhone } from './names';
import { FARMS, INSTITUTIONS, TRADES, type Trade } from './trades';

type Line = {
  统一社会信用代码: string;
  单位详细名称: string;
  详细地址: string;
  法定代表人: string;
  联系电话: string;
  经营范围: string;
  单位类型: '法人单位' | '产业活动单位' | '个体经营户';
  上报方式: '入户登记' | '联网直报';
  行业代码: string;
  普查小区代码: string;
  建筑物编码: string;
  '营业收入（千元）': number | '';
  从业人数: number;
  成立日期: string;
};

type Kind = {
  what: 'enterprise' | 'institution' | 'establishment' | 'household' | 'online' | 'farm';
  weight: number;
};

const KINDS: readonly Kind[] = [
  { what: 'enterprise', weight: 82 },
  { what: 'institution', weight: 4 },
  { what: 'establishment', weight: 5.5 },
  { what: 'household', weight: 4.5 },
  { what: 'online', weight: 2.5 },
  { what: 'farm', weight: 1.5 }
];

const STREETS =
  '运河路 枚乘路 深圳路 迎宾大道 海口路 厦门路 珠海路 通源路 富士康路 鸿海南路 承德南路 山阳大道 福地路 富城路 南马厂大道 广州路'.split(
    ' '
  );
const STEMS_FIRST = [...'清云青瑞恒嘉锦汇盛润远鼎宏华博泰启辰金安凯荣佳新光达禾佰沐玖澜翰淮漕'];
const STEMS_SECOND = [...'禾杉岚丰和瑞源达通泽川林诺诚邦悦信联创凡羽航舟朗岳野渡舒屿阳蔚庭'];
const SERIAL_STEP = 389;

/** @param random forked for each area, so that one area's respondents do not depend on another's */
export function frameFile(county: County, random: Random): string {
  const names = new Set<string>();
  const phones = new Set(county.takenPhones);
  let serial = 0;
  const invent = (area: CountyArea, chance: Random, place: number): Line => {
    serial += SERIAL_STEP;
    const line = lineOf(area, chance, place, serial);
    for (let again = 0; names.has(line.单位详细名称); again += 1) {
      line.单位详细名称 = lineOf(area, chance.fork(`again ${again}`), place, serial).单位详细名称;
    }
    names.add(line.单位详细名称);
    return { ...line, 联系电话: freePhone(line.联系电话, phones) };
  };
  const lines = county.orgUnits.flatMap(({ areas }) =>
    areas.flatMap((area) => {
      const chance = random.fork(area.code);
      return Array.from({ length: area.entries }, (_, place) => invent(area, chance, place));
    })
  );
  return Papa.unparse(lines, { newline: '\n' });
}

function lineOf(area: CountyArea, random: Random, place: number, serial: number): Line {
  // Each district has its committee, in its first area.
  if (place === 0 && area.code.endsWith('001') && area.parkCode === null)
    return committee(area, random, serial);
  const { what } = random.weighted(KINDS);
  switch (what) {
    case 'enterprise':
      return enterprise(area, random, serial);
    case 'institution':
      return institution(area, random, serial);
    case 'establishment':
      return establishment(area, random, serial);
    case 'household':
      return household(area, random, serial);
    case 'online':
      return onlineReporter(area, random, serial);
    case 'farm':
      return {
        ...enterprise(area, random, serial, random.weighted(FARMS)),
        '营业收入（千元）': ''
      };
    default:
      return what satisfies never;
  }
}

function base(
  area: CountyArea,
  random: Random,
  trade: Trade,
  code: string
): Omit<Line, '单位详细名称'> {
  const { year, month } = foundedOf(code);
  const [low, high] = profileOf(trade.industry).employees;
  // More small ones than big ones.
  const employees = Math.round(low + (high - low) * random.next() ** 2.2);
  return {
    统一社会信用代码: code,
    详细地址: `${random.pick(STREETS)}${random.integer(1, 320)}号`,
    法定代表人: inventPerson(random),
    联系电话: inventPhone(random),
    经营范围: `一般项目：${trade.activity}；${trade.words[0]}相关业务`,
    单位类型: '法人单位',
    上报方式: '入户登记',
    行业代码: trade.industry,
    普查小区代码: area.code,
    建筑物编码: String(random.integer(1, 60)).padStart(4, '0'),
    '营业收入（千元）': '',
    从业人数: employees,
    成立日期: `${year}-${String(month).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`
  };
}

function enterprise(
  area: CountyArea,
  random: Random,
  serial: number,
  trade = random.weighted(TRADES)
): Line {
  const line = base(area, random, trade, inventedCode('91', serial));
  const name = `淮安${stem(random)}${random.pick(trade.words)}${legalForm(trade, random)}`;
  return {
    ...line,
    单位详细名称: name,
    '营业收入（千元）': registeredRevenue(trade, line.从业人数, random)
  };
}

function establishment(area: CountyArea, random: Random, serial: number): Line {
  const trade = random.weighted(TRADES);
  const line = base(area, random, trade, inventedCode('91', serial));
  const branch = random.pick(['城南', '城东', '开发区', '运河', '高铁站']);
  const name = `淮安${stem(random)}${random.pick(trade.words)}有限公司${branch}${isTrade(trade) ? '店' : '分公司'}`;
  return { ...line, 单位类型: '产业活动单位', 单位详细名称: name };
}

function household(area: CountyArea, random: Random, serial: number): Line {
  const trade = random.weighted(TRADES.filter(isTrade));
  const line = base(area, random, trade, inventedCode('92', serial));
  return {
    ...line,
    单位类型: '个体经营户',
    单位详细名称: `淮安${stem(random)}${trade.words[0]}店`,
    从业人数: random.integer(1, 4)
  };
}

function onlineReporter(area: CountyArea, random: Random, serial: number): Line {
  const trade = random.weighted(TRADES.filter(({ industry }) => /^[1-4]/.test(industry)));
  const line = base(area, random, trade, inventedCode('91', serial));
  const employees = random.integer(60, 420);
  return {
    ...line,
    上报方式: '联网直报',
    单位详细名称: `淮安${stem(random)}${random.pick(trade.words)}股份有限公司`,
    '营业收入（千元）': employees * random.integer(420, 900),
    从业人数: employees
  };
}

function institution(area: CountyArea, random: Random, serial: number): Line {
  const kind = random.weighted(INSTITUTIONS);
  const line = base(area, random, kind, inventedCode(kind.register, serial));
  const name = `淮安${stem(random)}${random.pick(kind.words)}${kind.ending}`;
  return { ...line, 单位详细名称: name, 从业人数: random.integer(3, 28) };
}

function committee(area: CountyArea, random: Random, serial: number): Line {
  const name = shortName(area.districtCode);
  const isVillage = name.endsWith('村');
  const industry = isVillage ? '9620' : '9610';
  const trade = {
    industry,
    weight: 1,
    words: ['居民自治'],
    activity: isVillage ? '组织村民自治' : '组织居民自治'
  };
  const line = base(area, random, trade, inventedCode('54', serial));
  return {
    ...line,
    单位详细名称: `${name}${isVillage ? '村民' : '居民'}委员会`,
    从业人数: random.integer(5, 12)
  };
}

function stem(random: Random): string {
  return random.pick(STEMS_FIRST) + random.pick(STEMS_SECOND);
}

function legalForm(trade: Trade, random: Random): string {
  if (random.chance(0.86)) return '有限公司';
  if (/^(7231|7241)/.test(trade.industry)) return '事务所（普通合伙）';
  if (/^[1-4]/.test(trade.industry)) return '厂';
  return isTrade(trade) ? '经营部' : '服务中心';
}

function isTrade({ industry }: Trade): boolean {
  return /^(51|52|61|62)/.test(industry);
}

/** Turnover that departments know of, 千元; of half of them they know nothing. */
function registeredRevenue(trade: Trade, employees: number, random: Random): number | '' {
  const { revenuePerHead, most } = profileOf(trade.industry);
  const revenue = Math.min(most * 0.9, employees * random.between(...revenuePerHead));
  return random.chance(0.5) ? Math.round(revenue) : '';
}
