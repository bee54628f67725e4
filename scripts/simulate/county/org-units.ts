// The org units of the demo's county 320871: its ten town-level ones (region list, edition 2023) and two parks, which
// have no code of their own but answer for areas inside the districts of others. How much each has, and how far it is,
// is the demo's invention (design §8): ten at 86–91 %, two at 65 %.

import type { Fault } from '../field/faults';

export type OrgUnitPlan = {
  code: string;
  name: string;
  kind: 'subdistrict' | 'office' | 'park';
  /** 12 digits; null for parks. */
  regionCode: string | null;
  /** Districts that hold a park's areas. */
  hosts: string[];
  /** Entries of the frame. */
  entries: number;
  /** Share of its cases done (submitted or approved) when the demo begins. */
  done: number;
  /** What a quality run finds there beside nothing; each happens once. */
  faults: readonly Fault[];
};

function times(count: number, fault: Fault): Fault[] {
  return Array.from({ length: count }, () => fault);
}

function town(
  code: string,
  name: string,
  entries: number,
  done: number,
  faults: readonly Fault[] = []
): OrgUnitPlan {
  const kind = name.endsWith('街道') ? 'subdistrict' : 'office';
  return { code, name, kind, regionCode: `${code}000`, hosts: [], entries, done, faults };
}

function park(
  code: string,
  name: string,
  hosts: string[],
  entries: number,
  done: number
): OrgUnitPlan {
  return { code, name, kind: 'park', regionCode: null, hosts, entries, done, faults: [] };
}

/** In the order in which the map places them. */
export const ORG_UNITS: readonly OrgUnitPlan[] = [
  town('320871001', '钵池街道', 350, 0.895, ['elsewhere', 'elsewhere', 'staffTelephone']),
  town('320871002', '徐杨街道', 230, 0.65, ['byTelephone', 'elsewhere']),
  town('320871003', '南马厂街道', 190, 0.88),
  town('320871004', '枚乘街道', 150, 0.87),
  town('320871401', '新港办事处', 240, 0.9, ['neighboursCode']),
  town('320871405', '金港路办事处', 180, 0.87),
  town('320871410', '富城路办事处', 260, 0.9, times(6, 'sameWords')),
  town('320871411', '福地路办事处', 200, 0.89),
  town('320871412', '高铁商务区办事处', 130, 0.87),
  town('320871420', '张码办事处', 260, 0.65, times(5, 'agentTelephone')),
  park('P320871001', '空港产业园', ['320871001003', '320871002203'], 130, 0.88),
  park('P320871002', '综合保税区', ['320871401002'], 80, 0.89)
];

/** The small one that a story can bring to its end. */
export const SMALLEST = '综合保税区';
