// How businesses of a kind look in their books: ranges from which the simulator draws. Money is 千元; shares are of
// revenue, but `fixed` and `stock`, which are of assets. Chosen so that most answers pass the census's checks.

export type Range = readonly [low: number, high: number];

export type Profile = {
  employees: Range;
  /** Share of women. */
  women: Range;
  revenuePerHead: Range;
  wage: Range;
  cost: Range;
  assets: Range;
  fixed: Range;
  stock: Range;
  /** Above it a respondent reports online (rule E-29). */
  most: number;
};

const BASE: Profile = {
  employees: [2, 12],
  women: [0.3, 0.6],
  revenuePerHead: [180, 420],
  wage: [48, 88],
  cost: [0.5, 0.72],
  assets: [0.5, 1.4],
  fixed: [0.06, 0.3],
  stock: [0, 0.05],
  most: 9_500
};

const PROFILES = {
  manufacture: {
    ...BASE,
    employees: [5, 34],
    women: [0.2, 0.55],
    revenuePerHead: [230, 520],
    cost: [0.68, 0.85],
    assets: [0.6, 1.5],
    fixed: [0.2, 0.5],
    stock: [0.08, 0.25],
    most: 18_500
  },
  construction: {
    ...BASE,
    employees: [4, 28],
    women: [0.1, 0.3],
    cost: [0.7, 0.86],
    stock: [0.02, 0.12],
    most: 30_000
  },
  wholesale: {
    ...BASE,
    revenuePerHead: [500, 1_900],
    cost: [0.8, 0.92],
    assets: [0.3, 0.9],
    stock: [0.12, 0.4],
    most: 18_500
  },
  retail: {
    ...BASE,
    employees: [2, 9],
    women: [0.45, 0.85],
    revenuePerHead: [200, 480],
    wage: [40, 62],
    cost: [0.72, 0.88],
    assets: [0.3, 0.8],
    stock: [0.15, 0.45],
    most: 4_700
  },
  transport: {
    ...BASE,
    employees: [3, 20],
    women: [0.05, 0.3],
    revenuePerHead: [200, 460],
    cost: [0.66, 0.84],
    fixed: [0.25, 0.55],
    most: 18_500
  },
  hospitality: {
    ...BASE,
    employees: [3, 13],
    women: [0.5, 0.75],
    revenuePerHead: [112, 148],
    wage: [38, 52],
    cost: [0.46, 0.62],
    fixed: [0.2, 0.5],
    stock: [0.01, 0.06],
    most: 1_920
  },
  software: {
    ...BASE,
    employees: [3, 22],
    women: [0.25, 0.5],
    revenuePerHead: [210, 420],
    wage: [78, 125],
    cost: [0.45, 0.62],
    most: 18_500
  },
  property: {
    ...BASE,
    employees: [3, 30],
    revenuePerHead: [120, 260],
    wage: [38, 60],
    stock: [0, 0.02]
  },
  services: BASE,
  education: { ...BASE, women: [0.55, 0.85], revenuePerHead: [118, 220], wage: [48, 76] },
  personal: {
    ...BASE,
    employees: [2, 10],
    women: [0.4, 0.8],
    revenuePerHead: [110, 190],
    wage: [36, 52],
    most: 4_700
  },
  leisure: {
    ...BASE,
    employees: [2, 14],
    revenuePerHead: [115, 230],
    wage: [38, 60],
    fixed: [0.2, 0.5],
    most: 4_700
  },
  farming: {
    ...BASE,
    employees: [3, 14],
    revenuePerHead: [120, 260],
    wage: [34, 48],
    stock: [0.04, 0.2]
  }
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** By division of GB/T 4754-2017, the upper end of each run of divisions. */
const BY_DIVISION: readonly (readonly [upTo: number, profile: ProfileName])[] = [
  [5, 'farming'],
  [46, 'manufacture'],
  [50, 'construction'],
  [51, 'wholesale'],
  [52, 'retail'],
  [60, 'transport'],
  [62, 'hospitality'],
  [65, 'software'],
  [70, 'property'],
  [79, 'services'],
  [82, 'personal'],
  [85, 'education'],
  [90, 'leisure'],
  [99, 'services']
];

/** The profile of a class, group or division; of services where nothing is known. */
export function profileOf(industryCode: string | null): Profile {
  const division = Number((industryCode ?? '99').slice(0, 2));
  const [, name] = BY_DIVISION.find(([upTo]) => division <= upTo) ?? [99, 'services' as const];
  return PROFILES[name];
}
