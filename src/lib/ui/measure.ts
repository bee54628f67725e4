/**
 * Measures that people write or paste behind a number, and what they are worth in the measure of the field: 12 万元
 * are 120 千元. Measures of one family convert into each other; a number in another family is another thing.
 */
type Family = Readonly<Record<string, number>>;

const MONEY: Family = {
  元: 1,
  圆: 1,
  块: 1,
  块钱: 1,
  人民币: 1,
  yuan: 1,
  rmb: 1,
  千元: 1e3,
  thousandyuan: 1e3,
  '1000yuan': 1e3,
  万元: 1e4,
  万块: 1e4,
  tenthousandyuan: 1e4,
  '10000yuan': 1e4,
  百万元: 1e6,
  millionyuan: 1e6,
  千万元: 1e7,
  亿元: 1e8,
  亿块: 1e8,
  billionyuan: 1e9
};
const PERSONS: Family = { 人: 1, 名: 1, 位: 1, 个: 1, 个人: 1, persons: 1, person: 1, people: 1 };
const AREA: Family = {
  '㎡': 1,
  平方米: 1,
  平米: 1,
  平方: 1,
  平: 1,
  m2: 1,
  'm²': 1,
  sqm: 1,
  squaremetres: 1,
  squaremeters: 1,
  公顷: 1e4,
  平方公里: 1e6
};
const WEIGHT: Family = { 吨: 1, t: 1, tonnes: 1, tons: 1, 公斤: 1e-3, 千克: 1e-3, kg: 1e-3 };
const COUNT: Family = { 个: 1, 家: 1, 处: 1, 户: 1 };
const YEAR: Family = { 年: 1, 年度: 1 };
const MONTH: Family = { 月: 1, 个月: 1, 月份: 1, months: 1, month: 1 };

/** Things before persons, who are counted with 个 as well. */
const FAMILIES: readonly Family[] = [MONEY, COUNT, PERSONS, AREA, WEIGHT, YEAR, MONTH];

/** Multipliers that Chinese puts between number and measure, and leaves alone where the measure is clear. */
const MULTIPLIERS: Family = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

export type Worth =
  /** What one of it is in the field's measure. */
  | { kind: 'known'; factor: number }
  /** 12 万 in a field of 千元: 万元, or 万 times 千元? */
  | { kind: 'ambiguous' }
  /** Something else is counted: persons, where an amount is asked; cases, which nothing here knows. */
  | { kind: 'other' }
  /** No measure: letters, digits, or words about the number. */
  | { kind: 'none' };

/**
 * @param written what stands behind the number, without blanks; not blank
 * @param own the measure of the field; blank where it has none
 */
export function worthOf(written: string, own: string): Worth {
  const [name, field] = [plain(written), plain(own)];
  if (field !== '' && name === field) return { kind: 'known', factor: 1 };
  const family = FAMILIES.find((one) => field in one);
  const multiplier = MULTIPLIERS[name];
  if (multiplier !== undefined) {
    if (family === MONEY) return { kind: 'ambiguous' };
    return { kind: 'known', factor: multiplier };
  }
  const [worth, unit] = [family && worthIn(family, name), family?.[field]];
  if (worth !== undefined && unit !== undefined) return { kind: 'known', factor: worth / unit };
  // 21人左右 is in the field's measure, and still no number.
  const isOwn = field !== '' && name.startsWith(field);
  return { kind: !isOwn && isMeasure(name) ? 'other' : 'none' };
}

/** What some field of a form could be measured in, or a short Chinese word that may well be a measure: 亩, 美元. */
function isMeasure(name: string): boolean {
  return (
    FAMILIES.some((one) => worthIn(one, name) !== undefined) || /^\p{Script=Han}{1,2}$/u.test(name)
  );
}

/** Also 万人 and 万平方米. */
function worthIn(family: Family, name: string): number | undefined {
  if (name in family) return family[name];
  for (const [word, times] of Object.entries(MULTIPLIERS)) {
    const unit = name.startsWith(word) ? family[name.slice(word.length)] : undefined;
    if (unit !== undefined) return times * unit;
  }
  return undefined;
}

function plain(measure: string): string {
  const written = measure.toLowerCase().replace(/[\s,.]/g, '');
  // 万元整, 万元人民币.
  return written.replace(/^(.+)(?:人民币|整)$/, '$1');
}
