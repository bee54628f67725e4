// What an enumerator finds behind a frame entry: the facts from which consistent answers are made. They follow from the
// entry alone, with its code as the seed, so the simulator can work on any frame, also one it did not invent.
import { profileOf, type Profile } from './profiles';
import { randomFrom, type Random } from './random';

/** The entry as a tablet shows it. */
export type Subject = {
  kind: 'legalEntity' | 'establishment' | 'household';
  name: string;
  creditCode: string | null;
  orgCode: string | null;
  legalPerson: string | null;
  phone: string | null;
  address: string | null;
  industryCode: string | null;
  /** 千元, as departments know it. */
  adminRevenue: number | null;
  listedEmployees: number | null;
  /** 12 digits. */
  districtCode: string;
  parkCode: string | null;
};

export type Truth = Subject & {
  /** Item 211. */
  institution: string;
  /** Items 205 and 206. */
  registration: string;
  holding: string;
  /** Item 208: 1 operating, 2 stopped, 3 being set up, 4 closed in the year. */
  status: '1' | '2' | '3' | '4';
  founded: { year: number; month: number };
  employees: number;
  women: number;
  /** 千元; expenditure where there is no revenue. */
  revenue: number;
  profile: Profile;
  /** Establishments beside the head office; 0 for most. */
  branches: number;
};

export function truthOf(subject: Subject): Truth {
  const random = randomFrom(`truth ${seedOf(subject)}`);
  const profile = profileOf(subject.industryCode);
  const institution = institutionOf(subject);
  const status = statusOf(subject, institution, random);
  const employees = employeesOf(subject, profile, status, random);
  const revenue =
    status === '3'
      ? 0
      : revenueOf(subject, profile, employees, random) * (status === '1' ? 1 : 0.07);
  const big =
    institution === '10' && subject.kind === 'legalEntity' && status === '1' && employees >= 6;
  return {
    ...subject,
    institution,
    ...registrationOf(subject, institution, random),
    status,
    founded: foundedOf(seedOf(subject)),
    employees,
    women: Math.min(employees, Math.round(employees * random.between(...profile.women))),
    revenue: uneven(revenue),
    profile,
    branches: big && random.chance(0.07) ? random.integer(1, 3) : 0
  };
}

export function seedOf(subject: Pick<Subject, 'creditCode' | 'orgCode' | 'name'>): string {
  return subject.creditCode ?? subject.orgCode ?? subject.name;
}

/** Year and month of opening, which register and respondent agree on. */
export function foundedOf(seed: string): { year: number; month: number } {
  const random = randomFrom(`founded ${seed}`);
  const isPublic = /^(11|12|54)/.test(seed);
  if (isPublic) return { year: random.integer(1984, 2012), month: random.integer(1, 12) };
  // Most are young: companies registered since 2015.
  const year = random.chance(0.8) ? random.integer(2015, 2023) : random.integer(1998, 2014);
  return { year, month: random.integer(1, 12) };
}

/** A whole number that is no round thousand: rule E-23 takes those for estimates. */
export function uneven(value: number): number {
  const whole = Math.round(value);
  return whole !== 0 && whole % 1_000 === 0 ? whole + 7 : whole;
}

function institutionOf({ creditCode, industryCode }: Subject): string {
  const register = (creditCode ?? '91').slice(0, 2);
  if (register === '54') return industryCode === '9620' ? '54' : '53';
  if (register.startsWith('N')) return '56';
  const known: Record<string, string> = {
    '93': '55',
    '11': '30',
    '12': '20',
    '51': '40',
    '52': '51',
    '53': '52',
    '71': '90'
  };
  return known[register] ?? '10';
}

/** Only those whose frame data say little may be anything but operating: else they would contradict it. */
function statusOf(subject: Subject, institution: string, random: Random): Truth['status'] {
  const quiet = subject.adminRevenue === null && (subject.listedEmployees ?? 0) <= 10;
  if (!quiet || institution !== '10' || subject.kind !== 'legalEntity') return '1';
  const isTrade = /^(51|52|61|62)/.test(subject.industryCode ?? '');
  const drawn = random.next();
  if (drawn < 0.04) return '2';
  if (drawn < 0.065) return '4';
  return drawn < 0.085 && !isTrade ? '3' : '1';
}

function employeesOf(subject: Subject, profile: Profile, status: string, random: Random): number {
  const listed = subject.listedEmployees ?? random.integer(...profile.employees);
  if (status === '2' || status === '4') return 0;
  if (listed >= 6 && random.chance(0.02)) return listed + random.integer(14, 20);
  return Math.max(1, random.chance(0.8) ? listed : listed + random.integer(-1, 2));
}

function revenueOf(subject: Subject, profile: Profile, employees: number, random: Random): number {
  const heads = Math.max(employees, 2);
  // A payroll of 40 a head must fit into the revenue.
  const least = heads * 70;
  const known = subject.adminRevenue;
  const estimate =
    known === null
      ? heads * random.between(...profile.revenuePerHead)
      : known * (random.chance(0.05) ? random.pick([0.68, 1.34]) : random.between(0.93, 1.07));
  return Math.min(profile.most * random.between(0.9, 1), Math.max(least, estimate));
}

function registrationOf(
  subject: Subject,
  institution: string,
  random: Random
): Pick<Truth, 'registration' | 'holding'> {
  if (institution === '55') return { registration: '400', holding: '9' };
  if (institution !== '10') return { registration: '900', holding: '9' };
  if (subject.name.includes('合伙')) return { registration: '150', holding: '3' };
  if (!subject.name.includes('公司')) return { registration: '140', holding: '3' };
  return random.weighted([
    { weight: 86, registration: '112', holding: '3' },
    { weight: 8, registration: '119', holding: '3' },
    { weight: 2, registration: '111', holding: '1' },
    { weight: 1, registration: '131', holding: '1' },
    { weight: 1, registration: '210', holding: '4' },
    { weight: 2, registration: '310', holding: '5' }
  ]);
}
