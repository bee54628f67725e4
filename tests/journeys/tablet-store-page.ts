// What tablet-store.spec.ts runs in the browser: the tablet's own database, codec and search over made-up cases.
import type { TabletCase } from '../../src/lib/collection/exchange';
import { openDatabase } from '../../src/lib/tablet/store/database';
import { put } from '../../src/lib/tablet/store/rows';
import { indexCases, searchCases } from '../../src/lib/tablet/store/search';

export type StoreFigures = {
  writeMs: number;
  readMs: number;
  readBack: number;
  searches: number;
  found: number;
  searchP95Ms: number;
};

declare global {
  interface Window {
    measureStore(cases: number): Promise<StoreFigures>;
  }
}

const STREETS = ['深圳路', '山阳路', '枚皋路', '翔宇大道', '徐杨路'];
const TRADES = [
  ['五金', 'wj'],
  ['餐饮', 'cy'],
  ['物流', 'wl'],
  ['软件', 'rj'],
  ['建筑工程', 'jzgc'],
  ['机械', 'jx']
] as const;

/** As somebody types: name, initials, code, address, each a key at a time. */
const TYPED = [
  '运河五金有限',
  'hayh17wjyx',
  '91320871MA0001',
  '深圳路 12',
  '翔宇大道 软件',
  '没有这一家'
];

function madeCase(number: number): TabletCase {
  const [trade, initials] = TRADES[number % TRADES.length]!;
  return {
    id: crypto.randomUUID(),
    round: 'registration',
    epoch: 1,
    state: 'assigned',
    outcome: null,
    respondent: {
      name: `淮安运河${number}${trade}有限公司`,
      initials: `hayh${number}${initials}yxgs`,
      creditCode: `91320871MA${String(number).padStart(8, '0')}`,
      orgCode: null,
      address: `${STREETS[number % STREETS.length]} ${number % 300} 号`,
      phone: '13900000000',
      legalPerson: '林静',
      kind: 'legalEntity',
      industryCode: '5281',
      activity: null,
      frameNo: String(number).padStart(8, '0')
    },
    area: { id: crypto.randomUUID(), code: '320871001001001', name: '深圳路社区第一小区' },
    context: { case: { round: 'registration', kind: 'legalEntity', mode: 'field' } },
    visits: [],
    draft: null,
    remarks: [],
    submission: null
  };
}

window.measureStore = async (count) => {
  const made = Array.from({ length: count }, (_, number) => madeCase(number));
  const database = await openDatabase(crypto.randomUUID());
  const writing = performance.now();
  const problem = await database.write(
    made.map((one) => put('case', one.id, { case: one, gone: false }))
  );
  if (problem) throw new Error(problem.code);
  const reading = performance.now();
  const read = await database.readAll('case');
  const done = performance.now();
  database.close();

  const index = indexCases(read.map(([, held]) => held.case));
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 10; round += 1) {
    for (const words of TYPED) {
      for (let length = 1; length <= words.length; length += 1) {
        const began = performance.now();
        found += searchCases(index, words.slice(0, length)).length;
        times.push(performance.now() - began);
      }
    }
  }
  times.sort((a, b) => a - b);
  return {
    writeMs: Math.round(reading - writing),
    readMs: Math.round(done - reading),
    readBack: read.length,
    searches: times.length,
    found,
    searchP95Ms: Math.round((times[Math.floor(times.length * 0.95)] ?? Infinity) * 10) / 10
  };
};
