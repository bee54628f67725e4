// The demo's county before any respondent: org units, areas with drawn borders, people. Ids are made here; all else
// follows from the seed.
import { listEntries } from '../../../src/lib/census-forms/catalogue.server';
import region from '../../../src/lib/census-forms/data/lists/region.json' with { type: 'json' };
import type { Ids } from '../../../src/lib/platform/ids';
import type { Territory } from '../../../src/lib/territory/org-unit';
import type { Random } from '../random';
import { ORG_UNITS, type OrgUnitPlan } from './org-units';
import { reservedPhones } from './names';
import { hireLeadDepartment, hireOrgUnit, type Hiring, type Person } from './people';
import { drawnArea, type Polygon } from './tessellation';

export type CountyArea = {
  id: string;
  code: string;
  name: string;
  districtCode: string;
  parkCode: string | null;
  geometry: Polygon;
  /** Entries of the frame in it. */
  entries: number;
};

export type CountyOrgUnit = OrgUnitPlan & { id: string; areas: CountyArea[]; people: Person[] };

export type County = {
  orgUnits: CountyOrgUnit[];
  leadDepartment: Person[];
  /** Those of the staff and the reserved ones: no respondent has one of them. */
  takenPhones: ReadonlySet<string>;
};

/** Under the 150 of the plan, and about what one enumerator does. */
const ENTRIES_PER_AREA = 34;
/** Some entries open no case (households, online reporters, farms). */
const CASE_SHARE = 0.91;

export function planCounty(ids: Ids, random: Random): County {
  const takenPhones = reservedPhones();
  const hiring: Hiring = {
    ids,
    random: random.fork('people'),
    takenLogins: new Set(),
    takenPhones
  };
  const leadDepartment = hireLeadDepartment(hiring);
  const draw = newMap();
  const orgUnits = ORG_UNITS.map((plan) => {
    const id = ids.next();
    const areas = areasOf(plan, random.fork(plan.code)).map((area) => draw(area, ids.next()));
    return {
      ...plan,
      id,
      areas,
      people: hireOrgUnit(hiring, { id, name: plan.name }, plan.entries * CASE_SHARE)
    };
  });
  return { orgUnits, leadDepartment, takenPhones };
}

/** As `territory.lay_out` takes it. Supervisors share the areas of their org unit. */
export function territoryOf({ orgUnits }: County): Territory {
  return {
    regions: listEntries('region').map((entry) => ({
      code: entry.code,
      level: entry.level as 'county' | 'town' | 'village',
      parent: entry.parent ?? null,
      name: entry.zh,
      edition: region.edition
    })),
    orgUnits: orgUnits.map(({ id, code, name, kind, regionCode }) => ({
      id,
      code,
      name,
      kind,
      regionCode
    })),
    areas: orgUnits.flatMap((orgUnit) => {
      const supervisors = orgUnit.people.filter(({ role }) => role === 'fieldSupervisor');
      return orgUnit.areas.map(({ entries: _entries, ...area }, at) => ({
        ...area,
        orgUnitId: orgUnit.id,
        supervisorId:
          supervisors[Math.floor((at * supervisors.length) / orgUnit.areas.length)]!.userId
      }));
    })
  };
}

type Undrawn = Pick<CountyArea, 'districtCode' | 'entries' | 'parkCode'>;

/** The entries of an org unit spread unevenly over its districts, and cut into areas. */
function areasOf(plan: OrgUnitPlan, random: Random): Undrawn[] {
  const districts = plan.regionCode === null ? plan.hosts : districtsOf(plan.regionCode);
  const weights = districts.map(() => random.between(0.6, 1.4));
  return apportion(plan.entries, weights).flatMap((entries, at) => {
    const count = Math.ceil(entries / ENTRIES_PER_AREA);
    const parkCode = plan.kind === 'park' ? plan.code : null;
    return apportion(
      entries,
      Array.from({ length: count }, () => random.between(0.8, 1.2))
    ).map((share) => ({ districtCode: districts[at]!, entries: share, parkCode }));
  });
}

function districtsOf(town: string): string[] {
  return listEntries('region').flatMap(({ code, parent }) => (parent === town ? [code] : []));
}

/** Whole shares by weight that add up to the total. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let [given, upTo] = [0, 0];
  return weights.map((weight) => {
    upTo += weight;
    const share = Math.round((total * upTo) / sum) - given;
    given += share;
    return share;
  });
}

/** Numbers the areas of each district, whoever answers for them, and places them on the map one after the other. */
function newMap(): (area: Undrawn, id: string) => CountyArea {
  let place = 0;
  const numbers = new Map<string, number>();
  return (area, id) => {
    const number = (numbers.get(area.districtCode) ?? 0) + 1;
    numbers.set(area.districtCode, number);
    const name = `${shortName(area.districtCode)}第${number}小区`;
    const code = area.districtCode + String(number).padStart(3, '0');
    return { ...area, id, code, name, geometry: drawnArea(place++) };
  };
}

/** 深圳路社区居委会 → 深圳路社区, 毛渡村委会 → 毛渡村. */
export function shortName(districtCode: string): string {
  const found = listEntries('region').find(({ code }) => code === districtCode)?.zh ?? districtCode;
  return found.replace(/(居民委员会|居委会|委会)$/, '');
}
