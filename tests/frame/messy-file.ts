// A messy frame file as registers deliver it, made by a seed: good rows among repeated, broken and doubtful ones, quoted
// line breaks, blank lines, mixed line ends. It comes with what an import must find, counted while it is made.
import { creditCode } from '../../scripts/bench/frame-file';
import type { ImportCounts } from '../../src/lib/frame/import';

export type MessyFile = {
  text: string;
  /** For an empty frame. */
  counts: ImportCounts;
  /** Physical line → reason, of every broken row. */
  broken: Map<number, string>;
};

type Random = () => number;

const HEADER = '序号,统一社会信用代码,单位名称,详细地址,单位类型,从业人员,区划代码';

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const BREAKAGES: readonly [string, (serial: number) => string][] = [
  [
    'codeMalformed',
    (serial) =>
      `${serial},${creditCode(serial).slice(1)},坏码公司${serial},一路1号,法人单位,3,320871001001001`
  ],
  [
    'nameMissing',
    (serial) => `${serial},${creditCode(serial)},,一路1号,法人单位,3,320871001001001`
  ],
  [
    'kindUnknown',
    (serial) => `${serial},${creditCode(serial)},怪公司${serial},一路1号,外星单位,3,320871001001001`
  ],
  [
    'areaCodeMalformed',
    (serial) => `${serial},${creditCode(serial)},无处公司${serial},一路1号,法人单位,3,某社区`
  ],
  ['fieldCount', (serial) => `${serial},${creditCode(serial)},缺列公司${serial}`],
  [
    'fieldCount',
    (serial) =>
      `${serial},${creditCode(serial)},多列公司${serial},一路1号,法人单位,3,320871001001001,多出`
  ],
  ['identityMissing', (serial) => `${serial},,无名公司${serial},,法人单位,3,320871001001001`],
  ['repeatedHeader', () => HEADER]
];

/** @param rows records to make, without the header */
export function messyFile(seed: number, rows: number): MessyFile {
  const random = randomFrom(seed);
  const counts: ImportCounts = {
    rows: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    duplicate: 0,
    broken: 0
  };
  const broken = new Map<number, string>();
  const good: string[] = [];
  let [text, line] = [`${HEADER}\r\n`, 2];
  const add = (record: string) => {
    text += record + (random() < 0.5 ? '\r\n' : '\n');
    line += record.split('\n').length;
  };
  for (let serial = 1; counts.rows < rows; serial++) {
    const draw = random();
    if (draw < 0.05) {
      add('');
      continue;
    }
    counts.rows++;
    if (draw < 0.2) {
      const [reason, make] = BREAKAGES[Math.floor(random() * BREAKAGES.length)]!;
      broken.set(line, reason);
      counts.broken++;
      add(make(serial));
    } else if (draw < 0.3 && good.length > 0) {
      counts.duplicate++;
      add(good[Math.floor(random() * good.length)]!);
    } else {
      counts.new++;
      good.push(goodRow(serial, random));
      add(good.at(-1)!);
    }
  }
  return { text, counts, broken };
}

/** Codes of every form, or none; addresses with quotes and line breaks; facts that only warn. */
function goodRow(serial: number, random: Random): string {
  const old = String(serial).padStart(6, '0');
  const codes = [
    creditCode(serial),
    creditCode(serial).toLowerCase(),
    `320803NA${old}X`,
    `3208031${old}`,
    ''
  ];
  const address = [`一路${serial}号`, `"二路${serial}号\n""东院"""`, `"三路${serial}号, 二楼"`][
    serial % 3
  ]!;
  const employees = random() < 0.2 ? '若干' : String(serial % 90);
  const code = codes[Math.floor(random() * codes.length)]!;
  return `${serial},${code},好公司${serial},${address},法人单位,${employees},320871001001001`;
}
